package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.cli.Deeds.Deed;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.report.Progress;

/** A script whose processes are killed again and again. */
final class Disturbed {

    private final Path home;
    private final int rows;
    private final List<Deed> script;
    private final List<String> expected;
    private int next = 1;
    private int copied;

    /** @param expected what is told after each deed where nobody is killed */
    Disturbed(Path home, int rows, List<Deed> script, List<String> expected) {
        this.home = home;
        this.rows = rows;
        this.script = script;
        this.expected = expected;
    }

    /** When to kill. */
    interface Moment {
        void await(DeedsProcess process) throws InterruptedException;
    }

    /**
     * Goes on in a process, which is killed; all that it acknowledged was right.
     *
     * @return whether it was killed; else it had ended by itself just before
     */
    boolean killed(Moment moment) throws InterruptedException {
        DeedsProcess process = start();
        moment.await(process);
        return kill(process);
    }

    private boolean kill(DeedsProcess process) throws InterruptedException {
        int exitCode = process.kill();
        assertThat(exitCode).as(process.errors()).isIn(ProgramProcess.KILLED, 0);
        look(process.acknowledged());
        return exitCode == ProgramProcess.KILLED;
    }

    /** Goes on in a process that ends by itself at a named point; that it never reaches it is an error. */
    void killedAt(String point) throws InterruptedException {
        killedAt(point, false);
    }

    /** The same of a process that goes on with what was begun. */
    void killedInRerunAt(String point) throws InterruptedException {
        killedAt(point, true);
    }

    private void killedAt(String point, boolean begun) throws InterruptedException {
        DeedsProcess process = start(point, begun);
        assertThat(process.exitCode()).as(point + " " + process.errors()).isEqualTo(ProgramProcess.KILLED);
        look(process.acknowledged());
    }

    /**
     * Goes on in a process that is not killed: every now and then it is stopped and its files are copied, which are those
     * that SIGKILL would have left. In the end it is killed.
     *
     * @param most how many copies at most
     * @param copies are handed over as they are made, as if their process had been killed
     * @return whether it was killed itself
     */
    boolean copied(int most, Moment pause, List<Disturbed> copies) throws InterruptedException, IOException {
        DeedsProcess process = start();
        process.awaitReady();
        boolean alive = true;
        while (alive && copies.size() < most) {
            pause.await(process);
            Disturbed copy =
                    new Disturbed(home.resolveSibling(home.getFileName() + "-" + ++copied), rows, script, expected);
            copy.next = next;
            List<String> acknowledged = new ArrayList<>();
            alive = process.still(() -> {
                Calm.copy(home, copy.home);
                acknowledged.addAll(process.acknowledged());
            });
            copy.look(acknowledged);
            if (alive) {
                copies.add(copy);
            }
        }
        pause.await(process);
        return kill(process);
    }

    private DeedsProcess start() {
        return start("", false);
    }

    private DeedsProcess start(String kill, boolean begun) {
        return DeedsProcess.start(home, rows, next, begun, script, TestDatabase.addressOf(Deeds.data(home)), kill);
    }

    private void look(List<String> acknowledged) {
        assertThat(acknowledged).isEqualTo(expected.subList(next, next + acknowledged.size()));
        next += acknowledged.size();
        assertThat(expected.get(next - 1) + (isDone() ? "" : expected.get(next)))
                .as("what readers see")
                .contains(seen());
    }

    /** The current edition, read by somebody who mends nothing, whose rows fit its digest. */
    private String seen() {
        try (Database database = TestDatabase.open(Deeds.data(home))) {
            Editions editions = new Editions(database);
            editions.verifyCurrent();
            return "edition " + editions.current() + " "
                    + editions.find(editions.current()).orElseThrow().digest();
        }
    }

    boolean isDone() {
        return next == script.size();
    }

    /** Ends the deed that was under way when the process was killed; nothing that is stored is other than it was written. */
    void resume(String kill) {
        try (Deeds deeds = open()) {
            if (!isDone()) {
                assertThat(deeds.resume(next)).as(kill).isEqualTo(expected.get(next));
                next++;
            }
            assertThat(deeds.damages()).as(kill).isEmpty();
            assertThat(deeds.unfinishedBackups()).as(kill).isEmpty();
        }
    }

    /** Of each decision, whether it stands. */
    List<Boolean> decided() {
        List<Boolean> decided = new ArrayList<>();
        try (Deeds deeds = open()) {
            for (int number = 0; number < script.size(); number++) {
                if (script.get(number) == Deed.DECIDE) {
                    decided.add(deeds.isDecided(number));
                }
            }
        }
        return decided;
    }

    private Deeds open() {
        return Deeds.open(home, rows, script, TestDatabase.addressOf(Deeds.data(home)), Progress.NONE);
    }
}
