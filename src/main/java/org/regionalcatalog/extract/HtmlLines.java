package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.regionalcatalog.model.PageLine;

/** The lines of a page for prose: what its markup says is no text of the page (menus, forms, scripts) is left out. */
final class HtmlLines implements NodeFilter {

    private static final Set<String> LOOSE =
            Set.of("br", "li", "tr", "td", "th", "dt", "dd", "hr", "summary", "option");
    private static final String BLOCKS_IN_CELL = "h1, h2, h3, h4, h5, h6, ul, ol, table, p + p, div + div";

    private final HtmlPaths paths = new HtmlPaths();
    private final PageLines lines;
    private final StringBuilder line = new StringBuilder();
    private final List<PageLine.Link> links = new ArrayList<>();
    private final Set<Element> rows = new HashSet<>();
    private int number;
    private boolean gap;
    private boolean space;
    private Element at;
    private PageLine.Form form = PageLine.Form.TEXT;
    private int level;
    private int lists;
    private int items;
    private int cells;
    private int verbatim;
    private boolean term;
    private String target = "";
    private int linkStart;

    private HtmlLines(Element root, PageLines lines) {
        this.at = root;
        this.lines = lines;
    }

    static void read(Element root, PageLines into) {
        HtmlLines reader = new HtmlLines(root, into);
        root.filter(reader);
        reader.flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (lines.isFull()) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            add(text.getWholeText());
        } else if (node instanceof Element element) {
            if (HtmlUnread.isUnread(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        String name = element.normalName();
        boolean cell = cells > 0;
        if (name.equals("tr")) {
            flush();
            if (element.selectFirst(BLOCKS_IN_CELL) == null && element.childrenSize() > 1) {
                rows.add(element);
                cells++;
                form = PageLine.Form.ROW;
                at = element;
            }
        } else if (cell) {
            if ((name.equals("td") || name.equals("th")) && element.previousElementSibling() != null) {
                trim();
                line.append('\t');
                space = false;
            } else if (name.equals("br") || element.isBlock()) {
                space = true;
            }
        } else if (name.equals("dd") && term) {
            trim();
            line.append(line.isEmpty() || line.charAt(line.length() - 1) == ':' ? " " : ": ");
            term = false;
        } else if (LOOSE.contains(name) || element.isBlock()) {
            if (name.equals("br") && line.isEmpty()) {
                gap = true;
            }
            flush();
            gap |= !LOOSE.contains(name) && items == 0;
            mark(element, name);
        }
        switch (name) {
            case "ul", "ol" -> lists++;
            case "li" -> items++;
            case "pre" -> verbatim++;
            case "a" -> {
                closeLink();
                target = targetOf(element);
                linkStart = -1;
            }
            default -> {}
        }
    }

    private void mark(Element element, String name) {
        at = element;
        if (name.equals("li")) {
            form = PageLine.Form.ITEM;
            level = Math.min(Math.max(lists, 1), 20);
        } else if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            form = PageLine.Form.HEADING;
            level = name.charAt(1) - '0';
        }
    }

    private void end(Element element) {
        String name = element.normalName();
        switch (name) {
            case "ul", "ol" -> lists = Math.max(0, lists - 1);
            case "li" -> items = Math.max(0, items - 1);
            case "pre" -> verbatim = Math.max(0, verbatim - 1);
            case "a" -> {
                closeLink();
                target = "";
            }
            default -> {}
        }
        if (rows.remove(element)) {
            cells--;
            flush();
        } else if (cells > 0) {
            space |= element.isBlock();
        } else if (name.equals("dt")) {
            term = !line.isEmpty();
        } else if (!name.equals("br") && (LOOSE.contains(name) || element.isBlock())) {
            flush();
            gap |= !LOOSE.contains(name) && items == 0;
        }
    }

    private static String targetOf(Element link) {
        String absolute = link.absUrl("href");
        String target = absolute.isEmpty() ? link.attr("href").strip() : absolute;
        String small = target.toLowerCase(Locale.ROOT);
        boolean leads = !target.isEmpty() && !target.startsWith("#") && !small.startsWith("javascript:");
        return leads && target.length() <= 2_000 ? target.replaceAll("[\\p{Cntrl}]", "") : "";
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && verbatim > 0 && cells == 0) {
                flush();
            } else if (" \t\n\r\f\u001f".indexOf(c) >= 0) {
                space = true;
            } else {
                put(c);
            }
        }
    }

    private void put(char c) {
        boolean start = line.isEmpty() || " \t".indexOf(line.charAt(line.length() - 1)) >= 0;
        if (space && !start) {
            line.append(' ');
        }
        space = false;
        if (!target.isEmpty() && linkStart < 0) {
            linkStart = line.length();
        }
        line.append(c);
    }

    private void closeLink() {
        if (!target.isEmpty() && linkStart >= 0 && linkStart < line.length()) {
            links.add(new PageLine.Link(linkStart, line.length(), target));
        }
        linkStart = -1;
    }

    private void trim() {
        while (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
            line.setLength(line.length() - 1);
        }
    }

    private void flush() {
        closeLink();
        String text = line.toString();
        if (!text.isBlank()) {
            number += gap && number > 0 ? 2 : 1;
            lines.add(new PageLine(number, paths.of(at), form, level, text, links));
            gap = false;
            form = PageLine.Form.TEXT;
            level = 0;
        }
        if (form == PageLine.Form.ROW) {
            form = PageLine.Form.TEXT;
        }
        line.setLength(0);
        links.clear();
        space = false;
        term = false;
    }
}
