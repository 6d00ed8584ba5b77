package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.extract.VisibleLine.Span;
import org.regionalcatalog.model.Text;

/**
 * The values that stand after labels in one record: the rest of the line up to the next label; where that is blank, the
 * neighbouring cell of a table or definition list; where there is none, the next line, or all items of the list that
 * begins there.
 */
final class HtmlLabels {

    private static final Set<String> CELLS = Set.of("td", "th", "dt");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final Element record;
    private final List<VisibleLine> lines;
    private final List<HtmlLabel> known;

    /** The lines of a record, and all labels that its definition knows. */
    HtmlLabels(Element record, List<VisibleLine> lines, List<HtmlLabel> known) {
        this.record = record;
        this.lines = lines;
        this.known = known;
    }

    /** What stands after each place where a label is found, in the order of the lines. */
    Stream<HtmlFound> valuesOf(HtmlLabel label) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .flatMap(i -> starts(lines.get(i)).flatMap(start -> valuesAt(i, start, label).stream()));
    }

    private static Stream<Integer> starts(VisibleLine line) {
        return Stream.concat(
                Stream.of(0), line.bolds().stream().map(Span::start).filter(start -> start > 0));
    }

    private List<HtmlFound> valuesAt(int index, int start, HtmlLabel label) {
        VisibleLine line = lines.get(index);
        int end = endOf(label, line, start);
        if (end < 0) {
            return List.of();
        }
        int stop = nextLabel(line, end);
        String rest = withoutColon(Text.clean(line.raw().substring(end, stop)));
        if (!rest.isEmpty()) {
            return List.of(new HtmlFound(rest, line.nodes(start, stop).toList()));
        }
        return stop < line.raw().length() ? List.of() : following(index, start);
    }

    private static int endOf(HtmlLabel label, VisibleLine line, int start) {
        for (Span bold : line.bolds()) {
            if (bold.start() == start && label.is(line.raw(), bold)) {
                return bold.end();
            }
        }
        return label.endIn(line.raw(), start);
    }

    /** Where the next bold label of a line begins, whether the definition knows it or only its colon tells. */
    private int nextLabel(VisibleLine line, int from) {
        for (Span bold : line.bolds()) {
            if (bold.start() >= from
                    && (Text.clean(line.raw().substring(bold.start(), bold.end()))
                                    .endsWith(":")
                            || known.stream().anyMatch(label -> label.is(line.raw(), bold)))) {
                return bold.start();
            }
        }
        return line.raw().length();
    }

    private static String withoutColon(String rest) {
        int start = 0;
        while (start < rest.length() && ".:; ".indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        return rest.substring(start);
    }

    private List<HtmlFound> following(int index, int start) {
        VisibleLine line = lines.get(index);
        List<Element> neighbours = start == 0 ? neighbours(index) : List.of();
        List<HtmlFound> found = new ArrayList<>();
        if (!neighbours.isEmpty()) {
            neighbours.forEach(cell -> found.add(HtmlFound.of(VisibleLines.of(cell))));
        } else {
            nextLines(index).forEach(next -> found.add(HtmlFound.of(List.of(next))));
        }
        return found.stream()
                .filter(each -> !each.text().isEmpty())
                .map(each -> new HtmlFound(
                        each.text(),
                        Stream.concat(line.nodes(), each.nodes().stream()).toList()))
                .toList();
    }

    /** The cells beside the one that holds nothing but this line. */
    private List<Element> neighbours(int index) {
        Element cell = closest(lines.get(index).firstNode(), CELLS);
        if (cell == null || isWithin(index - 1, cell) || isWithin(index + 1, cell)) {
            return List.of();
        }
        List<Element> neighbours = new ArrayList<>();
        String wanted = cell.normalName().equals("dt") ? "dd" : "td";
        Element next = cell.nextElementSibling();
        while (next != null && next.normalName().equals(wanted) && (wanted.equals("dd") || neighbours.isEmpty())) {
            neighbours.add(next);
            next = next.nextElementSibling();
        }
        return neighbours;
    }

    private List<VisibleLine> nextLines(int index) {
        if (index + 1 >= lines.size() || isLabel(lines.get(index + 1))) {
            return List.of();
        }
        Element list = closest(lines.get(index + 1).firstNode(), LISTS);
        if (list == null || isWithin(index, list)) {
            return List.of(lines.get(index + 1));
        }
        int end = index + 1;
        while (isWithin(end, list)) {
            end++;
        }
        return lines.subList(index + 1, end);
    }

    private boolean isLabel(VisibleLine line) {
        return known.stream().anyMatch(label -> endOf(label, line, 0) >= 0);
    }

    /** The nearest parent of one of these names, within the record. */
    private @Nullable Element closest(Node node, Set<String> names) {
        for (Element e = (Element) node.parent(); e != null && !e.equals(record); e = e.parent()) {
            if (names.contains(e.normalName())) {
                return e;
            }
        }
        return null;
    }

    private boolean isWithin(int index, Element element) {
        if (index < 0 || index >= lines.size()) {
            return false;
        }
        Node node = lines.get(index).firstNode();
        while (node != null && !node.equals(element)) {
            node = node.parent();
        }
        return node != null;
    }
}
