package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.match.Weighed.Pair;
import org.regionalcatalog.model.Kind;

/** Keeps the last judgement between steps and nights, written as differences. */
public final class MatchStore {

    private record Member(String cluster, @Nullable String features) {}

    private record Ends(String left, String right) {}

    private record OfKind(Kind kind, float weight) {}

    private final Database database;

    public MatchStore(Database database) {
        this.database = database;
    }

    /** Keeps a judgement in place of what was kept before. */
    public void keep(Judgement judgement) {
        Map<String, String> features = new HashMap<>();
        Map<Ends, OfKind> pairs = new HashMap<>();
        judgement.weighed().forEach((kind, weighed) -> {
            features.putAll(weighed.digests());
            weighed.pairs()
                    .forEach(pair -> pairs.put(new Ends(pair.left(), pair.right()), new OfKind(kind, pair.weight())));
        });
        Map<String, Member> members = new TreeMap<>();
        judgement.clusters().forEach((key, cluster) -> members.put(key, new Member(cluster, features.get(key))));
        database.inTransaction(() -> {
            keepMembers(members);
            keepPairs(pairs);
            database.jdbc().update("delete from pipeline.weighing");
            judgement.weighed().forEach((kind, weighed) -> database.jdbc()
                    .update(
                            "insert into pipeline.weighing values (?, ?)",
                            kind.word(),
                            told(weighed.basis(), weighed.pairs())));
        });
    }

    /** In the order of the keys: scattered inserts would write the index many times over. */
    private void keepMembers(Map<String, Member> members) {
        Map<String, Member> before = members();
        List<Object[]> gone = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        before.keySet().stream().filter(key -> !members.containsKey(key)).forEach(key -> gone.add(new Object[] {key}));
        members.forEach((key, member) -> {
            if (!member.equals(before.get(key))) {
                changed.add(new @Nullable Object[] {key, member.cluster(), member.features()});
            }
        });
        database.each("delete from pipeline.member where record_key = ?", gone);
        database.each("""
                merge into pipeline.member m
                using (values (cast(? as varchar), cast(? as varchar), cast(? as varchar))) as s (record_key, cluster, features)
                on m.record_key = s.record_key
                when matched then update set cluster = s.cluster, features = s.features
                when not matched then insert (record_key, cluster, features) values (s.record_key, s.cluster, s.features)""", changed);
    }

    private void keepPairs(Map<Ends, OfKind> pairs) {
        Map<Ends, OfKind> before = pairs();
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        before.forEach((ends, weight) -> {
            if (!weight.equals(pairs.get(ends))) {
                gone.add(new Object[] {ends.left(), ends.right()});
            }
        });
        pairs.forEach((ends, weight) -> {
            if (!weight.equals(before.get(ends))) {
                gone.add(new Object[] {ends.left(), ends.right()}); // damaged, it may be there under another key
                come.add(new Object[] {ends.left(), ends.right(), weight.kind().word(), weight.weight()});
            }
        });
        database.each("delete from pipeline.pair where left_key = ? and right_key = ?", gone);
        database.each("insert into pipeline.pair values (?, ?, ?, ?)", come);
    }

    /** Cluster by record key, as kept last. */
    public Map<String, String> clusters() {
        Map<String, String> clusters = new HashMap<>();
        members().forEach((key, member) -> clusters.put(key, member.cluster()));
        return clusters;
    }

    /** What was weighed, as kept last; a kind of which not all pairs are what was kept is weighed anew. */
    public Map<Kind, Weighed> weighed() {
        Map<String, String> digests = new HashMap<>();
        members().forEach((key, member) -> {
            if (member.features() != null) {
                digests.put(key, member.features());
            }
        });
        Map<Kind, List<Pair>> pairs = new EnumMap<>(Kind.class);
        pairs().forEach((ends, of) -> pairs.computeIfAbsent(of.kind(), any -> new ArrayList<>())
                .add(new Pair(ends.left(), ends.right(), of.weight())));
        Map<Kind, Weighed> weighed = new EnumMap<>(Kind.class);
        database.stream("select kind, basis from pipeline.weighing", row -> {
            Kind kind = Kind.find(row.getString(1)).orElseThrow();
            String told = Objects.requireNonNull(row.getString(2));
            String basis = told.substring(0, Math.max(0, told.lastIndexOf(' ')));
            List<Pair> own = pairs.getOrDefault(kind, List.of());
            if (told.equals(told(basis, own))) {
                weighed.put(kind, new Weighed(basis, digests, own));
            }
        });
        return weighed;
    }

    /** The basis with a sum of the pairs, in whatever order they come. */
    private static String told(String basis, List<Pair> pairs) {
        long sum = pairs.size();
        for (Pair pair : pairs) {
            sum += mixed(mixed(((long) pair.left().hashCode() << Integer.SIZE)
                            + Integer.toUnsignedLong(pair.right().hashCode()))
                    + Float.floatToIntBits(pair.weight()));
        }
        return basis + " " + Long.toHexString(sum);
    }

    /** The end of MurmurHash3 (A. Appleby, public domain): every bit of the result depends on all bits. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    private Map<String, Member> members() {
        Map<String, Member> members = new HashMap<>();
        database.stream(
                "select record_key, cluster, features from pipeline.member",
                row -> members.put(row.getString(1), new Member(row.getString(2), row.getString(3))));
        return members;
    }

    private Map<Ends, OfKind> pairs() {
        Map<Ends, OfKind> pairs = new HashMap<>();
        database.stream(
                "select left_key, right_key, kind, weight from pipeline.pair",
                row -> pairs.put(
                        new Ends(row.getString(1), row.getString(2)),
                        new OfKind(Kind.find(row.getString(3)).orElseThrow(), row.getFloat(4))));
        return pairs;
    }
}
