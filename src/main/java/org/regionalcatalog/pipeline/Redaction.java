package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.database.StoredTexts;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.normalize.suppress.Trees;
import org.regionalcatalog.publish.EditionRedaction;
import org.regionalcatalog.publish.ExportRenewal;
import org.regionalcatalog.staging.DraftRedaction;
import tools.jackson.core.JacksonException;

/**
 * Takes what must not be published out of all that is stored: drafts and raw texts, entries of all kept editions, and
 * every other text that a table of ours has, in one transaction; then out of the log, and of exports in the data
 * directory. Killed before its end, it begins again when the catalog is opened next.
 */
final class Redaction {

    private static final Set<String> ENTRIES =
            Stream.of(Kind.values()).map(kind -> "catalog." + kind.word()).collect(Collectors.toUnmodifiableSet());
    private static final String DRAFTS = "pipeline.draft";
    private static final Set<String> OF_DRAFTS = Set.of("record_key", "subject", "raw", "issues");
    private static final String CODE_LISTS = "pipeline.code_list";
    private static final String PAIRS = "pipeline.pair";
    private static final String ENTRIES_TO_BE = "pipeline.merged";

    private final Stages stages;
    private final Suppressions suppressions;
    private final Trees trees;

    private Redaction(Stages stages, Suppressions suppressions) {
        this.stages = stages;
        this.suppressions = suppressions;
        this.trees = new Trees(suppressions);
    }

    /**
     * What was redacted.
     *
     * @param drafts how many, past ones included
     * @param editions the numbers of those that have another digest now
     * @param exports folders of those that were written anew
     */
    record Done(long drafts, List<Long> editions, List<Path> exports) {}

    /** Searches for all suppressions that were kept and not searched for: their process was killed, or the database lost. */
    static void catchUp(Stages stages) {
        List<Suppression> kept = stages.suppressionBook().all();
        if (kept.isEmpty()) {
            return;
        }
        List<Integer> searched =
                stages.database().jdbc().queryForList("select number from pipeline.suppressed", Integer.class);
        kept.stream()
                .filter(one -> one.isInForce(stages.today()) && !searched.contains(one.number()))
                .forEach(one -> of(stages, one));
    }

    /** Takes out what one suppression keeps out. */
    static Done of(Stages stages, Suppression one) {
        Suppressions alone = stages.suppressionBook().alone(one);
        Done done = stages.database().transacted(() -> new Redaction(stages, alone).redact(one));
        stages.database().checkpoint();
        new LogFiles(stages.data()).rewrite(alone::redact);
        List<Path> exports = new ExportRenewal(stages.data(), stages.editions()).renew();
        stages.database()
                .jdbc()
                .update(
                        "insert into pipeline.suppressed (number, searched) values (?, ?)",
                        one.number(),
                        OffsetDateTime.now(stages.clock()));
        return new Done(done.drafts(), done.editions(), exports);
    }

    private Done redact(Suppression one) {
        long drafts = new DraftRedaction(stages.database()).rewrite(this::draft);
        List<Long> editions = new EditionRedaction(stages.database(), stages.journal()::append)
                .rewrite(
                        this::cleared,
                        new EditionRedaction.Reason(
                                one.number(), one.act().when(), one.act().why()));
        stages.codeLists().rewrite(this::text);
        StoredTexts texts = new StoredTexts(stages.database());
        Stream.of("pipeline", "catalog")
                .flatMap(schema -> texts.of(schema).stream())
                .filter(column ->
                        !ENTRIES.contains(column.table()) && !column.table().equals(CODE_LISTS))
                .filter(column -> !(column.table().equals(DRAFTS) && OF_DRAFTS.contains(column.name())))
                .forEach(column -> rewrite(texts, column));
        return new Done(drafts, editions, List.of());
    }

    private void rewrite(StoredTexts texts, StoredTexts.Column column) {
        if (column.table().equals(PAIRS)) {
            texts.forget(column, text -> !suppressions.redact(text).equals(text)); // the next build weighs them anew
        } else if (column.table().equals(ENTRIES_TO_BE) && column.name().equals("body")) {
            texts.rewrite(column, this::merged);
        } else {
            texts.rewrite(column, this::text);
        }
    }

    /** JSON stays JSON. */
    private String text(String stored) {
        if (stored.startsWith("{") || stored.startsWith("[")) {
            try {
                Object tree = Json.read(stored);
                Object redacted = trees.redact(tree);
                return redacted.equals(tree) ? stored : Json.write(redacted);
            } catch (JacksonException onlyLooksLikeIt) {
                return suppressions.redact(stored);
            }
        }
        return suppressions.redact(stored);
    }

    private String merged(String body) {
        Map<String, Object> tree = Json.readMap(body);
        if (tree.get("fields") instanceof Map<?, ?> fields) {
            SortedMap<String, Object> before = Withheld.named(fields);
            SortedMap<String, Object> after = cleared(before);
            if (!after.equals(before)) {
                tree.put("fields", after);
                return Json.write(tree);
            }
        }
        return body;
    }

    private SortedMap<String, Object> cleared(SortedMap<String, Object> fields) {
        return trees.clear(fields).values();
    }

    /** What the fields were made of goes with them, also where it is written so that only reading told. */
    private DraftRedaction.Said draft(DraftRedaction.Said said) {
        Map<String, Object> subject = Json.readMap(said.subject());
        Trees.Cleared cleared = trees.clear(subject);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("subject", subject);
        all.put("raw", Json.readMap(said.raw()));
        all.put("issues", Json.read(said.issues()));
        Map<?, ?> redacted = (Map<?, ?>) trees.redact(all);
        SortedMap<String, Object> raw = Withheld.named((Map<?, ?>) part(redacted, "raw"));
        trees.signWhole(raw, cleared.fields());
        DraftRedaction.Said written = new DraftRedaction.Said(
                said.kind(),
                suppressions.redact(said.key()),
                cleared.fields().isEmpty() ? said.subject() : Json.write(cleared.values()),
                Json.write(raw),
                Json.write(part(redacted, "issues")));
        boolean same = written.key().equals(said.key())
                && cleared.fields().isEmpty()
                && raw.equals(all.get("raw"))
                && part(redacted, "issues").equals(all.get("issues"));
        return same ? said : written;
    }

    private static Object part(Map<?, ?> tree, String name) {
        return Objects.requireNonNull(tree.get(name));
    }
}
