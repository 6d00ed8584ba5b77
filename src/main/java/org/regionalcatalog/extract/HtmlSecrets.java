package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.regionalcatalog.extract.Credentials.Hidden;

/** Masks the credentials of a page in its texts and attributes, so that whoever reads it finds none. */
final class HtmlSecrets {

    private final IdentityHashMap<TextNode, List<Hidden>> hidden = new IdentityHashMap<>();
    private final IdentityHashMap<TextNode, Integer> read = new IdentityHashMap<>();

    private HtmlSecrets() {}

    /** Whether anything was masked. */
    static boolean mask(Document page) {
        HtmlSecrets secrets = new HtmlSecrets();
        secrets.find(VisibleLines.of(page.body()));
        secrets.findColumns(page);
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
            int first = 0;
            for (VisibleLine.Piece piece : lines.get(i).pieces()) {
                first = hide(piece, found.get(i), first, lines.get(i).raw());
            }
        }
    }

    /** Hides the cells below a cell that is a label. */
    private void findColumns(Document page) {
        IdentityHashMap<Element, List<Integer>> columns = new IdentityHashMap<>();
        for (Element row : page.select("table tr")) {
            Element body = row.parent();
            Element table =
                    body == null || body.parent() == null || body.normalName().equals("table") ? body : body.parent();
            List<Integer> labels = labelsOf(row);
            if (!labels.isEmpty()) {
                columns.put(table, labels);
            } else {
                columns.getOrDefault(table, List.of()).stream()
                        .filter(column -> column < row.childrenSize())
                        .forEach(column -> hideAll(row.child(column)));
            }
        }
    }

    private static List<Integer> labelsOf(Element row) {
        List<Integer> labels = new ArrayList<>();
        List<Element> cells = row.children();
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            if (cell.selectFirst("table") == null && Credentials.isLabel(cell.text())) {
                labels.add(i);
            }
        }
        return labels;
    }

    private void hideAll(Element cell) {
        if (cell.selectFirst("table") == null) {
            cell.nodeStream(TextNode.class)
                    .filter(text -> !text.isBlank())
                    .forEach(text -> hidden.put(
                            text, List.of(new Hidden(0, text.getWholeText().length()))));
        }
    }

    /**
     * Hides what lies in a piece, from the first that may; gives the first that may lie in the next piece. A text in
     * {@code pre} gives several pieces in their order, so each is looked for behind the one before.
     */
    private int hide(VisibleLine.Piece piece, List<Hidden> found, int first, String line) {
        int begin = piece.span().start();
        String words = line.substring(begin, piece.span().end());
        int offset = Math.max(0, piece.node().getWholeText().indexOf(words, read.getOrDefault(piece.node(), 0)));
        read.put(piece.node(), offset + words.length());
        int next = first;
        while (next < found.size() && found.get(next).start() < piece.span().end()) {
            Hidden each = found.get(next);
            int start = Math.max(each.start(), begin) - begin + offset;
            int end = Math.min(each.end(), piece.span().end()) - begin + offset;
            if (start < end) {
                hidden.computeIfAbsent(piece.node(), node -> new ArrayList<>()).add(new Hidden(start, end));
            }
            if (each.end() > piece.span().end()) {
                break;
            }
            next++;
        }
        return next;
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
