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
        List<VisibleLine> lines = VisibleLines.of(element);
        String after = reading.after();
        List<VisibleLine> wanted = after == null
                ? lines
                : lines.stream().filter(line -> Cut.has(line.text(), after)).toList();
        return of(wanted.isEmpty() ? lines : wanted); // then nothing is kept of them
    }

    static HtmlFound of(List<VisibleLine> lines) {
        return new HtmlFound(
                lines.stream().map(VisibleLine::text).collect(Collectors.joining("\n")),
                lines.stream().flatMap(VisibleLine::nodes).toList());
    }
}
