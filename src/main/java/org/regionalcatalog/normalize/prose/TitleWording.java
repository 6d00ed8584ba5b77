package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.regionalcatalog.normalize.czech.CodeTerms;

/** The title of a document in the nominative, and the type that it tells. */
final class TitleWording {

    private static final Pattern ACRONYM = Pattern.compile(" \\(\\p{Lu}[\\p{L}&&[^ ]]{1,9}\\)");
    private static final Pattern WORD = Pattern.compile(" ");
    private static final String MONITORING = "monitoring";
    private static final int MOST_WORDS = 6;

    private final CodeTerms types;

    TitleWording(CodeTerms types) {
        this.types = types;
    }

    /** The title whose noun is at an index, without the abbreviation it is given on the way: {@code … služeb (KPSS) pro …}. */
    String title(TitleText in, DocumentHead head, int first, int noun, int end) {
        StringBuilder title = new StringBuilder();
        for (int i = first; i < noun; i++) {
            String word = in.tokens().get(i).text();
            boolean ordinal = i == first && in.tokens().get(i + 1).gap().equals(". ");
            title.append(ordinal ? word + "." : head.adjective(word)).append(' ');
        }
        Token word = in.tokens().get(noun);
        String rest = in.text().substring(word.end(), end);
        return title.append(named(head, word))
                .append(ACRONYM.matcher(rest).replaceAll(""))
                .toString();
    }

    private static String named(DocumentHead head, Token word) {
        return word.isCapitalised()
                ? Character.toUpperCase(head.noun().charAt(0)) + head.noun().substring(1)
                : head.noun();
    }

    /** The code that the title begins with, after an adjective or two; a part after a dash that evaluates makes it a report. */
    String type(DocumentHead head, String title) {
        int dash = Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – "));
        if (dash > 0
                && types.beginning(title.substring(dash + 3))
                        .filter(MONITORING::equals)
                        .isPresent()) {
            return MONITORING;
        }
        List<String> words = List.of(WORD.split(title, MOST_WORDS));
        for (int i = 0; i < words.size(); i++) {
            Optional<String> code = types.beginning(String.join(" ", words.subList(i, words.size())));
            if (code.isPresent()) {
                return code.get();
            }
            if (isNoun(head, words.get(i))) {
                break;
            }
        }
        return head.type();
    }

    private static boolean isNoun(DocumentHead head, String word) {
        return Token.of(word).stream()
                .findFirst()
                .flatMap(DocumentHead::of)
                .filter(head::equals)
                .isPresent();
    }
}
