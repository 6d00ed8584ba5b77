package org.regionalcatalog.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;

/** What stands of all sources: the input of a build. */
public final class Standing {

    /**
     * What accepted loads list, at least one row of each, and what is carried beside them, or for want of them after a
     * loss. One statement, so that whoever reads while a load is accepted sees the one of before or the one of after.
     */
    private static final String STANDING = """
            select a.source, a.content, a.carried, true as listed, d.ordinal, d.stated,
                   cast(null as varchar) as carried_key, 0 as draft, 0 as nights, 0 as last_run, false as carried_refused,
                   d.record_key, d.kind, d.subject, d.issues, d.refused, d.fingerprint,
                   coalesce(d.stated, a.changed) as fresh
            from pipeline.load a
            left join pipeline.draft d
                on d.source = a.source and d.load_to is null and d.load_from <= a.id and not d.refused
            where a.status = 'ACCEPTED'
            union all
            select c.source, a.content, a.carried, false, d.ordinal, d.stated,
                   c.record_key, c.draft, c.nights, c.last_run, c.refused,
                   d.record_key, d.kind, d.subject, d.issues, d.refused, d.fingerprint,
                   d.stated
            from pipeline.carried c
            join pipeline.draft d on d.id = c.draft
            left join pipeline.load a on a.source = c.source and a.status = 'ACCEPTED'""";

    private final Database database;

    public Standing(Database database) {
        this.database = database;
    }

    /**
     * All standing drafts of some sources, in the order of their record keys.
     *
     * @throws DamagedDatabaseException when one is not what was staged, or a load has others than it was accepted with
     */
    public List<StandingDraft> drafts(Collection<String> sources) {
        Set<String> wanted = Set.copyOf(sources);
        List<StandingDraft> drafts = new ArrayList<>();
        Map<Accepted, Found> loads = new HashMap<>();
        database.stream(STANDING, row -> {
            Accepted load = new Accepted(row.getString("source"), row.getString("content"), row.getString("carried"));
            if (wanted.contains(load.source())) {
                Found found = loads.computeIfAbsent(load, any -> new Found(new ArrayList<>(), new ArrayList<>()));
                if (row.getString("record_key") != null) {
                    drafts.add(found.add(row, database.shown()));
                }
            }
        });
        loads.forEach((load, found) -> load.check(found, database.shown()));
        drafts.sort((one, other) -> one.recordKey().compareTo(other.recordKey()));
        return drafts;
    }

    /** The sums that the accepted load of a source was stored with; none without one, or of what is carried in rows of before. */
    private record Accepted(
            String source,
            @Nullable String content,
            @Nullable String carried) {

        void check(Found found, String shown) {
            boolean isThere = content != null || !found.listed.isEmpty();
            if (isThere && !Acceptance.contentOf(found.listed).equals(content)) {
                throw DamagedDatabaseException.changed(shown, "The accepted load of " + source);
            }
            CarriedStore.check(shown, source, carried, found.carried);
        }
    }

    /** What stands of one source. */
    private record Found(List<StoredDraft> listed, List<Carried> carried) {

        StandingDraft add(ResultSet row, String shown) throws SQLException {
            if (row.getBoolean("listed")) {
                StoredDraft stored = stored(row);
                listed.add(stored);
                return draft(stored.recordKey(), true, row, shown);
            }
            Carried missing = CarriedStore.carried(row);
            carried.add(missing);
            return draft(missing.recordKey(), false, row, shown);
        }

        private static StoredDraft stored(ResultSet row) throws SQLException {
            return new StoredDraft(
                    0,
                    row.getString("record_key"),
                    row.getInt("ordinal"),
                    Fingerprint.of(row.getBytes("fingerprint")),
                    false,
                    0,
                    row.getString("stated"));
        }
    }

    /** How many drafts of each kind the accepted loads of some sources list. */
    public Map<Kind, Long> counts(Collection<String> sources) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        database.stream("""
                select d.source, d.kind, count(*) from pipeline.draft d
                join pipeline.load a on a.source = d.source and a.status = 'ACCEPTED' and d.load_from <= a.id
                where d.load_to is null and not d.refused group by d.source, d.kind""", row -> {
            if (sources.contains(row.getString(1))) {
                counts.merge(Kind.find(row.getString(2)).orElseThrow(), row.getLong(3), Long::sum);
            }
        });
        return counts;
    }

    /**
     * What a build takes from staging, as texts to digest: the content of each source's accepted load, with the day of
     * its last change, and the keys of what is carried. Counts of nights are not among them, so that a night that closes nothing changes nothing.
     */
    public SortedMap<String, String> inputs(Collection<String> sources) {
        Set<String> wanted = Set.copyOf(sources);
        SortedMap<String, String> inputs = new TreeMap<>();
        database.stream("select source, content, changed from pipeline.load where status = 'ACCEPTED'", row -> {
            if (wanted.contains(row.getString(1))) {
                String day = row.getString(3);
                inputs.put("load " + row.getString(1), row.getString(2) + (day == null ? "" : " as of " + day));
            }
        });
        Set<String> carried = new TreeSet<>();
        database.stream("select source, record_key, draft from pipeline.carried", row -> {
            if (wanted.contains(row.getString(1))) {
                carried.add(row.getString(2) + " " + row.getLong(3));
            }
        });
        carried.forEach(key -> inputs.put("carried " + key, ""));
        return inputs;
    }

    /** The key of a draft that is told apart from its equals by an ordinal; the first one needs none. */
    static String recordKey(String key, int ordinal) {
        return ordinal == 1 ? key : key + "#" + ordinal;
    }

    private static StandingDraft draft(String recordKey, boolean listed, ResultSet row, String shown)
            throws SQLException {
        String key = row.getString("record_key");
        String subject = row.getString("subject");
        Fingerprint now = Rows.fingerprintOf(key, subject, row.getString("issues"), row.getBoolean("refused"));
        if (!now.equals(Fingerprint.of(row.getBytes("fingerprint")))) {
            throw DamagedDatabaseException.changed(shown, "A draft of " + row.getString("source"));
        }
        String fresh = row.getString("fresh");
        return new StandingDraft(
                recordKey,
                key,
                row.getString("source"),
                Fields.fromTree(Kind.find(row.getString("kind")).orElseThrow(), Json.readMap(subject)),
                listed,
                fresh == null ? null : LocalDate.parse(fresh));
    }
}
