package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What stands around a text, looked through once however many streets ask for their town. */
final class Around {

    private static final int MOST_WORDS = 4;

    private final List<String> texts;
    private final Map<String, OptionalInt> known = new HashMap<>();
    private @Nullable List<String> towns;

    /** @param texts all that belongs together: a record, a page */
    Around(List<String> texts) {
        this.texts = texts;
    }

    /** The suppression of a house in one of the towns that are named here. */
    OptionalInt find(Lookup lookup, String streetKey, String number) {
        return known.computeIfAbsent(AddressForms.house(streetKey, number), house -> {
            for (String town : towns()) {
                OptionalInt found = lookup.find(
                        Suppressible.ADDRESS, AddressForms.whole(streetKey.isEmpty() ? town : streetKey, number, town));
                if (found.isPresent()) {
                    return found;
                }
            }
            return OptionalInt.empty();
        });
    }

    /** All that may be the name of a town. */
    private List<String> towns() {
        List<String> named = towns;
        if (named == null) {
            named = new ArrayList<>();
            for (String text : texts) {
                windows(Token.of(CleanText.of(text).clean()), named);
            }
            towns = named;
        }
        return named;
    }

    private static void windows(List<Token> tokens, List<String> into) {
        for (int first = 0; first < tokens.size(); first++) {
            StringBuilder words = new StringBuilder();
            for (int last = first; last < Math.min(tokens.size(), first + MOST_WORDS); last++) {
                words.append(last == first ? "" : " ").append(tokens.get(last).folded());
                into.add(words.toString());
            }
        }
    }
}
