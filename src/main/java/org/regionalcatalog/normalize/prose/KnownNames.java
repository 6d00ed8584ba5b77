package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;

/** Further places where a page names organisations it has told: without their legal form, or by an abbreviation. */
final class KnownNames {

    /** Names word by word: many names of a page begin alike. */
    private static final class Names {

        private final Map<String, Names> byNextWord = new HashMap<>();
        private @Nullable Thing bearer;

        void add(List<String> words, Thing thing) {
            Names names = this;
            for (String word : words) {
                names = names.byNextWord.computeIfAbsent(word, any -> new Names());
            }
            names.bearer = names.bearer == null ? thing : names.bearer;
        }
    }

    /** A name that stands in a passage; its last token. */
    private record Found(Thing thing, int last) {}

    private final Telling so;
    private final Names names = new Names();

    KnownNames(Telling so, List<Thing> things) {
        this.so = so;
        for (Thing thing : things) {
            if (thing.kind() == Kind.ORGANISATION) {
                add(
                        so.words()
                                .legalForms()
                                .split(String.valueOf(thing.text("name")))
                                .core(),
                        thing);
                thing.all("aliases").forEach(alias -> add(alias.toString(), thing));
            }
        }
    }

    /** The mentions that touch none of those known. */
    List<Mention<Thing>> further(List<Mention<Thing>> known) {
        TreeSet<Spot> taken = new TreeSet<>();
        known.forEach(mention -> taken.add(mention.at()));
        List<Mention<Thing>> further = new ArrayList<>();
        for (int passage = 0; passage < so.prose().passages().size(); passage++) {
            List<Token> tokens = Token.of(so.prose().textOf(passage));
            for (int i = 0; i < tokens.size(); i++) {
                Found found = tokens.get(i).isCapitalised() ? longest(tokens, i) : null;
                if (found != null) {
                    Spot spot = new Spot(
                            passage,
                            tokens.get(i).start(),
                            tokens.get(found.last()).end());
                    if (isFree(taken, spot)) {
                        further.add(new Mention<>(found.thing(), spot));
                    }
                    i = found.last();
                }
            }
        }
        return further;
    }

    private static boolean isFree(NavigableSet<Spot> taken, Spot spot) {
        Spot before = taken.lower(new Spot(spot.passage(), spot.start(), Integer.MAX_VALUE));
        Spot after = taken.higher(new Spot(spot.passage(), spot.start(), 0));
        return (before == null || !before.touches(spot)) && (after == null || !after.touches(spot));
    }

    private @Nullable Found longest(List<Token> tokens, int first) {
        Found longest = null;
        Names at = names;
        for (int i = first; i < tokens.size(); i++) {
            at = at.byNextWord.get(tokens.get(i).lower());
            if (at == null) {
                break;
            }
            longest = at.bearer == null ? longest : new Found(at.bearer, i);
        }
        return longest;
    }

    private void add(String name, Thing thing) {
        List<String> words = Token.of(name).stream().map(Token::lower).toList();
        if (!words.isEmpty() && name.length() > 2) {
            names.add(words, thing);
        }
    }
}
