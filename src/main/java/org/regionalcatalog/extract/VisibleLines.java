package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.regionalcatalog.extract.VisibleLine.Piece;
import org.regionalcatalog.extract.VisibleLine.Span;
import org.regionalcatalog.model.Text;

/**
 * The lines that an element shows: broken at blocks, {@code br}, table cells and list items. Folded parts of a page
 * ({@code display: none}) count as shown, since readers open them.
 */
final class VisibleLines implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head");
    private static final Set<String> BREAKING = Set.of("br", "td", "th", "li", "dt", "dd", "option", "summary", "hr");
    private static final Set<String> INLINE = Set.of("ins", "del");
    private static final Set<String> BOLD = Set.of("strong", "b", "dt", "th");

    private final Element root;
    private final List<VisibleLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private List<Piece> pieces = new ArrayList<>();
    private List<Span> bolds = new ArrayList<>();
    private int boldDepth;
    private int boldStart;
    private int verbatimDepth;

    private VisibleLines(Element root) {
        this.root = root;
    }

    /** The lines of an element that are not blank. */
    static List<VisibleLine> of(Element element) {
        VisibleLines visible = new VisibleLines(element);
        element.filter(visible);
        visible.breakLine();
        return visible.lines;
    }

    /** Whether readers see what stands in an element. */
    static boolean isSeen(Element element) {
        return !UNSEEN.contains(element.normalName());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            if (!element.equals(root) && !isSeen(element)) {
                return FilterResult.SKIP_CHILDREN;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && (element.equals(root) || isSeen(element))) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        if (breaksLine(element)) {
            breakLine();
        }
        if (BOLD.contains(element.normalName()) && boldDepth++ == 0) {
            boldStart = line.length();
        }
        if (element.normalName().equals("pre")) {
            verbatimDepth++;
        }
    }

    private void end(Element element) {
        if (BOLD.contains(element.normalName()) && --boldDepth == 0) {
            addBold();
        }
        if (element.normalName().equals("pre")) {
            verbatimDepth--;
        }
        if (breaksLine(element)) {
            breakLine();
        }
    }

    private static boolean breaksLine(Element element) {
        String name = element.normalName();
        return BREAKING.contains(name) || (element.isBlock() && !INLINE.contains(name));
    }

    private void add(TextNode node) {
        String text = node.getWholeText();
        int start = 0;
        for (int end = breakIn(text, start); end >= 0; end = breakIn(text, start)) {
            addPiece(node, text.substring(start, end));
            breakLine();
            start = end + 1;
        }
        addPiece(node, text.substring(start));
    }

    private int breakIn(String text, int start) {
        return verbatimDepth == 0 ? -1 : text.indexOf('\n', start);
    }

    private void addPiece(TextNode node, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(node, new Span(line.length(), line.length() + text.length())));
            line.append(text);
        }
    }

    private void addBold() {
        if (line.length() > boldStart) {
            bolds.add(new Span(boldStart, line.length()));
        }
    }

    private void breakLine() {
        if (boldDepth > 0) {
            addBold();
        }
        String raw = line.toString();
        if (!Text.clean(raw).isEmpty()) {
            lines.add(new VisibleLine(raw, pieces, bolds));
        }
        line.setLength(0);
        pieces = new ArrayList<>();
        bolds = new ArrayList<>();
        boldStart = 0;
    }
}
