package org.regionalcatalog.normalize.czech;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.source.CodeList;
import org.regionalcatalog.source.Wordbook;

/** The words that are known to be right, in lower case: common ones of the field, and all of the code lists. */
final class Lexicon {

    private static final Pattern WORD = Pattern.compile("\\p{L}++");

    private Lexicon() {}

    static Set<String> of(Collection<CodeList> lists) {
        Set<String> words = new HashSet<>(Wordbook.lines("words.txt"));
        lists.forEach(list -> list.rows().forEach(row -> row.values().forEach(text -> add(text, words))));
        return Set.copyOf(words);
    }

    private static void add(String text, Set<String> words) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
    }
}
