package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Municipality;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** Names of towns after nouns such as "město": in the nominative, whatever case they stand in. */
final class TownNames {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_ABBREVIATION = 3;
    private static final Set<String> JOINTS = Set.of("nad", "pod", "u", "na", "v", "ve", "při");

    private final Vocabulary words;
    private final Map<Spot, String> names = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final @Nullable String territory;

    TownNames(Telling so) {
        this.words = so.words();
        this.territory = so.territory();
        for (Mention<Area> mention : so.areas().mentions()) {
            Area area = mention.value();
            if (area.kind() == Area.Kind.MUNICIPALITY) {
                names.put(mention.at(), area.name());
            }
            if (area.kind() == Area.Kind.MUNICIPALITY && area.code() != null) {
                codes.putIfAbsent(area.name(), area.code());
            }
        }
    }

    /** A town's name in the nominative if it is known, else as written, and the index of its last word. */
    record Found(String name, int last, boolean known) {}

    /** The town whose name begins at a word: by the page's areas, else by the gazetteer, else as it is written. */
    Optional<Found> at(String text, List<Token> tokens, int first, int passage) {
        if (first >= tokens.size() || !tokens.get(first).isCapitalised()) {
            return Optional.empty();
        }
        int longest = longest(tokens, first);
        for (int last = longest; last >= first; last--) {
            if (!tokens.get(last).isCapitalised()) {
                continue;
            }
            Spot spot = new Spot(
                    passage, tokens.get(first).start(), tokens.get(last).end());
            Optional<String> name =
                    named(spot).or(() -> words.gazetteer().findName(text.substring(spot.start(), spot.end())));
            if (name.isPresent()) {
                return Optional.of(new Found(name.get(), last, true));
            }
        }
        int last = unknown(tokens, first, longest);
        return tokens.get(first).isAcronym()
                ? Optional.empty()
                : Optional.of(new Found(
                        text.substring(
                                tokens.get(first).start(), tokens.get(last).end()),
                        last,
                        false));
    }

    /** The code of a town by its name, where only one is meant. */
    Optional<String> codeOf(String name) {
        return Optional.ofNullable(codes.get(name))
                .or(() -> words.gazetteer().find(name, territory).first().map(Municipality::code));
    }

    private Optional<String> named(Spot spot) {
        return Optional.ofNullable(names.get(spot));
    }

    private static int longest(List<Token> tokens, int first) {
        int last = first;
        for (int i = first + 1;
                i < tokens.size() && i < first + MOST_WORDS && isJoined(tokens.get(i - 1), tokens.get(i));
                i++) {
            last = i;
        }
        return last;
    }

    /** A number ends a name; so does a point, unless an abbreviation has it. */
    private static boolean isJoined(Token before, Token word) {
        boolean abbreviated = word.gap().equals(". ") && before.text().length() <= LONGEST_ABBREVIATION;
        return !word.isNumber() && (word.follows() || word.isDash() || abbreviated);
    }

    /** An unknown name is its capitalised words, with a preposition between them. */
    private static int unknown(List<Token> tokens, int first, int longest) {
        int last = first;
        for (int i = first + 1; i <= longest; i++) {
            boolean joint = JOINTS.contains(tokens.get(i).lower())
                    && i < longest
                    && Set.of("nad", "pod", "u").contains(tokens.get(i).lower())
                    && tokens.get(i + 1).isCapitalised();
            if (tokens.get(i).isCapitalised() && tokens.get(i).follows()) {
                last = i;
            } else if (!joint) {
                return last;
            }
        }
        return last;
    }
}
