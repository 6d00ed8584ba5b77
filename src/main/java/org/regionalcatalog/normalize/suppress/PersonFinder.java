package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;

/**
 * Persons who are kept out: two to four words beside each other that are their names, in either order. What joins two
 * words into an address of the web, a point or a hyphen, joins no name.
 */
record PersonFinder(Lookup lookup) implements Finder {

    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_GAP = 3;
    private static final String JOINTS = " ,;|=:/()\"\t";

    @Override
    public List<Hit> find(String clean, Around around) {
        List<Hit> hits = new ArrayList<>();
        List<Token> tokens = Token.of(clean);
        for (int first = 0; first < tokens.size(); first++) {
            List<String> words = new ArrayList<>();
            for (int last = first; last < Math.min(tokens.size(), first + MOST_WORDS); last++) {
                if (tokens.get(last).isNumber() || (last > first && !joined(clean, tokens, last))) {
                    break;
                }
                words.add(tokens.get(last).folded());
                if (words.size() >= LEAST_WORDS) {
                    int start = tokens.get(first).start();
                    int end = tokens.get(last).end();
                    lookup.find(Suppressible.PERSON, PersonForms.canonical(words))
                            .ifPresent(number -> hits.add(new Hit(start, end, number)));
                }
            }
        }
        return hits;
    }

    private static boolean joined(String clean, List<Token> tokens, int at) {
        String between =
                clean.substring(tokens.get(at - 1).end(), tokens.get(at).start());
        return !between.isEmpty()
                && between.length() <= LONGEST_GAP
                && between.chars().allMatch(c -> JOINTS.indexOf(c) >= 0);
    }
}
