package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CodeList;

/**
 * Names of persons with their titles, in either order, alone or among roles and phones. Only what carries a title, a
 * common given name or a feminine surname is a person; the rest of a text says nothing, and nothing is wrong with that.
 */
public final class PersonNames {

    /** None: a text without a person is no mistake. */
    public static final List<Rule> RULES = List.of();

    private static final int MOST_NAMES = 4;
    private static final int MOST_TITLES = 8;

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?iu),? ?(?:o\\. ?p\\. ?s|z\\. ?[sú]|s\\. ?r\\. ?o|v\\. ?o\\. ?s|a\\. ?s|p\\. ?o|spol)\\.");

    private final PersonTitles titles;
    private final GivenNames givenNames;

    private PersonNames(PersonTitles titles, GivenNames givenNames) {
        this.titles = titles;
        this.givenNames = givenNames;
    }

    /**
     * Knows the titles of the list {@code person-title} (columns {@code code} and {@code position}), and the names of the
     * list {@code given-name} (column {@code code}).
     */
    public static PersonNames of(CodeList titles, CodeList givenNames) {
        return new PersonNames(PersonTitles.of(titles), GivenNames.of(givenNames));
    }

    /** The persons in a text. */
    public Understood<PersonName> find(String text) {
        return read(Text.clean(text)).understood();
    }

    /** The persons in any text, with their places. */
    public List<Match<PersonName>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    /**
     * The name in the nominative, where its endings tell that it stands in another case: a feminine surname
     * ({@code Jany Vzorové}, {@code Janu Vzorovou}), or an adjective ({@code Karla Nového}), with a given name of the list.
     */
    public PersonName nominative(PersonName written) {
        String given = written.given();
        String family = written.family();
        if (given == null || family == null) {
            return written;
        }
        return NameCases.nominative(written, given, family, givenNames);
    }

    private Findings<PersonName> read(String clean) {
        Findings<PersonName> findings = new Findings<>();
        List<NameWord> words = NameWord.in(clean, titles);
        int at = 0;
        while (at < words.size()) {
            at = person(clean, words, at, findings);
        }
        return findings;
    }

    /** Reads titles, names and titles from here on, keeps them if they are a person, and says where to go on. */
    private int person(String clean, List<NameWord> words, int first, Findings<PersonName> findings) {
        int names = endOf(words, first, words.size(), NameWord::isTitle);
        int after = endOf(words, names, names + MOST_NAMES, NameWord::isName);
        if (after == names || isCompany(clean, words.get(after - 1).end())) {
            return Math.max(after, first + 1);
        }
        List<String> before = texts(words.subList(first, names));
        List<String> written = texts(words.subList(names, after));
        List<String> behind = new ArrayList<>();
        boolean register = false;
        int next = after;
        for (int title = titleAfter(words, next); title > 0; title = titleAfter(words, next)) {
            NameWord found = words.get(title);
            register |= found.isBefore();
            (found.isBefore() ? before : behind).add(found.text());
            next = title + 1;
        }
        NameOrder order = NameOrder.of(written, register, givenNames);
        if (!before.isEmpty() || !behind.isEmpty() || order.isPerson() || isOblique(order)) {
            findings.keep(
                    new PersonName(before, order.given(), order.family(), behind),
                    words.get(first).start(),
                    words.get(next - 1).end());
        }
        return next;
    }

    /** {@code paní Janu Vzorovou}: the given name is one of the list in another case, as the surname is. */
    private boolean isOblique(NameOrder order) {
        PersonName written = new PersonName(List.of(), order.given(), order.family(), List.of());
        return !nominative(written).equals(written);
    }

    /** Whether a legal form follows: {@code Jan Vzor, s.r.o.} is a company. */
    private static boolean isCompany(String clean, int end) {
        return LEGAL_FORM.matcher(clean).region(end, clean.length()).lookingAt();
    }

    /** Where the next title behind the name stands, a comma before it allowed; 0 when none belongs to this name. */
    private static int titleAfter(List<NameWord> words, int at) {
        int title = at < words.size() && words.get(at).isComma() ? at + 1 : at;
        if (title >= words.size() || !words.get(title).isTitle()) {
            return 0;
        }
        // "Jana Nová, Mgr. Petr Starý": this title begins the next person
        boolean beginsNext = words.get(title).isBefore() && endsInName(words, title);
        return beginsNext ? 0 : title;
    }

    private static boolean endsInName(List<NameWord> words, int title) {
        int end = endOf(words, title, title + MOST_TITLES, NameWord::isTitle);
        return end < words.size() && words.get(end).isName();
    }

    private static int endOf(List<NameWord> words, int from, int most, Predicate<NameWord> kind) {
        int end = from;
        while (end < Math.min(most, words.size()) && kind.test(words.get(end))) {
            end++;
        }
        return end;
    }

    private static List<String> texts(List<NameWord> words) {
        return new ArrayList<>(words.stream().map(NameWord::text).toList());
    }
}
