package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;

/** A database that is damaged is put aside, never deleted, where the journal can take its place. */
final class Aside {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Aside() {}

    /**
     * Puts the file of a data directory aside and says so in one sentence.
     *
     * @throws DamagedDatabaseException the same, when that would not help: the disk may be what is wrong, or the journal
     *     knows no edition, so that ids would be given anew
     */
    static String put(Path data, DamagedDatabaseException damaged, Clock clock) {
        if (!damaged.isProven() || !knowsEditions(new Journal(data))) {
            throw damaged;
        }
        try {
            Path aside = Database.putAside(data, WHEN.format(LocalDateTime.now(clock)));
            String said = String.valueOf(damaged.getMessage());
            return said.substring(0, said.indexOf(". Move it away") + 1) + " It was put aside as " + aside.getFileName()
                    + ", and 'run' rebuilds it from archive and journal.";
        } catch (IOException stays) {
            damaged.addSuppressed(stays);
            throw damaged;
        }
    }

    /** Every line is looked at, so that nothing is put aside for a journal that is damaged itself. */
    private static boolean knowsEditions(Journal journal) {
        AtomicBoolean any = new AtomicBoolean();
        journal.read(Set.of("edition"), line -> any.set(true));
        return any.get();
    }
}
