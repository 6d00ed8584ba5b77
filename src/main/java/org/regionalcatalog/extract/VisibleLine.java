package org.regionalcatalog.extract;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.TextNode;
import org.regionalcatalog.model.Text;

/**
 * One line of a page as a reader sees it.
 *
 * @param raw its characters, white space as in the page
 * @param pieces the text nodes it is made of
 * @param bolds where its bold words and header cells are, outermost ones only
 */
record VisibleLine(String raw, List<Piece> pieces, List<Span> bolds) {

    /** From a character to before another. */
    record Span(int start, int end) {}

    record Piece(TextNode node, Span span) {}

    String text() {
        return Text.clean(raw);
    }

    TextNode firstNode() {
        return pieces.get(0).node();
    }

    /** The text nodes of which something lies between two characters. */
    Stream<TextNode> nodes(int start, int end) {
        return pieces.stream()
                .filter(piece ->
                        piece.span().start() < end && start < piece.span().end())
                .map(Piece::node);
    }

    Stream<TextNode> nodes() {
        return pieces.stream().map(Piece::node);
    }
}
