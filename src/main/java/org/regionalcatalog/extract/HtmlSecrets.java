package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.regionalcatalog.extract.Credentials.Hidden;

/** Masks the credentials of a page in its texts and attributes, so that whoever reads it finds none. */
final class HtmlSecrets {

    private final Map<TextNode, List<Hidden>> hidden = new LinkedHashMap<>();

    private HtmlSecrets() {}

    /** Whether anything was masked. */
    static boolean mask(Document page) {
        HtmlSecrets secrets = new HtmlSecrets();
        secrets.find(VisibleLines.of(page.body()));
        secrets.hidden.forEach(HtmlSecrets::mask);
        boolean found = !secrets.hidden.isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String masked = Credentials.mask(attribute.getValue());
                if (masked.contains(Credentials.MASK) && !masked.equals(attribute.getValue())) {
                    attribute.setValue(masked);
                    found = true;
                }
            }
        }
        return found;
    }

    private void find(List<VisibleLine> lines) {
        List<List<Hidden>> found =
                Credentials.find(lines.stream().map(VisibleLine::raw).toList());
        for (int i = 0; i < lines.size(); i++) {
            for (VisibleLine.Piece piece : lines.get(i).pieces()) {
                for (Hidden each : found.get(i)) {
                    int start = Math.max(each.start(), piece.span().start()) - piece.span().start();
                    int end = Math.min(each.end(), piece.span().end()) - piece.span().start();
                    if (start < end) {
                        hide(piece, start, end, lines.get(i).raw());
                    }
                }
            }
        }
    }

    /** A text in {@code pre} gives several lines; where a piece begins in its node, its words tell. */
    private void hide(VisibleLine.Piece piece, int start, int end, String line) {
        String words = line.substring(piece.span().start(), piece.span().end());
        int offset = piece.node().getWholeText().indexOf(words);
        hidden.computeIfAbsent(piece.node(), node -> new ArrayList<>())
                .add(new Hidden(Math.max(0, offset) + start, Math.max(0, offset) + end));
    }

    private static void mask(TextNode node, List<Hidden> found) {
        List<Hidden> apart = new ArrayList<>();
        int end = 0;
        for (Hidden each :
                found.stream().sorted(Comparator.comparingInt(Hidden::start)).toList()) {
            if (each.start() >= end) {
                apart.add(each);
                end = each.end();
            }
        }
        node.text(Credentials.mask(node.getWholeText(), apart));
    }
}
