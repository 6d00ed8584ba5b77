package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.regionalcatalog.extract.Extract;
import org.regionalcatalog.extract.Extraction;
import org.regionalcatalog.guard.PageShape;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Format;

/** What pages in prose look like to a guard. */
final class Pages {

    private Pages() {}

    /** The shape of all pages of a snapshot together. */
    static PageShape shapeOf(Definition source, List<Part> parts) {
        return parts.stream().map(part -> shapeOf(source, part)).reduce(PageShape.NONE, PageShape::and);
    }

    private static PageShape shapeOf(Definition source, Part part) {
        try (Extraction extraction = Extract.open(source, List.of(part));
                InputStream stream = part.open()) {
            long lines = extraction
                    .next()
                    .map(page -> page.texts(PageLine.FIELD).size())
                    .orElse(0);
            return source.format() == Format.HTML
                    ? PageShape.of(new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1), lines)
                    : new PageShape(lines, 0, 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
