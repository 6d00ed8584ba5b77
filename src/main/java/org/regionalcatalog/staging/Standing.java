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
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;

/** What stands of all sources: the input of a build. */
public final class Standing {

    private static final String LISTED = """
            select d.record_key, d.ordinal, d.source, d.kind, d.subject, d.issues, d.refused, d.fingerprint,
                   coalesce(d.stated, a.changed), d.stated
            from pipeline.draft d
            join pipeline.load a on a.source = d.source and a.status = 'ACCEPTED' and d.load_from <= a.id
            where d.load_to is null and not d.refused""";
    private static final String CARRIED = """
            select c.record_key, d.record_key, d.source, d.kind, d.subject, d.issues, d.refused, d.fingerprint, d.stated
            from pipeline.carried c join pipeline.draft d on d.id = c.draft""";

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
        Map<String, List<StoredDraft>> listed = new HashMap<>();
        database.stream(LISTED, row -> {
            String source = row.getString(3);
            if (wanted.contains(source)) {
                String key = row.getString(1);
                int ordinal = row.getInt(2);
                drafts.add(draft(recordKey(key, ordinal), key, true, row));
                listed.computeIfAbsent(source, any -> new ArrayList<>())
                        .add(new StoredDraft(
                                0, key, ordinal, Fingerprint.of(row.getBytes(8)), false, 0, row.getString(10)));
            }
        });
        check(wanted, listed);
        database.stream(CARRIED, row -> {
            if (wanted.contains(row.getString(3))) {
                drafts.add(draft(row.getString(1), row.getString(2), false, row));
            }
        });
        drafts.sort((one, other) -> one.recordKey().compareTo(other.recordKey()));
        return drafts;
    }

    private void check(Set<String> wanted, Map<String, List<StoredDraft>> listed) {
        database.stream("select source, content from pipeline.load where status = 'ACCEPTED'", row -> {
            String source = row.getString(1);
            if (wanted.contains(source)
                    && !Acceptance.contentOf(listed.getOrDefault(source, List.of()))
                            .equals(row.getString(2))) {
                throw DamagedDatabaseException.changed(database.shown(), "The accepted load of " + source);
            }
        });
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

    private StandingDraft draft(String recordKey, String key, boolean listed, ResultSet row) throws SQLException {
        String subject = row.getString(5);
        Fingerprint now = Rows.fingerprintOf(key, subject, row.getString(6), row.getBoolean(7));
        if (!now.equals(Fingerprint.of(row.getBytes(8)))) {
            throw DamagedDatabaseException.changed(database.shown(), "A draft of " + row.getString(3));
        }
        String fresh = row.getString(9);
        return new StandingDraft(
                recordKey,
                key,
                row.getString(3),
                Fields.fromTree(Kind.find(row.getString(4)).orElseThrow(), Json.readMap(subject)),
                listed,
                fresh == null ? null : LocalDate.parse(fresh));
    }
}
