package org.regionalcatalog.extract;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.regionalcatalog.source.Reading;

/**
 * A text found on a page.
 *
 * @param text its lines with line breaks between them
 * @param nodes the text nodes that count as read once something of the text is kept
 */
record HtmlFound(String text, List<TextNode> nodes) {

    /** What an element says: the attribute asked for, or its visible text, of which {@code after} picks lines. */
    static HtmlFound of(Element element, Reading reading) {
        String attribute = reading.attribute();
        if (attribute != null) {
            return new HtmlFound(
                    element.attr(attribute), element.nodeStream(TextNode.class).toList());
        }
        String after = reading.after();
        return of(VisibleLines.of(element).stream()
                .filter(line -> after == null || Cut.has(line.text(), after))
                .toList());
    }

    static HtmlFound of(List<VisibleLine> lines) {
        return new HtmlFound(
                lines.stream().map(VisibleLine::text).collect(Collectors.joining("\n")),
                lines.stream().flatMap(VisibleLine::nodes).toList());
    }
}
