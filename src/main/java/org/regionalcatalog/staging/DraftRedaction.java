package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.regionalcatalog.database.Database;

/** Writes stored drafts otherwise, of whatever load, and what tells them apart with them: they are as if staged so. */
public final class DraftRedaction {

    private final Database database;

    public DraftRedaction(Database database) {
        this.database = database;
    }

    /** What a draft says: its kind's word and key, and subject, texts and issues as JSON. */
    public record Said(String kind, String key, String subject, String raw, String issues) {}

    private record Row(long id, String source, boolean refused, Said said) {}

    /** Writes all drafts of which something else is to be said; says how many. */
    public long rewrite(UnaryOperator<Said> rewriting) {
        List<Row> changed = new ArrayList<>();
        database.stream(
                "select id, source, refused, kind, record_key, subject, raw, issues from pipeline.draft order by id",
                row -> {
                    Said said = new Said(
                            row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
                    Said written = rewriting.apply(said);
                    if (!written.equals(said)) {
                        changed.add(new Row(row.getLong(1), row.getString(2), row.getBoolean(3), written));
                    }
                });
        database.each(
                "update pipeline.draft set record_key = ?, subject = ?, raw = ?, issues = ?, fingerprint = ? where id = ?",
                changed.stream().map(DraftRedaction::arguments).toList());
        Set<String> sources = new TreeSet<>();
        changed.forEach(row -> sources.add(row.source()));
        sources.forEach(this::renewContent);
        return changed.size();
    }

    private static Object[] arguments(Row row) {
        Said said = row.said();
        return new Object[] {
            said.key(),
            said.subject(),
            said.raw(),
            said.issues(),
            Rows.fingerprintOf(said.key(), said.subject(), said.issues(), row.refused())
                    .bytes(),
            row.id()
        };
    }

    private void renewContent(String source) {
        new Loads(database).find(source, Load.Status.ACCEPTED).ifPresent(load -> {
            List<StoredDraft> standing = StoredDraft.current(database, source).stream()
                    .filter(draft -> draft.loadFrom() <= load.id())
                    .toList();
            database.jdbc()
                    .update(
                            "update pipeline.load set content = ? where id = ?",
                            Acceptance.contentOf(standing),
                            load.id());
        });
    }
}
