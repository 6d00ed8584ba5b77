package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must not be published: it finds that in texts and puts a sign in its place. May be shared by threads. */
public final class Suppressions {

    /** Nothing is kept out. */
    public static final Suppressions NONE = new Suppressions(new Lookup(new Fingerprints("00"), List.of()));

    private static final Pattern SIGN = Pattern.compile(" ?\\[withheld \\d{1,9}]");

    /** A sign with the one word that labels it, where they are all that stands between two commas: {@code tel. [...]}. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?<=^|[,;|\\t(] ?)[\\p{L}-]{1,12}[.:]? ?\\[withheld \\d{1,9}](?=$|[,;|\\t)])|\\[withheld \\d{1,9}]");

    private final Lookup lookup;
    private final AddressFinder addresses;
    private final List<Finder> finders = new ArrayList<>();

    private Suppressions(Lookup lookup) {
        this.lookup = lookup;
        this.addresses = new AddressFinder(lookup);
        if (lookup.has(Suppressible.PHONE)) {
            finders.add(new PhoneFinder(lookup));
        }
        if (lookup.has(Suppressible.EMAIL) || lookup.has(Suppressible.PERSON)) {
            finders.add(new EmailFinder(lookup));
        }
        if (lookup.has(Suppressible.PERSON)) {
            finders.add(new PersonFinder(lookup));
        }
        if (lookup.has(Suppressible.ADDRESS)) {
            finders.add(addresses);
        }
    }

    /** What keeps these out, whose fingerprints were made with one salt. */
    public static Suppressions of(Fingerprints fingerprints, List<Suppressed> all) {
        return all.isEmpty() ? NONE : new Suppressions(new Lookup(fingerprints, all));
    }

    /** Whether nothing is kept out. */
    public boolean isEmpty() {
        return finders.isEmpty();
    }

    /** What stands in the place of what a suppression keeps out. */
    static String sign(int number) {
        return "[withheld " + number + "]";
    }

    static boolean isSigned(String text) {
        return text.contains("[withheld ");
    }

    /** Where signs stand in a text, with what only labels them. */
    static List<Hit> signs(String text) {
        return isSigned(text)
                ? LABELLED.matcher(text)
                        .results()
                        .map(sign -> new Hit(sign.start(), sign.end(), 0))
                        .toList()
                : List.of();
    }

    /** A text without signs: nothing stands where they stood. */
    static String bare(String text) {
        return isSigned(text) ? SIGN.matcher(text).replaceAll("").strip() : text;
    }

    /** The text with signs in the places of what is kept out; the same where nothing is. Doing so twice is doing it once. */
    public String redact(String text) {
        return isEmpty() ? text : redact(text, new Around(List.of(text)));
    }

    String redact(String text, Around around) {
        List<Hit> hits = hits(text, around);
        if (hits.isEmpty()) {
            return text;
        }
        StringBuilder redacted = new StringBuilder();
        int done = 0;
        for (Hit hit : hits) {
            redacted.append(text, done, hit.start()).append(sign(hit.number()));
            done = hit.end();
        }
        return redacted.append(text, done, text.length()).toString();
    }

    /** Where it stands in the text as it is written. */
    List<Hit> hits(String text, Around around) {
        CleanText clean = CleanText.of(text);
        List<Hit> found = new ArrayList<>();
        for (Finder finder : finders) {
            found.addAll(finder.find(clean.clean(), around));
        }
        return found.isEmpty()
                ? List.of()
                : Hit.apart(found).stream().map(clean::written).toList();
    }

    /** The suppression of a person. */
    OptionalInt findPerson(@Nullable String given, String family) {
        if (given == null || !lookup.has(Suppressible.PERSON)) {
            return OptionalInt.empty();
        }
        return lookup.find(Suppressible.PERSON, PersonForms.canonical(List.of((given + " " + family).split(" ", -1))));
    }

    /** The suppression of an address. */
    OptionalInt findAddress(@Nullable String street, String number, String town) {
        return lookup.has(Suppressible.ADDRESS) ? addresses.find(street, number, town) : OptionalInt.empty();
    }
}
