package org.regionalcatalog.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Text;

/**
 * Snapshots, kept exactly: the bytes under their SHA-256, and per source a record each time its bytes changed, or what a
 * server is to be asked with next time. Nothing here is ever changed; what is old enough is forgotten whole.
 */
public final class Archive {

    static final String SNAPSHOTS = "sources";

    private final Store store;

    /** The archive in the files of a data directory. */
    public Archive(Path data) {
        this(new FileStore(data));
    }

    private Archive(Store store) {
        this.store = store;
    }

    /** The archive in the tables of a database that several processes share. */
    public static Archive in(Database database) {
        return new Archive(new TableStore(database));
    }

    /**
     * What is kept with the parts of a snapshot.
     *
     * @param parts what was answered on the way to them and is not read
     * @param headers of the answer
     * @param leftOut linked addresses that could not be had, with the code of the cause
     */
    public record Beside(List<Part> parts, Map<String, String> headers, Map<String, String> leftOut) {

        public static final Beside NOTHING = new Beside(List.of(), Map.of(), Map.of());
    }

    /**
     * Keeps what a source answered with and gives it back as a snapshot read from the archive. Equal bytes are kept
     * once.
     */
    public Snapshot keep(String source, List<Part> parts, Beside beside, String fetched) {
        Kept kept = new Kept(kept(parts), kept(beside.parts()), new TreeMap<>(beside.leftOut()));
        if (findLatestRecord(source)
                .filter(record -> kept.isSame(record, store))
                .isEmpty()) {
            Map<String, Object> record = kept.tree();
            record.put("fetched", fetched);
            record.put("headers", new TreeMap<>(beside.headers()));
            store.add(SNAPSHOTS, source, record);
            Failpoint.SNAPSHOT_RECORDED.reach();
        }
        return find(source, kept.digest()).orElseThrow();
    }

    /** A snapshot by its place among those of its source. */
    public record Listed(int number, String digest) {}

    /** The sources that have answered. */
    public List<String> sources() {
        return store.sources(SNAPSHOTS);
    }

    /** The snapshots of a source, oldest first. */
    public List<Listed> list(String source) {
        return store.list(SNAPSHOTS, source).stream()
                .map(one -> new Listed(one.number(), String.valueOf(one.record().get("digest"))))
                .toList();
    }

    /** Forgets snapshots of a source; their bytes stay until they are swept. */
    public void forget(String source, List<Integer> numbers) {
        store.forget(SNAPSHOTS, source, numbers);
    }

    /**
     * Deletes the bytes that no snapshot and no failed visit refers to, and what a crash left half written. Nothing may
     * be kept meanwhile.
     *
     * @return how many bytes
     */
    public long sweep() {
        Set<String> referred = new HashSet<>(failed().digests());
        sources().forEach(source -> store.list(SNAPSHOTS, source)
                .forEach(one -> Kept.of(one.record(), store).all().forEach(part -> referred.add(part.sha256()))));
        return store.sweep(referred);
    }

    /** Looks whether all that was kept is what was kept. */
    public Audit audit() {
        return new ArchiveAudit(store).audit();
    }

    private List<KeptPart> kept(List<Part> parts) {
        return parts.stream()
                .map(store::keep)
                .sorted(Comparator.comparing(KeptPart::name))
                .toList();
    }

    /** What sources answered with when they could not be read. */
    public FailedVisits failed() {
        return new FailedVisits(store);
    }

    /** What a source answered with last. */
    public Optional<Snapshot> findLatest(String source) {
        return findLatestRecord(source).map(record -> snapshot(source, record));
    }

    /** The snapshot of a source with a digest, the latest kept so. */
    public Optional<Snapshot> find(String source, String digest) {
        return store.newestFirst(SNAPSHOTS, source)
                .filter(record -> digest.equals(record.get("digest")))
                .findFirst()
                .map(record -> snapshot(source, record));
    }

    /** What a record says of the bytes. */
    private record Kept(List<KeptPart> parts, List<KeptPart> beside, Map<String, String> leftOut) {

        Stream<KeptPart> all() {
            return Stream.concat(parts.stream(), beside.stream());
        }

        String digest() {
            List<String> digests = parts.stream().map(KeptPart::sha256).sorted().toList();
            return digests.size() == 1
                    ? digests.get(0)
                    : Text.sha256(digests.stream().collect(Collectors.joining("\n")));
        }

        /** Names of files do not count, the answers of servers do with what they are asked with next time. */
        boolean isSame(Map<String, Object> record, Store store) {
            Kept old = of(record, store);
            return digest().equals(String.valueOf(record.get("digest")))
                    && validators().equals(old.validators())
                    && leftOut.equals(old.leftOut);
        }

        private String validators() {
            return Stream.concat(parts.stream(), beside.stream())
                    .filter(part -> part.origin().isPresent())
                    .map(KeptPart::validators)
                    .collect(Collectors.joining("\n\n"));
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new TreeMap<>();
            tree.put("digest", digest());
            tree.put("parts", parts.stream().map(KeptPart::tree).toList());
            if (!beside.isEmpty()) {
                tree.put("beside", beside.stream().map(KeptPart::tree).toList());
            }
            if (!leftOut.isEmpty()) {
                tree.put("left_out", leftOut);
            }
            return tree;
        }

        static Kept of(Map<String, Object> record, Store store) {
            return new Kept(
                    parts(record.get("parts"), store),
                    parts(record.get("beside"), store),
                    KeptPart.texts(record.get("left_out")));
        }

        private static List<KeptPart> parts(@Nullable Object trees, Store store) {
            List<KeptPart> parts = new ArrayList<>();
            for (Object tree : trees instanceof List<?> given ? given : List.of()) {
                parts.add(KeptPart.of((Map<?, ?>) tree, store));
            }
            return parts;
        }
    }

    private Optional<Map<String, Object>> findLatestRecord(String source) {
        return store.newestFirst(SNAPSHOTS, source).findFirst();
    }

    private Snapshot snapshot(String source, Map<String, Object> record) {
        Kept kept = Kept.of(record, store);
        return new Snapshot(
                source,
                String.valueOf(record.get("digest")),
                List.copyOf(kept.parts()),
                List.copyOf(kept.beside()),
                KeptPart.texts(record.get("headers")),
                kept.leftOut());
    }
}
