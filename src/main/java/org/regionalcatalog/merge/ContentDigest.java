package org.regionalcatalog.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Text;

/** The digest of what entries say, without ids and edition numbers: it depends on loads and definitions alone. */
public final class ContentDigest {

    private ContentDigest() {}

    /** SHA-256 (hex) over one canonical JSON line per entry, in the order of kinds and clusters. */
    public static String of(List<Entry> entries) {
        MessageDigest digest = Text.newSha256();
        entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.kind().word())
                        .thenComparing(Entry::cluster))
                .forEach(entry -> digest.update(line(entry).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Entry entry) {
        return CanonicalJson.of(Map.of(
                        "kind", entry.kind().word(),
                        "key", entry.cluster(),
                        "sources", entry.sources(),
                        "fields", entry.body()))
                + "\n";
    }
}
