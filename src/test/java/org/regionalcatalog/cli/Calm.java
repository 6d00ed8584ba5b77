package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.regionalcatalog.cli.Deeds.Deed;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.report.Progress;

/** A script that nobody disturbs, and copies of what its first deed left, to be disturbed. */
final class Calm {

    private final Path home;
    private final Path first;
    private final int rows;
    private final List<Deed> script;
    private final List<String> told = new ArrayList<>();

    Calm(Path home, int rows, List<Deed> script) {
        this.home = home;
        this.first = home.resolveSibling(home.getFileName() + "-first");
        this.rows = rows;
        this.script = script;
    }

    /** Does all of it. */
    void perform() throws IOException {
        try (Deeds deeds = open(home)) {
            told.add(deeds.perform(0));
        }
        copy(home, first);
        try (Deeds deeds = open(home)) {
            for (int number = 1; number < script.size(); number++) {
                told.add(deeds.perform(number));
            }
        }
    }

    private Deeds open(Path folder) {
        return Deeds.open(folder, rows, script, TestDatabase.addressOf(Deeds.data(folder)), Progress.NONE);
    }

    /** The state after the first deed, in a folder of its own. */
    Disturbed disturb(Path folder) throws IOException {
        return disturb(folder, script, told);
    }

    /** The same, to go on with other deeds that change nothing of what is told. */
    Disturbed disturb(Path folder, List<Deed> others) throws IOException {
        return disturb(folder, others, java.util.Collections.nCopies(others.size(), told.get(0)));
    }

    private Disturbed disturb(Path folder, List<Deed> deeds, List<String> expected) throws IOException {
        copy(first, folder);
        return new Disturbed(folder, rows, deeds, expected);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        TestDatabase.copy(Deeds.data(from), Deeds.data(to));
    }
}
