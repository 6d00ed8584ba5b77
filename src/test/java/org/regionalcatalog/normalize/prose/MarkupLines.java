package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.regionalcatalog.model.PageLine;

/** The lines of a page in HTML, as a browser would break them. */
final class MarkupLines {

    private static final Set<String> BLIND = Set.of("script", "style", "head", "template");

    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<PageLine.Link> links = new ArrayList<>();
    private PageLine.Form form = PageLine.Form.TEXT;
    private int level;
    private int number;

    static List<PageLine> of(String html) {
        MarkupLines markup = new MarkupLines();
        markup.walk(Jsoup.parse(html).body());
        markup.end();
        return List.copyOf(markup.lines);
    }

    private void walk(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element inner && !BLIND.contains(inner.normalName())) {
                enter(inner);
            }
        }
    }

    private void enter(Element inner) {
        String name = inner.normalName();
        if (name.equals("br")) {
            end();
        } else if (name.equals("td") || name.equals("th")) {
            text.append(text.isEmpty() ? "" : "\t");
            walk(inner);
        } else if (inner.isBlock()) {
            boolean inRow = inner.closest("td, th") != null;
            if (!inRow) {
                end();
                number++;
            }
            form = name.matches("h[1-6]") ? PageLine.Form.HEADING
                    : name.equals("li") ? PageLine.Form.ITEM
                    : name.equals("tr") ? PageLine.Form.ROW
                    : form;
            level = name.matches("h[1-6]") ? name.charAt(1) - '0' : name.equals("li") ? inner.parents().select("ul, ol").size() : level;
            walk(inner);
            if (!inRow) {
                end();
            }
        } else {
            int start = text.length();
            walk(inner);
            if (name.equals("a") && text.length() > start) {
                links.add(new PageLine.Link(start, text.length(), inner.attr("href")));
            }
        }
    }

    private void append(String words) {
        String plain = words.replaceAll("[ \\t\\r\\n]+", " ");
        boolean fresh = text.isEmpty() || text.charAt(text.length() - 1) == '\t' || text.charAt(text.length() - 1) == ' ';
        text.append(fresh && plain.startsWith(" ") ? plain.substring(1) : plain);
    }

    private void end() {
        if (!text.toString().isBlank()) {
            lines.add(new PageLine(++number, "line " + number, form, level, text.toString(), links));
        }
        text.setLength(0);
        links.clear();
        form = PageLine.Form.TEXT;
        level = 0;
    }
}
