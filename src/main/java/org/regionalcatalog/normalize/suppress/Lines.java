package org.regionalcatalog.normalize.suppress;

import java.util.List;
import java.util.function.IntFunction;
import org.regionalcatalog.model.PageLine;

/** Lines of pages, whose links keep the words they stand on. */
final class Lines {

    private Lines() {}

    /** The line with something else in the places of the hits; links to what is kept out are gone. */
    static PageLine replaced(PageLine line, List<Hit> hits, IntFunction<String> instead, Suppressions suppressions) {
        List<PageLine.Link> links = line.links().stream()
                .filter(link -> suppressions.redact(link.target()).equals(link.target()))
                .map(link -> new PageLine.Link(
                        moved(link.start(), hits, instead), moved(link.end(), hits, instead), link.target()))
                .toList();
        if (hits.isEmpty() && links.equals(line.links())) {
            return line;
        }
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Hit hit : hits) {
            text.append(line.text(), done, hit.start()).append(instead.apply(hit.number()));
            done = hit.end();
        }
        text.append(line.text(), done, line.text().length());
        return new PageLine(line.number(), line.where(), line.form(), line.level(), text.toString(), links);
    }

    private static int moved(int place, List<Hit> hits, IntFunction<String> instead) {
        int moved = place;
        for (Hit hit : hits) {
            int length = instead.apply(hit.number()).length();
            if (hit.end() <= place) {
                moved += length - (hit.end() - hit.start());
            } else if (hit.start() < place) {
                moved += hit.start() + length - place;
            }
        }
        return moved;
    }
}
