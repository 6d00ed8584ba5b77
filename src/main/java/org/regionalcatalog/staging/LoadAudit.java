package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.model.Audit;

/** Looks whether loads are what was stored: that they add up, and that those that stand have the drafts they had. */
public final class LoadAudit {

    private static final String REMEDY =
            " Move the database away and run again: it is rebuilt from archive and journal.";

    private final Database database;
    private final List<String> damages = new ArrayList<>();
    private long checked;

    public LoadAudit(Database database) {
        this.database = database;
    }

    /** Looks through all loads whose accounting is closed, and through the drafts of those that stand. */
    public Audit audit() {
        database.stream("""
                select id, source, run, read_count, staged + quarantined + duplicates + ignored from pipeline.load
                where status in ('ACCEPTED', 'HELD') or content is not null""", row -> {
            checked++;
            if (row.getLong(4) != row.getLong(5)) {
                damages.add("The load of " + row.getString(2) + " in run " + row.getLong(3) + " read " + row.getLong(4)
                        + " records and accounts for " + row.getLong(5) + "." + REMEDY);
            }
        });
        List<Accepted> accepted = new ArrayList<>();
        database.stream(
                "select source, id, content from pipeline.load where status = 'ACCEPTED' order by source",
                row -> accepted.add(new Accepted(row.getString(1), row.getLong(2), String.valueOf(row.getString(3)))));
        accepted.forEach(this::checkDrafts);
        accepted.forEach(this::checkCarried);
        return new Audit("loads", checked, damages);
    }

    private record Accepted(String source, long id, String content) {}

    private void checkDrafts(Accepted load) {
        long changed = changedDrafts(load);
        List<StoredDraft> standing = StoredDraft.current(database, load.source()).stream()
                .filter(draft -> draft.loadFrom() <= load.id())
                .toList();
        if (changed > 0) {
            damages.add("Of " + load.source() + " " + changed + " drafts are not what was staged." + REMEDY);
        } else if (!Acceptance.contentOf(standing).equals(load.content())) {
            damages.add("The accepted load of " + load.source() + " does not have the drafts it was accepted with."
                    + REMEDY);
        }
    }

    private long changedDrafts(Accepted load) {
        long[] changed = {0};
        database.stream(
                """
                select record_key, subject, issues, refused, fingerprint from pipeline.draft
                where source = ? and load_to is null and load_from > 0 and load_from <= ?""",
                row -> {
                    Fingerprint now =
                            Rows.fingerprintOf(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
                    changed[0] += now.equals(Fingerprint.of(row.getBytes(5))) ? 0 : 1;
                },
                load.source(),
                load.id());
        return changed[0];
    }

    private void checkCarried(Accepted load) {
        try {
            new CarriedStore(database).of(load.source());
        } catch (DamagedDatabaseException told) {
            damages.add(String.valueOf(told.getMessage()));
        }
    }
}
