package org.regionalcatalog.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Kind;

/**
 * Writes entries of all kept editions otherwise. An edition that says something else then has another digest, which is
 * recorded anew in its manifest and in the journal, with the one before and the reason.
 */
public final class EditionRedaction {

    /** The member of manifest and commit line that says what was taken out of an edition, when and why. */
    static final String REDACTED = "redacted";

    private final Database database;
    private final Consumer<List<Map<String, Object>>> journal;
    private final Editions editions;
    private final EditionRows rows;

    /** @param journal keeps lines before it returns */
    public EditionRedaction(Database database, Consumer<List<Map<String, Object>>> journal) {
        this.database = database;
        this.journal = journal;
        this.editions = new Editions(database);
        this.rows = new EditionRows(database);
    }

    /**
     * Why editions are written otherwise.
     *
     * @param suppression its number
     */
    public record Reason(int suppression, String when, String why) {}

    /** A row that is to be written otherwise: it stands in the editions up to, not including, the last one. */
    record Changed(Kind kind, long from, @Nullable Long to, long firstEdition, Version version) {

        boolean standsIn(long edition) {
            return from <= edition && (to == null || to > edition);
        }
    }

    /** Writes the fields of entries otherwise, in the transaction under way; gives the editions that changed. */
    public List<Long> rewrite(UnaryOperator<SortedMap<String, Object>> rewriting, Reason reason) {
        List<Changed> changed = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            rows.versions(kind, (version, from, to, first) -> {
                SortedMap<String, Object> body = rewriting.apply(version.body());
                if (!body.equals(version.body())) {
                    Version written = new Version(version.id(), kind, version.sources(), body);
                    changed.add(new Changed(kind, from, to, first, written));
                }
            });
        }
        rows.rewrite(changed);
        List<Long> renewed = new ArrayList<>();
        for (Editions.Edition edition : editions.list()) {
            if (edition.kept() && changed.stream().anyMatch(row -> row.standsIn(edition.number()))) {
                renew(edition, reason);
                renewed.add(edition.number());
            }
        }
        return renewed;
    }

    private void renew(Editions.Edition edition, Reason reason) {
        Map<String, Object> manifest = new TreeMap<>(Json.readMap(edition.manifest()));
        List<Object> redacted = new ArrayList<>();
        if (manifest.get(REDACTED) instanceof List<?> before) {
            redacted.addAll(before);
        }
        redacted.add(new TreeMap<>(Map.of(
                "suppression", reason.suppression(),
                "digest_before", edition.digest(),
                "when", reason.when(),
                "why", reason.why())));
        manifest.put(REDACTED, redacted);
        database.jdbc()
                .update(
                        "update catalog.edition set digest = ?, manifest = ? where number = ?",
                        editions.digest(edition.number()),
                        Json.write(manifest),
                        edition.number());
        journal.accept(
                List.of(Publisher.commitLine(editions.find(edition.number()).orElseThrow())));
    }
}
