package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.PageLine.Link;
import org.regionalcatalog.model.Text;

/** A text whose links keep pointing at their characters, whatever is done to it. Every function is linear. */
record Linked(String text, List<Link> links) {

    /** Characters that take the place of others. */
    record Change(int start, int end, String instead) {}

    Linked {
        links = List.copyOf(links);
    }

    /** A line as written; links that lie outside of it or across each other are forgotten. */
    static Linked of(PageLine line) {
        List<Link> sound = new ArrayList<>();
        int end = 0;
        for (Link link : line.links().stream()
                .sorted(Comparator.comparingInt(Link::start))
                .toList()) {
            if (link.start() >= end
                    && link.start() < link.end()
                    && link.end() <= line.text().length()) {
                sound.add(link);
                end = link.end();
            }
        }
        return new Linked(line.text(), sound);
    }

    static Linked of(String text) {
        return new Linked(text, List.of());
    }

    /** The text cleaned. */
    Linked clean() {
        StringBuilder clean = new StringBuilder();
        List<Link> kept = new ArrayList<>();
        int from = 0;
        for (Link link : links) {
            append(clean, text.substring(from, link.start()));
            int start = append(clean, text.substring(link.start(), link.end()));
            if (start < trimmed(clean)) {
                kept.add(new Link(start, trimmed(clean), link.target()));
            }
            from = link.end();
        }
        append(clean, text.substring(from));
        String whole = Text.clean(text);
        clean.setLength(trimmed(clean));
        return new Linked(whole, whole.contentEquals(clean) ? kept : List.of());
    }

    /** Appends a part of a text cleaned, and says where its first character that is no space stands. */
    private static int append(StringBuilder clean, String part) {
        String words = Text.clean(part);
        if (isSpaceAt(part, 0)) {
            space(clean);
        }
        int start = clean.length();
        clean.append(words);
        if (!words.isEmpty() && isSpaceAt(part, part.length() - 1)) {
            space(clean);
        }
        return start;
    }

    private static void space(StringBuilder clean) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    private static int trimmed(StringBuilder clean) {
        int end = clean.length();
        return end > 0 && clean.charAt(end - 1) == ' ' ? end - 1 : end;
    }

    private static boolean isSpaceAt(String part, int at) {
        return at >= 0
                && at < part.length()
                && (Character.isWhitespace(part.charAt(at)) || Character.isSpaceChar(part.charAt(at)));
    }

    /** A stretch of it, without spaces at its ends. */
    Linked cut(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && text.charAt(first) == ' ') {
            first++;
        }
        while (last > first && text.charAt(last - 1) == ' ') {
            last--;
        }
        List<Link> kept = new ArrayList<>();
        for (Link link : links) {
            int from = Math.max(link.start(), first);
            int to = Math.min(link.end(), last);
            if (from < to) {
                kept.add(new Link(from - first, to - first, link.target()));
            }
        }
        return new Linked(text.substring(first, last), kept);
    }

    /** Several texts, one after the other. */
    static Linked joined(List<Linked> parts, String between) {
        StringBuilder text = new StringBuilder();
        List<Link> links = new ArrayList<>();
        for (Linked part : parts) {
            if (!text.isEmpty()) {
                text.append(between);
            }
            int shift = text.length();
            text.append(part.text);
            part.links.forEach(link -> links.add(new Link(link.start() + shift, link.end() + shift, link.target())));
        }
        return new Linked(text.toString(), links);
    }

    /** The text after changes, which stand in its order and do not overlap. */
    Linked changed(List<Change> changes) {
        StringBuilder changed = new StringBuilder();
        int[] moved = new int[text.length() + 1];
        int from = 0;
        for (Change change : changes) {
            from = copy(from, change.start(), changed, moved);
            for (int i = from; i < change.end(); i++) {
                moved[i] = changed.length();
            }
            changed.append(change.instead());
            from = change.end();
        }
        copy(from, text.length(), changed, moved);
        moved[text.length()] = changed.length();
        return new Linked(
                changed.toString(),
                links.stream()
                        .map(link -> new Link(moved[link.start()], moved[link.end()], link.target()))
                        .filter(link -> link.start() < link.end())
                        .toList());
    }

    private int copy(int from, int to, StringBuilder changed, int[] moved) {
        for (int i = from; i < to; i++) {
            moved[i] = changed.length();
            changed.append(text.charAt(i));
        }
        return to;
    }
}
