package org.regionalcatalog.normalize.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What joins a quoted name to the one before it: {@code “ (2009) a „}. */
final class NameJoint {

    private static final Pattern FORM =
            Pattern.compile("[“”\"«’']{1,2}(?: \\([^()]{1,80}\\))?(?:, (?:a |i )?| a | i |; )");

    private NameJoint() {}

    /** Where the quotation opens that is joined to a name which ends here; nothing where none is. */
    static Optional<Integer> end(String text, int nameEnd) {
        Matcher joint = FORM.matcher(text).region(nameEnd, text.length());
        return joint.lookingAt() && Quotes.opensAt(text, joint.end()) ? Optional.of(joint.end()) : Optional.empty();
    }

    /** Whether all that stands between two names joins the second to the first. */
    static boolean is(String between) {
        return !between.isEmpty()
                && Quotes.opensAt(between, between.length() - 1)
                && FORM.matcher(between.substring(0, between.length() - 1)).matches();
    }
}
