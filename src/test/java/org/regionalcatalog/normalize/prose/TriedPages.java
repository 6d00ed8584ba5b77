package org.regionalcatalog.normalize.prose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.pipeline.Trial;
import org.regionalcatalog.source.DefinitionReader;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.source.Format;

/** What {@code try FILE --prose --json} gives, with the shipped definitions. */
final class TriedPages {

    private static final Definitions SHIPPED = DefinitionReader.read(Path.of("jobs"));

    private TriedPages() {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Page(String name, byte[] bytes) implements Part {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    static List<Map<String, Object>> drafts(Path page, @Nullable String territory) throws IOException {
        Format format = page.toString().endsWith(".html") ? Format.HTML : Format.TEXT;
        Trial trial = Trial.readPage(
                SHIPPED, territory, format, new Page(page.getFileName().toString(), Files.readAllBytes(page)));
        List<Map<String, Object>> drafts = new ArrayList<>();
        trial.drafts().forEach(draft -> drafts.add(new TreeMap<>(draft)));
        return drafts;
    }
}
