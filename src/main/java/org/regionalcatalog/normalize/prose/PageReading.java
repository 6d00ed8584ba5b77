package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.normalize.czech.Vocabulary;

/**
 * What a page tells.
 *
 * @param things in the order in which the page first speaks of them, organisations and places first; what a thing refers
 *     to is among them
 * @param issues about the page as a whole
 */
public record PageReading(Prose prose, List<Thing> things, List<Issue> issues) {

    /** All that reading a page can notice. */
    public static final List<Rule> RULES = Stream.of(
                    List.of(Doubles.DUPLICATE_BLOCK, Mending.REPAIRED, Mending.SUSPECTED, Quality.LOW),
                    MunicipalityCounts.RULES,
                    Contacts.RULES,
                    ProjectMoney.RULES,
                    ProjectLists.RULES,
                    PageSense.RULES)
            .flatMap(List::stream)
            .toList();

    public PageReading {
        things = List.copyOf(things);
        issues = List.copyOf(issues);
    }

    /** What a page says of itself. */
    public static PageStamps stampsOf(List<PageLine> lines, Vocabulary words) {
        return Whole.of(lines, words).stamps();
    }

    /**
     * Reads a page.
     *
     * @param territory in whose context names of municipalities are understood; null where nobody says
     */
    public static PageReading of(List<PageLine> lines, Vocabulary words, @Nullable String territory) {
        Prose prose = Whole.of(lines, words);
        Telling telling = new Telling(prose, words, territory, Areas.of(prose, words, territory));
        telling.add(Organisations.read(telling));
        telling.add(Documents.read(telling));
        telling.add(Projects.read(telling));
        telling.add(Contacts.read(telling));
        List<Thing> things = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            things.addAll(telling.things(kind));
        }
        List<Issue> issues = new ArrayList<>(prose.issues());
        issues.addAll(telling.areas().issues());
        issues.addAll(PageSense.of(telling));
        return new PageReading(prose, things, issues);
    }
}
