package org.regionalcatalog.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** CSS paths of elements, for people: {@code body > table:nth-of-type(2) > tbody > tr:nth-of-type(3)}. */
final class HtmlPaths {

    /** Of a longer path only its end is told. */
    private static final int STEPS = 8;

    private final Map<Element, String> steps = new HashMap<>();

    /** The path from the nearest parent with an id, or from the body. */
    String of(Element element) {
        Deque<String> path = new ArrayDeque<>();
        for (Element e = element; e != null && path.size() < STEPS; e = e.parent()) {
            path.addFirst(stepOf(e));
            if (e.normalName().equals("body") || path.getFirst().startsWith("#")) {
                break;
            }
        }
        return String.join(" > ", path);
    }

    private String stepOf(Element element) {
        if (!steps.containsKey(element)) {
            Element parent = element.parent();
            if (parent == null) {
                return element.normalName();
            }
            nameChildren(parent);
        }
        return steps.getOrDefault(element, element.normalName());
    }

    /** All children at once, so that a long table is walked once and not once for each row. */
    private void nameChildren(Element parent) {
        Map<String, Integer> total = new HashMap<>();
        parent.children().forEach(child -> total.merge(child.normalName(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        for (Element child : parent.children()) {
            String name = child.normalName();
            int place = seen.merge(name, 1, Integer::sum);
            steps.put(child, total.getOrDefault(name, 1) == 1 ? name : name + ":nth-of-type(" + place + ")");
            if (isPlain(child.id())) {
                steps.put(child, "#" + child.id());
            }
        }
    }

    /** Whether a name may stand in a selector as it is. */
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= 40
                && Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
