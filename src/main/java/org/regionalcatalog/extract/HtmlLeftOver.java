package org.regionalcatalog.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.regionalcatalog.model.Text;

/**
 * Tells of the visible words of a record that nobody read, by a path that may be written under {@code ignore}: cells of
 * a table by their number, other elements by name and class, at most the last three steps.
 */
final class HtmlLeftOver implements NodeFilter {

    private static final int STEPS = 3;

    private final Element record;
    private final HtmlRead read;
    private final Findings findings;
    private final List<String> path = new ArrayList<>();
    private final Deque<int[]> children = new ArrayDeque<>();

    private HtmlLeftOver(Element record, HtmlRead read, Findings findings) {
        this.record = record;
        this.read = read;
        this.findings = findings;
    }

    static void tell(Element record, HtmlRead read, Findings findings) {
        record.filter(new HtmlLeftOver(record, read, findings));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text && !read.has(text) && hasWord(text.getWholeText())) {
            findings.leftOver(pathHere(), Text.clean(text.getWholeText()));
        } else if (node instanceof Element element) {
            if (!element.equals(record)) {
                int[] count = children.getFirst();
                count[0]++;
                path.add(step(element, count[0]));
            }
            children.push(new int[1]);
            return VisibleLines.isSeen(element) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            children.pop();
            if (!element.equals(record)) {
                path.remove(path.size() - 1);
            }
        }
        return FilterResult.CONTINUE;
    }

    private String pathHere() {
        return path.isEmpty()
                ? record.normalName()
                : String.join(" > ", path.subList(Math.max(0, path.size() - STEPS), path.size()));
    }

    private static String step(Element element, int place) {
        String name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
            return name + ":nth-child(" + place + ")";
        }
        String first = element.className().strip();
        int end = first.indexOf(' ');
        String style = end < 0 ? first : first.substring(0, end);
        return HtmlPaths.isPlain(style) ? name + "." + style : name;
    }

    private static boolean hasWord(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
