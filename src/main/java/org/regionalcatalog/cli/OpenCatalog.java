package org.regionalcatalog.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.database.UnusableDatabaseException;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;

/**
 * The catalog that a process has opened, for its own command line and those that are handed over to it. While its disk is
 * full, commands that only read are given what stands there.
 */
final class OpenCatalog implements Commands {

    private static final String ONLY_READ = "Until then, what stands there is only read.";

    private final Catalog catalog;
    private final Optional<UnusableDatabaseException> trouble;
    private final Path data;
    private final Invocation opening;
    private final boolean looking;

    private OpenCatalog(
            Catalog catalog,
            Optional<UnusableDatabaseException> trouble,
            Path data,
            Invocation opening,
            boolean looking) {
        this.catalog = catalog;
        this.trouble = trouble;
        this.data = data;
        this.opening = opening;
        this.looking = looking;
    }

    /** @param opening the command line of this process; all others are handed over */
    static OpenCatalog open(
            Optional<DatabaseAddress> shared, Path data, Clock clock, Parsed parsed, Invocation opening) {
        boolean looking = parsed.command() instanceof DamageTold;
        try {
            Catalog catalog = looking ? Catalog.openToLook(shared, data, clock) : Catalog.open(shared, data, clock);
            catalog.notice().ifPresent(opening.err()::println);
            return new OpenCatalog(catalog, Optional.empty(), data, opening, looking);
        } catch (UnusableDatabaseException full) {
            if (shared.isEmpty() && parsed.command() instanceof ReadingCommand) {
                return new OpenCatalog(toRead(data, clock, full), Optional.of(full), data, opening, looking);
            }
            throw full;
        }
    }

    private static Catalog toRead(Path data, Clock clock, UnusableDatabaseException full) {
        try {
            return Catalog.openToRead(data, clock);
        } catch (UnusableDatabaseException notEvenThat) {
            full.addSuppressed(notEvenThat);
            throw full;
        }
    }

    @Override
    public int execute(Invocation invocation) {
        return Guarded.execute(invocation, () -> {
            Parsed parsed = Parsed.of(invocation);
            if (parsed.command() instanceof OwnerCommand && !isSame(invocation, opening)) {
                return refuseToServe(invocation);
            }
            return parsed.command() instanceof CatalogCommand command
                    ? execute(command, parsed.options(), invocation)
                    : ExitCode.DONE;
        });
    }

    private int execute(CatalogCommand command, Options options, Invocation invocation) {
        Optional<UnusableDatabaseException> now = trouble.or(catalog::findTrouble);
        if (now.isEmpty()) {
            if (looking && !(command instanceof DamageTold)) {
                catalog.verifyCurrent();
            }
            return command.execute(invocation, options, catalog);
        }
        if (!(command instanceof ReadingCommand)) {
            throw now.get();
        }
        invocation.err().println(now.get().getMessage() + " " + ONLY_READ);
        if (trouble.isPresent()) {
            return command.execute(invocation, options, catalog);
        }
        try (Catalog reading = catalog.openedToRead()) {
            return command.execute(invocation, options, reading);
        }
    }

    /** Equal command lines of two processes are two. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Invocation one, Invocation other) {
        return one == other;
    }

    private int refuseToServe(Invocation invocation) {
        invocation
                .err()
                .println("The data directory " + data + " belongs to process "
                        + ProcessHandle.current().pid() + " already: wait until it has ended, or end it.");
        return ExitCode.BUSY;
    }

    @Override
    public void close() {
        catalog.close();
    }
}
