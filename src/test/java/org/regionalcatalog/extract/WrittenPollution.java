package org.regionalcatalog.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.Dialect;

/** The polluted files that are written by hand, with all that must be read of them; the file says how. */
final class WrittenPollution {

    private static final String FILE = "polluted-csv.txt";
    private static final Pattern BYTES = Pattern.compile("⟪([0-9A-F ]+)⟫");

    private WrittenPollution() {}

    static List<PollutedFile> files() {
        List<PollutedFile> files = new ArrayList<>();
        for (String section : text().split("(?m)^=== ", -1)) {
            if (section.contains("\n--- read\n")) {
                files.add(file(section));
            }
        }
        return files;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(WrittenPollution.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PollutedFile file(String section) {
        int body = section.indexOf('\n') + 1;
        int read = section.indexOf("--- read\n");
        String[] title = section.substring(0, body).strip().split(" *\\| *", -1);
        String charset = option(title, "charset");
        String written = option(title, "written");
        String delimiter = option(title, "delimiter");
        return new PollutedFile(
                title[0],
                bytes(section.substring(body, read), Charset.forName(written == null ? "UTF-8" : written)),
                charset == null ? null : Charset.forName(charset),
                new Dialect(
                        delimiter == null ? null : delimiter.charAt(0),
                        null,
                        null,
                        !"false".equals(option(title, "header"))),
                section.substring(read)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private static @Nullable String option(String[] title, String name) {
        for (String each : title) {
            if (each.startsWith(name + " ")) {
                return each.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static byte[] bytes(String text, Charset charset) {
        String meant = text.replace("␍␊\n", "\r\n")
                .replace("␍\n", "\r")
                .replace("␃\n", "")
                .replace('⇥', '\t')
                .replace('⍽', '\u00a0')
                .replace('␀', '\0');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher raw = BYTES.matcher(meant);
        int done = 0;
        while (raw.find()) {
            bytes.writeBytes(meant.substring(done, raw.start()).getBytes(charset));
            bytes.writeBytes(HexFormat.ofDelimiter(" ").parseHex(raw.group(1)));
            done = raw.end();
        }
        bytes.writeBytes(meant.substring(done).getBytes(charset));
        return bytes.toByteArray();
    }
}
