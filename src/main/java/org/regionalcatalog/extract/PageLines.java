package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/** Gathers the lines of a page, up to what a page may have. */
final class PageLines {

    static final Rule TOO_LONG = new Rule(
            "page-too-long",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The page is longer than 20,000 lines or 2,000,000 characters, and the rest of it was left out; publish it in"
                    + " parts.",
            "Stránka má přes 20 000 řádků nebo 2 000 000 znaků a její zbytek se vynechal; zveřejněte ji po částech.",
            "a page of 19,999 lines",
            "a page of 20,001 lines");

    static final List<Rule> RULES = List.of(TOO_LONG);

    private static final int LINES = 20_000;
    private static final int CHARACTERS = 2_000_000;

    private final List<PageLine> lines = new ArrayList<>();
    private long characters;
    private boolean cut;

    void add(PageLine line) {
        if (isFull()) {
            cut = true;
            return;
        }
        characters += line.text().length();
        lines.add(line);
    }

    boolean isFull() {
        cut |= lines.size() >= LINES || characters >= CHARACTERS;
        return cut;
    }

    /** Says that there is more than was added. */
    void cut() {
        cut = true;
    }

    boolean isCut() {
        return cut;
    }

    /** The lines with credentials masked; links keep the words they stand on. */
    List<PageLine> masked() {
        List<List<Credentials.Hidden>> hidden =
                Credentials.find(lines.stream().map(PageLine::text).toList());
        List<PageLine> masked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            masked.add(masked(lines.get(i), hidden.get(i)));
        }
        return masked;
    }

    private static PageLine masked(PageLine line, List<Credentials.Hidden> hidden) {
        if (hidden.isEmpty() && line.links().isEmpty()) {
            return line;
        }
        List<PageLine.Link> links = line.links().stream()
                .map(link -> new PageLine.Link(
                        moved(link.start(), hidden), moved(link.end(), hidden), Credentials.mask(link.target())))
                .toList();
        String text = Credentials.mask(line.text(), hidden);
        return new PageLine(line.number(), line.where(), line.form(), line.level(), text, links);
    }

    private static int moved(int place, List<Credentials.Hidden> hidden) {
        int moved = place;
        for (Credentials.Hidden each : hidden) {
            if (each.end() <= place) {
                moved += Credentials.MASK.length() - (each.end() - each.start());
            } else if (each.start() < place) {
                moved += each.start() + Credentials.MASK.length() - place;
            }
        }
        return moved;
    }
}
