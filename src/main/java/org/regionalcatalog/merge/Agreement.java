package org.regionalcatalog.merge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Text;

/**
 * Whether two values can both be right. A spelling does not differ from another one, nor an initial from a name, nor
 * {@code 2013} from {@code 2013-07-01}, nor what is left out from what is told, nor a longer list from one it contains.
 */
final class Agreement {

    /** Members of groups that follow from the others, or only say how sure one is. */
    private static final Set<String> OF_NO_WEIGHT = Set.of("precision", "planned");

    /** Two years of one century, of which the second is written short: {@code 2013-15}. */
    private static final Pattern YEARS = Pattern.compile("\\b(19|20)(\\d\\d) ?[-–/] ?(\\d\\d)\\b");

    private Agreement() {}

    static boolean is(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || one.equals(other)) {
            return true;
        }
        if (one instanceof Map<?, ?> group && other instanceof Map<?, ?> against) {
            return group.entrySet().stream()
                    .filter(member -> !OF_NO_WEIGHT.contains(String.valueOf(member.getKey())))
                    .allMatch(member -> is(member.getValue(), against.get(member.getKey())));
        }
        if (one instanceof List<?> list && other instanceof List<?> against) {
            return list.size() <= against.size() ? isWithin(list, against) : isWithin(against, list);
        }
        if (one instanceof BigDecimal number && other instanceof BigDecimal against) {
            int digits = Math.min(number.scale(), against.scale());
            return rounded(number, digits).compareTo(rounded(against, digits)) == 0;
        }
        if (Precise.isDate(one) && Precise.isDate(other)) {
            return one.toString().startsWith(other.toString())
                    || other.toString().startsWith(one.toString());
        }
        return one instanceof String text && other instanceof String against && areSpellings(text, against);
    }

    private static boolean isWithin(List<?> some, List<?> all) {
        return some.stream().allMatch(element -> all.stream().anyMatch(one -> is(element, one)));
    }

    private static BigDecimal rounded(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_UP);
    }

    /** Whether each word of the one stands in the other too, without case, diacritics and signs. */
    private static boolean areSpellings(String one, String other) {
        List<String> words = wordsOf(one);
        List<String> against = wordsOf(other);
        return words.size() <= against.size() ? areWithin(words, against) : areWithin(against, words);
    }

    private static boolean areWithin(List<String> some, List<String> all) {
        return some.stream().allMatch(word -> all.stream().anyMatch(one -> isInitialOf(word, one)));
    }

    private static boolean isInitialOf(String word, String other) {
        return word.equals(other)
                || (isLetter(word) && other.startsWith(word))
                || (isLetter(other) && word.startsWith(other));
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }

    private static List<String> wordsOf(String text) {
        String whole = YEARS.matcher(Text.fold(text)).replaceAll("$1$2 $1$3");
        return List.of(whole.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }
}
