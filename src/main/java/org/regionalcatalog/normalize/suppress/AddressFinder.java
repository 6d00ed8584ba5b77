package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that are kept out: a street and its number where the town is named around it. */
record AddressFinder(Lookup lookup) implements Finder {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_GAP = 8;

    /** The words of {@code č. p. 147}. */
    private static final Set<String> MARKS = Set.of("cp", "c", "p", "cislo", "popisne");

    @Override
    public List<Hit> find(String clean, Around around) {
        List<Hit> hits = new ArrayList<>();
        List<Token> tokens = Token.of(clean);
        for (int at = 1; at < tokens.size(); at++) {
            boolean near = tokens.get(at).start() - tokens.get(at - 1).end() <= LONGEST_GAP;
            if (near && tokens.get(at).isNumber()) {
                houses(clean, tokens, at, around, hits);
            }
        }
        return hits;
    }

    /** The number of the suppression that keeps a place out, by the fields of its address. */
    OptionalInt find(@Nullable String street, String number, String town) {
        String townKey = AddressForms.townKey(town);
        String streetKey = street == null ? townKey : AddressForms.streetKey(street);
        for (String one : AddressForms.numbers(number)) {
            OptionalInt found = lookup.find(Suppressible.ADDRESS, AddressForms.whole(streetKey, one, townKey));
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    private void houses(String clean, List<Token> tokens, int at, Around around, List<Hit> hits) {
        Token number = tokens.get(at);
        int last = at - 1;
        while (last > 0 && MARKS.contains(tokens.get(last).folded())) {
            last--;
        }
        for (int first = last; first >= Math.max(0, last + 1 - MOST_WORDS); first--) {
            int start = tokens.get(first).start();
            String street = clean.substring(start, endOfStreet(clean, tokens.get(last)));
            house(AddressForms.streetKey(street), number, around)
                    .ifPresent(found -> hits.add(new Hit(start, number.end(), found)));
        }
        if (MARKS.contains(tokens.get(at - 1).folded())) {
            house("", number, around).ifPresent(found -> hits.add(new Hit(number.start(), number.end(), found)));
        }
    }

    private static int endOfStreet(String clean, Token last) {
        boolean point = last.end() < clean.length() && clean.charAt(last.end()) == '.';
        return point ? last.end() + 1 : last.end();
    }

    private OptionalInt house(String streetKey, Token number, Around around) {
        for (String one : AddressForms.numbers(number.folded())) {
            if (lookup.find(Suppressible.ADDRESS, AddressForms.house(streetKey, one))
                    .isPresent()) {
                OptionalInt found = around.find(lookup, streetKey, one);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return OptionalInt.empty();
    }
}
