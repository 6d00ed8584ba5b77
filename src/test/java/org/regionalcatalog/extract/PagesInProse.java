package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Format;

/** Pages read as prose, whatever they are. */
final class PagesInProse {

    private PagesInProse() {}

    static RawRecord read(Format format, byte[] bytes) {
        Definition source = Definition.ofPage("page", null, "page", format);
        try (Extraction extraction = Extract.open(source, List.of(Sample.part("page", bytes)))) {
            return extraction.next().orElseThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static RawRecord read(Format format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The lines of a page, joined by line breaks. */
    static String text(Format format, String page) {
        return String.join(
                "\n",
                PageLine.of(read(format, page)).stream().map(PageLine::text).toList());
    }
}
