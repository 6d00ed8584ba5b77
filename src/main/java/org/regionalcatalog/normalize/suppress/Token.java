package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;

/**
 * A word or a house number of a clean text.
 *
 * @param folded as it is compared
 */
record Token(String folded, int start, int end) {

    private static final Pattern TOKEN =
            Pattern.compile("\\d+[a-zA-Z]?(?: ?/ ?\\d+[a-zA-Z]?)?|\\p{L}[\\p{L}\\d]*(?:['’-]\\p{L}+)*");

    static List<Token> of(String clean) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(clean);
        while (token.find()) {
            String text = token.group();
            boolean number = Character.isDigit(text.charAt(0));
            tokens.add(new Token(
                    number ? text.replace(" ", "").toLowerCase(Locale.ROOT) : Text.fold(text),
                    token.start(),
                    token.end()));
        }
        return tokens;
    }

    boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }
}
