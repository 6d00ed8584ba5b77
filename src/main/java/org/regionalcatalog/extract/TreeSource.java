package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.extract.encoding.Declared;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Format;
import org.regionalcatalog.source.PathText;

/**
 * A definition of JSON or XML made ready for its files.
 *
 * @param records path to the records
 * @param each path within a record to things of which each is a raw record; null when the record is the thing
 * @param ignored paths within a record to what is left out on purpose
 */
record TreeSource(
        Format format,
        @Nullable Charset charset,
        PathText records,
        String recordsWritten,
        @Nullable PathText each,
        List<TreeReading> readings,
        List<PathText> ignored)
        implements StreamedFormat {

    static TreeSource of(Definition source) {
        String records = Objects.requireNonNullElse(source.records(), "/");
        String things = source.layout().each();
        PathText each = things == null ? null : PathText.of(things);
        return new TreeSource(
                source.format(),
                source.charset(),
                PathText.of(records),
                records,
                each,
                FieldReading.allOf(source).stream()
                        .map(reading -> TreeReading.of(reading, each))
                        .toList(),
                source.ignore().stream().map(PathText::of).toList());
    }

    @Override
    public PartRecords open(Part part, Findings findings) throws IOException, UnreadableFile {
        Encoding encoding = Encoding.of(part, new Declared(charset, part.contentType()));
        encoding.issues().forEach(findings::tell);
        InputStream in = part.open();
        try {
            TreeRecords trees = format == Format.JSON
                    ? JsonRecords.open(in, encoding, records)
                    : XmlRecords.open(in, encoding, records);
            return new TreePart(this, part.name(), trees, findings);
        } catch (IOException | UnreadableFile | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    @Override
    public List<Issue> issues(Findings findings) {
        Map<String, String> written = new LinkedHashMap<>();
        readings.forEach(reading -> written.put(reading.field(), reading.written()));
        return findings.issues(recordsWritten, written);
    }
}
