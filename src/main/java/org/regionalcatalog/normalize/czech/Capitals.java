package org.regionalcatalog.normalize.czech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.regionalcatalog.source.CodeList;

/**
 * Names that are written in capitals, as they would be written otherwise. Common nouns and prepositions become lower
 * case, names of towns what the gazetteer writes, words of up to three letters stay (they are abbreviations), any other
 * word keeps its first capital.
 */
final class Capitals {

    private static final Set<String> SMALL = Set.of(
            "a", "i", "o", "u", "v", "ve", "s", "se", "z", "ze", "k", "ke", "na", "nad", "pod", "pro", "do", "od",
            "při", "po");
    private static final int LONGEST_ABBREVIATION = 3;

    private final Set<String> common;
    private final Map<String, String> proper;

    private Capitals(Set<String> common, Map<String, String> proper) {
        this.common = common;
        this.proper = proper;
    }

    /** The words of lists as common nouns, the words of a gazetteer as proper ones. */
    static Capitals of(List<CodeList> lists, Gazetteer gazetteer) {
        Set<String> common = new HashSet<>();
        for (CodeList list : lists) {
            for (Map<String, String> row : list.rows()) {
                CodeTerms.wordings(row).forEach(wording -> common.addAll(Word.foldedOf(wording)));
            }
        }
        Map<String, String> proper = new HashMap<>();
        for (String wording : gazetteer.wordings()) {
            for (Word word : Word.of(wording)) {
                proper.putIfAbsent(word.folded(), wording.substring(word.start(), word.end()));
            }
        }
        return new Capitals(common, proper);
    }

    /** The name in its likely writing; one that is not in capitals, or is a single word, as it is. */
    String recased(String name) {
        List<Word> words = Word.of(name);
        boolean loud = name.chars().noneMatch(Character::isLowerCase)
                && words.stream()
                                .filter(word -> word.folded().length() > LONGEST_ABBREVIATION)
                                .count()
                        > 1;
        if (!loud) {
            return name;
        }
        StringBuilder recased = new StringBuilder(name.length());
        int end = 0;
        for (Word word : words) {
            String written = name.substring(word.start(), word.end());
            recased.append(name.substring(end, word.start())).append(recased(word.folded(), written, end == 0));
            end = word.end();
        }
        return recased.append(name.substring(end)).toString();
    }

    private String recased(String folded, String written, boolean first) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (SMALL.contains(lower) && !first) {
            return lower;
        }
        if (folded.length() <= LONGEST_ABBREVIATION) {
            return written;
        }
        if (common.contains(folded) && !first) {
            return lower;
        }
        String known = proper.get(folded);
        return known != null && known.equalsIgnoreCase(written) && !first ? known : capital(lower);
    }

    private static String capital(String lower) {
        int first = lower.offsetByCodePoints(0, 1);
        return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
    }
}
