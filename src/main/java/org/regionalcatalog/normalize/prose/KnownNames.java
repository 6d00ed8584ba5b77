package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.regionalcatalog.model.Kind;

/** Further places where a page names organisations it has told: without their legal form, or by an abbreviation. */
final class KnownNames {

    private record Wording(List<String> words, Thing thing) {}

    private final Telling so;
    private final Map<String, List<Wording>> wordings = new HashMap<>();

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
        wordings.values()
                .forEach(all -> all.sort(
                        (one, other) -> other.words().size() - one.words().size()));
    }

    /** The mentions that touch none of those known. */
    List<Mention<Thing>> further(List<Mention<Thing>> known) {
        TreeSet<Spot> taken = new TreeSet<>();
        known.forEach(mention -> taken.add(mention.at()));
        List<Mention<Thing>> further = new ArrayList<>();
        for (int passage = 0; passage < so.prose().passages().size(); passage++) {
            List<Token> tokens = Token.of(so.prose().textOf(passage));
            for (int i = 0; i < tokens.size(); i++) {
                Wording found = tokens.get(i).isCapitalised() ? at(tokens, i) : null;
                if (found != null) {
                    int last = i + found.words().size() - 1;
                    Spot spot = new Spot(
                            passage, tokens.get(i).start(), tokens.get(last).end());
                    if (isFree(taken, spot)) {
                        further.add(new Mention<>(found.thing(), spot));
                    }
                    i = last;
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

    private @org.jspecify.annotations.Nullable Wording at(List<Token> tokens, int first) {
        for (Wording wording : wordings.getOrDefault(tokens.get(first).lower(), List.of())) {
            if (isHere(wording, tokens, first)) {
                return wording;
            }
        }
        return null;
    }

    private static boolean isHere(Wording wording, List<Token> tokens, int first) {
        for (int i = 0; i < wording.words().size(); i++) {
            if (first + i >= tokens.size()
                    || !tokens.get(first + i).lower().equals(wording.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(String name, Thing thing) {
        List<String> words = Token.of(name).stream().map(Token::lower).toList();
        if (!words.isEmpty() && name.length() > 2) {
            wordings.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(new Wording(words, thing));
        }
    }
}
