package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.regionalcatalog.normalize.czech.Emails;
import org.regionalcatalog.normalize.czech.Match;

/**
 * E-mail addresses that are kept out, also in disguise; as parts of record keys, where points are spaces; and those that
 * spell a person who is kept out: {@code jana.vzorova@…}.
 */
record EmailFinder(Lookup lookup) implements Finder {

    private static final int MOST_WORDS = 4;

    @Override
    public List<Hit> find(String clean, Around around) {
        List<Hit> hits = new ArrayList<>();
        for (Match<String> found : Emails.findAll(clean)) {
            find(found.value()).ifPresent(number -> hits.add(new Hit(found.start(), found.end(), number)));
        }
        if (lookup.has(Suppressible.EMAIL)) {
            for (int at = clean.indexOf('@'); at >= 0; at = clean.indexOf('@', at + 1)) {
                inKey(clean, at, hits);
            }
        }
        return hits;
    }

    private OptionalInt find(String address) {
        OptionalInt itself = lookup.find(Suppressible.EMAIL, address);
        if (itself.isPresent() || !lookup.has(Suppressible.PERSON)) {
            return itself;
        }
        String local = address.substring(0, address.indexOf('@'));
        List<String> words = List.of(local.split("[._-]", -1));
        return words.size() < 2 || words.size() > MOST_WORDS
                ? OptionalInt.empty()
                : lookup.find(Suppressible.PERSON, PersonForms.canonical(words));
    }

    /** Of a key the words before and behind the at sign, as many as an address may have. */
    private void inKey(String clean, int at, List<Hit> hits) {
        int start = at;
        for (int before = 0; before < MOST_WORDS && start > 0; before++) {
            start = startOfWord(clean, start);
            int end = at + 1;
            for (int after = 0; after < MOST_WORDS && end < clean.length(); after++) {
                end = endOfWord(clean, end);
                OptionalInt number = lookup.find(Suppressible.EMAIL, clean.substring(start, end));
                if (number.isPresent()) {
                    hits.add(new Hit(start, end, number.getAsInt()));
                }
            }
        }
    }

    private static int startOfWord(String clean, int from) {
        int start = from;
        while (start > 0 && clean.charAt(start - 1) == ' ') {
            start--;
        }
        while (start > 0 && isOfWord(clean.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfWord(String clean, int from) {
        int end = from;
        while (end < clean.length() && clean.charAt(end) == ' ') {
            end++;
        }
        while (end < clean.length() && isOfWord(clean.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || "_+&-'%".indexOf(c) >= 0;
    }
}
