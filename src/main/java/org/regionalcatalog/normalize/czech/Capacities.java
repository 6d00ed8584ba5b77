package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Capacity;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/** Capacities of services: a number with its unit and form, in either order. */
public final class Capacities {

    /** A piece that is no capacity. */
    public static final Rule CAPACITY_UNREADABLE = new Rule(
            "capacity-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This is no capacity we can read; write one whole number with its unit, for instance 12 lůžek.",
            "Této kapacitě nerozumíme; uveďte jedno celé číslo s jednotkou, například 12 lůžek.",
            "12 lůžek",
            "10-12 lůžek");

    /** What this recogniser may remark. */
    public static final List<Rule> RULES = List.of(CAPACITY_UNREADABLE);

    private static final int MOST_DIGITS = 6;
    private static final Set<String> SAID_AROUND = Set.of(
            "kapacita",
            "kapacity",
            "kapacitu",
            "maximalni",
            "maximalne",
            "max",
            "okamzita",
            "denni",
            "rocni",
            "celkem",
            "celkova",
            "celkovy",
            "pocet",
            "pro",
            "v",
            "na",
            "den",
            "denne",
            "jeden",
            "okamzik",
            "forma",
            "formou",
            "formy",
            "forme",
            "sluzba",
            "sluzby",
            "soucasne",
            "nejvyse",
            "az",
            "a",
            "i",
            "je",
            "cca");
    private static final Set<String> NOT_TOLD =
            Set.of("neuvedeno", "neuvedena", "neni", "nestanovena", "neomezena", "neomezene", "neomezeno", "x");

    private Capacities() {}

    /**
     * The capacities in a text: {@code 12 lůžek}, {@code pobytová 45 lůžek, ambulantní 10 klientů},
     * {@code 5 (terénní), 3 (ambulantní)}, a bare number. Commas, semicolons, line breaks and a second number begin the
     * next capacity; a form before its number or after it counts. A range, a fraction and a unit nobody knows are
     * remarked.
     *
     * @param unit terms of the list {@code capacity-unit}
     * @param form terms of the list {@code form}
     */
    public static Understood<Capacity> find(String text, CodeTerms unit, CodeTerms form) {
        List<Capacity> capacities = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        String pendingForm = null;
        for (String piece : pieces(text)) {
            Piece read = Piece.of(piece, unit, form);
            String told = read.form == null ? pendingForm : read.form;
            if (read.isHeading()) {
                pendingForm = told;
            } else if (read.maximum == null) {
                remarks.add(new Remark(CAPACITY_UNREADABLE, Text.clean(piece)));
            } else {
                capacities.add(new Capacity(told, read.unit, read.maximum));
                pendingForm = null;
            }
        }
        return new Understood<>(capacities.stream().distinct().toList(), remarks);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        List<Word> words = Word.of(text);
        int from = 0;
        boolean number = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean next = i > 0 && (isSeparated(text, words.get(i - 1), word) || (number && startsNext(words, i)));
            if (next) {
                pieces.add(text.substring(from, words.get(i - 1).end()));
                from = word.start();
                number = false;
            }
            number |= word.isNumber();
        }
        if (!words.isEmpty() && !isNotTold(words)) {
            pieces.add(text.substring(from, words.get(words.size() - 1).end()));
        }
        return pieces;
    }

    /** "10 klientů a 5 lůžek": the word "a" before another number. */
    private static boolean startsNext(List<Word> words, int i) {
        return words.get(i).folded().equals("a")
                && words.subList(i, Math.min(words.size(), i + 4)).stream().anyMatch(Word::isNumber);
    }

    /** A comma within a number separates nothing: "3,5" is a fraction, which no capacity is. */
    private static boolean isSeparated(String text, Word before, Word word) {
        String between = text.substring(before.end(), word.start());
        return !between.equals(",") && between.chars().anyMatch(c -> ",;\n\r+|•".indexOf(c) >= 0);
    }

    private static boolean isNotTold(List<Word> words) {
        return words.stream().allMatch(w -> NOT_TOLD.contains(w.folded()) || SAID_AROUND.contains(w.folded()));
    }

    /** What a piece says; {@code unclear} when it says anything else as well. */
    private static final class Piece {

        private @Nullable String unit;
        private @Nullable String form;
        private @Nullable Integer maximum;
        private boolean unclear;

        static Piece of(String text, CodeTerms unit, CodeTerms form) {
            Piece piece = new Piece();
            List<Word> words = Word.of(text);
            for (int i = 0; i < words.size(); ) {
                i = piece.read(words, i, unit, form);
            }
            piece.maximum = piece.unclear ? null : piece.maximum;
            return piece;
        }

        boolean isHeading() {
            return form != null && maximum == null && !unclear;
        }

        private int read(List<Word> words, int i, CodeTerms units, CodeTerms forms) {
            Optional<Phrases.Found<String>> foundForm = forms.longest(words, i);
            Optional<Phrases.Found<String>> foundUnit = units.longest(words, i);
            Word word = words.get(i);
            if (word.isNumber()) {
                number(word.folded());
            } else if (SAID_AROUND.contains(word.folded()) && foundForm.isEmpty()) {
                return i + 1;
            } else if (foundForm.isPresent() && word.folded().length() > 1) {
                unclear |= form != null && !form.equals(foundForm.get().meaning());
                form = foundForm.get().meaning();
                return foundForm.get().end();
            } else if (foundUnit.isPresent()) {
                unclear |= unit != null && !unit.equals(foundUnit.get().meaning());
                unit = foundUnit.get().meaning();
                return foundUnit.get().end();
            } else {
                unclear |= !SAID_AROUND.contains(word.folded());
            }
            return i + 1;
        }

        private void number(String digits) {
            unclear |= maximum != null
                    || digits.length() > MOST_DIGITS
                    || digits.chars().allMatch(c -> c == '0');
            maximum = unclear ? null : Integer.valueOf(digits);
        }
    }
}
