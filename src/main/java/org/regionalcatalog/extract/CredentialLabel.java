package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label of a user name or of a password in a folded line.
 *
 * @param sure whether the label alone says so; others count only near one of the other kind
 * @param start of the label
 * @param end of the label and what belongs to it, before the separator
 */
record CredentialLabel(Kind kind, boolean sure, int start, int end) {

    enum Kind {
        USER,
        SECRET,
        BOTH
    }

    private static final String PURPOSE =
            "(?: (?:k|ke|do|pro|na|pro vstup|pro prihlaseni)(?: [a-z0-9]{1,20}){1,4}(?= ?[:=]))?(?: \\([^()]{0,40}\\))?";

    /** A tab is white space, too, until it is known to separate cells. */
    private static final Pattern LABEL = Pattern.compile(("(?<![a-z0-9.@/_?&])(?:"
                            + "(?<both>(?:prihlasovaci|pristupove) udaje)"
                            + "|(?<user>(?:uzivatelske|prihlasovaci|pristupove) jmeno|jmeno uzivatele|login|user ?name)"
                            + "|(?<perhaps>jmeno|uzivatel|user|uziv\\.)"
                            + "|(?<secret>(?:prihlasovaci |pristupove |vstupni )?heslo|heslem|password|passwd|passcode|pwd"
                            + "|(?:pristupovy|vstupni|bezpecnostni) kod|pin(?:(?: |-)?kod)?)"
                            + ")(?![a-z0-9_@])")
                    .replace(" ", "[ \\t]")
            + PURPOSE);

    /** All labels of a folded line, in order. */
    static List<CredentialLabel> findAll(String folded) {
        List<CredentialLabel> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(folded);
        while (label.find()) {
            boolean perhaps = label.group("perhaps") != null;
            Kind kind =
                    label.group("both") != null ? Kind.BOTH : label.group("secret") != null ? Kind.SECRET : Kind.USER;
            labels.add(new CredentialLabel(kind, !perhaps, label.start(), label.end()));
        }
        return labels;
    }
}
