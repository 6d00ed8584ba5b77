package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CodeList;

/**
 * The codes that wordings of a code list stand for. A wording is a code, a label or a synonym, in any case, with or
 * without diacritics, points and brackets; what two codes claim stands for neither.
 */
public final class CodeTerms {

    /** A wording that the code list does not know. */
    public static final Rule TERM_UNKNOWN = new Rule(
            "term-unknown",
            Severity.WARNING,
            Actor.OPERATOR,
            "No code list knows this wording; add it to the synonyms of the list, or correct it in the definition.",
            "Toto označení žádný číselník nezná; doplňte je mezi synonyma číselníku, nebo je opravte v definici.",
            "pečovatelská služba",
            "pečovatelská služba 2.0");

    /** What these recognisers may remark. */
    public static final List<Rule> RULES = List.of(TERM_UNKNOWN);

    /** Words of the law around a paragraph number, which name no term of their own. */
    private static final Map<String, String> SILENT = Map.of(
            "dle", "",
            "podle", "",
            "zákona č. 108/2006 Sb.", "",
            "zákona 108/2006 Sb.", "",
            "zákona č. 108/2006 Sb. o sociálních službách", "",
            "zákona o sociálních službách", "");

    private static final Set<String> JOINTS =
            Set.of("a", "i", "nebo", "anebo", "ci", "popr", "popripade", "take", "+", "&");

    private final Phrases<String> phrases;

    private CodeTerms(Phrases<String> phrases) {
        this.phrases = phrases;
    }

    /** The terms of a list with the columns {@code code}, {@code label} and {@code synonyms} (joined by a bar). */
    public static CodeTerms of(CodeList list) {
        Phrases.Builder<String> builder = new Phrases.Builder<>();
        SILENT.forEach(builder::put);
        for (Map<String, String> row : list.rows()) {
            String code = row.getOrDefault("code", "").strip();
            wordings(row).forEach(wording -> builder.put(wording, code));
        }
        return new CodeTerms(builder.build());
    }

    /** The wordings of a row: its code, its label and its synonyms. */
    static List<String> wordings(Map<String, String> row) {
        List<String> wordings = new ArrayList<>();
        wordings.add(row.getOrDefault("code", ""));
        wordings.add(row.getOrDefault("label", ""));
        wordings.addAll(List.of(row.getOrDefault("synonyms", "").split("\\|")));
        return wordings;
    }

    /** The one code a text stands for; a text that names several is not understood. */
    public Understood<String> find(String text) {
        Optional<String> exact = phrases.exact(Word.of(text)).filter(code -> !code.isEmpty());
        if (exact.isPresent()) {
            return Understood.of(exact.get());
        }
        Understood<String> all = findAll(text);
        return all.values().size() <= 1 ? all : Understood.refused(new Remark(TERM_UNKNOWN, Text.clean(text)));
    }

    /**
     * All codes a text names, separated by commas, semicolons, slashes, brackets, dashes, bullets, line breaks or "a". A
     * wording that holds such a separator itself is taken whole: the longest one wins. Each stretch that is no wording
     * is remarked as it was seen.
     */
    public Understood<String> findAll(String text) {
        List<Word> words = Word.of(text);
        Reading reading = new Reading(text, words);
        int i = 0;
        while (i < words.size()) {
            Optional<Phrases.Found<String>> found =
                    reading.mayStart(i) ? phrases.longest(words, i, reading::mayStart) : Optional.empty();
            if (found.isPresent()) {
                reading.take(found.get());
                i = found.get().end();
            } else {
                reading.pass(i++);
            }
        }
        return reading.understood();
    }

    /** Where running text speaks of terms: the longest wordings, whatever stands around them. */
    public List<Match<String>> mentions(String text) {
        List<Word> words = Word.of(text);
        List<Match<String>> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Phrases.Found<String>> found = longest(words, at);
            if (found.isPresent()) {
                int end = found.get().end();
                mentions.add(new Match<>(
                        found.get().meaning(),
                        words.get(at).start(),
                        words.get(end - 1).end()));
                at = end;
            } else {
                at++;
            }
        }
        return mentions;
    }

    /** The code of the longest wording that a text begins with, whatever follows. */
    public Optional<String> beginning(String text) {
        return longest(Word.of(text), 0).map(Phrases.Found::meaning);
    }

    /** The code of the longest wording that starts at a word, whatever follows. */
    Optional<Phrases.Found<String>> longest(List<Word> words, int from) {
        return phrases.longest(words, from).filter(found -> !found.meaning().isEmpty());
    }

    /** A walk along the words: codes so far, and the stretch of unknown words that is still open. */
    private static final class Reading {

        private final String text;
        private final List<Word> words;
        private final Set<String> codes = new LinkedHashSet<>();
        private final List<Remark> remarks = new ArrayList<>();
        private int unknownFrom = -1;
        private int unknownTo = -1;
        private int takenTo;

        Reading(String text, List<Word> words) {
            this.text = text;
            this.words = words;
        }

        boolean mayStart(int index) {
            return index == words.size()
                    || index == takenTo
                    || words.get(index).opens()
                    || isJoint(index)
                    || isJoint(index - 1)
                    || isParagraph(words.get(index - 1));
        }

        /** Whether a word is a number, or one with a letter: 60, 60a. */
        private static boolean isParagraph(Word word) {
            String folded = word.folded();
            int end = folded.length() - 1;
            return word.isNumber()
                    || (end > 0
                            && folded.chars().limit(end).allMatch(c -> c >= '0' && c <= '9')
                            && Character.isLetter(folded.charAt(end)));
        }

        private boolean isJoint(int index) {
            return JOINTS.contains(words.get(index).folded());
        }

        void take(Phrases.Found<String> found) {
            close();
            takenTo = found.end();
            if (!found.meaning().isEmpty()) {
                codes.add(found.meaning());
            }
        }

        void pass(int index) {
            boolean joint = isJoint(index);
            if (words.get(index).opens()) {
                close();
            }
            if (!joint && unknownFrom < 0) {
                unknownFrom = index;
            }
            unknownTo = joint ? unknownTo : index + 1;
        }

        private void close() {
            if (unknownFrom >= 0) {
                String seen = text.substring(
                        words.get(unknownFrom).start(), words.get(unknownTo - 1).end());
                remarks.add(new Remark(TERM_UNKNOWN, Text.clean(seen)));
                unknownFrom = -1;
            }
        }

        Understood<String> understood() {
            close();
            return new Understood<>(List.copyOf(codes), remarks);
        }
    }
}
