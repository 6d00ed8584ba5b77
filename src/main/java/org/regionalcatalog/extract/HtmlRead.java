package org.regionalcatalog.extract;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The text nodes that count as read: those that a reading used, and those that the definition ignores. */
final class HtmlRead {

    private final Set<TextNode> nodes = new HashSet<>();
    private final @Nullable HtmlRead outer;

    HtmlRead() {
        this.outer = null;
    }

    /** What is read within one record, beside what is read anyway. */
    HtmlRead(HtmlRead outer) {
        this.outer = outer;
    }

    void add(HtmlReading.HtmlKept kept) {
        kept.used().forEach(found -> nodes.addAll(found.nodes()));
    }

    void add(Element element) {
        element.nodeStream(TextNode.class).forEach(nodes::add);
    }

    boolean has(TextNode node) {
        return nodes.contains(node) || (outer != null && outer.has(node));
    }
}
