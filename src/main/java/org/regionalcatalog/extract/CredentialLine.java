package org.regionalcatalog.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.regionalcatalog.extract.Credentials.Hidden;

/** A line in which values of credentials are looked for. */
final class CredentialLine {

    private static final String OPENING = "\"'„“”‚‘’«»`([<*";
    private static final String CLOSING = "\"'“”‘’«»`)]>*.,;!?";
    private static final Set<String> JOINTS = Set.of("a", "i", "nebo", "ani", "and", "or", "/", ",", "&", "+");
    private static final int QUOTED = 60;
    /** Lower case, without diacritics, each run of white space as one space, or as a tab where it begins with one. */
    private final String folded;

    /** For each folded character its place in the line, and at the end the line's length. */
    private final int[] places;

    private final List<CredentialLabel> labels;

    private CredentialLine(String folded, int[] places, List<CredentialLabel> labels) {
        this.folded = folded;
        this.places = places;
        this.labels = labels;
    }

    static CredentialLine of(String line) {
        if (line.length() > 300 && !mayTell(line)) {
            return new CredentialLine("", new int[] {line.length()}, List.of());
        }
        StringBuilder folded = new StringBuilder();
        int[] places = new int[line.length() + 1];
        for (int i = 0; i < line.length(); i++) {
            int c = plain(line.charAt(i));
            boolean again = (c == ' ' || c == '\t')
                    && (folded.isEmpty() || " \t".indexOf(folded.charAt(folded.length() - 1)) >= 0);
            if (c >= 0 && !again) {
                places[folded.length()] = i;
                folded.append((char) c);
            }
        }
        places[folded.length()] = line.length();
        String text = folded.toString();
        return new CredentialLine(text, places, CredentialLabel.findAll(text));
    }

    /** A quick look: most texts hold nothing that could be a label, or an address with a secret. */
    static boolean mayTell(String line) {
        return CredentialSigns.areIn(line);
    }

    /** The character as it is compared; less than 0 for one that is passed over. */
    private static int plain(char c) {
        if (c == '\t') {
            return '\t';
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
            return -1;
        }
        if (c < 128) {
            return Character.toLowerCase(c);
        }
        return Character.toLowerCase(
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0));
    }

    boolean has(CredentialLabel.Kind kind) {
        return labels.stream().anyMatch(label -> label.kind() == kind || label.kind() == CredentialLabel.Kind.BOTH);
    }

    /** The values that stand in the line itself. */
    List<Hidden> values(boolean both) {
        List<Hidden> values = new ArrayList<>();
        boolean pair = both
                && has(CredentialLabel.Kind.USER)
                && has(CredentialLabel.Kind.SECRET)
                && IntStream.range(1, labels.size()).noneMatch(this::isJoinedToLabelBefore);
        for (int i = 0; i < labels.size(); i++) {
            CredentialLabel label = labels.get(i);
            int limit = i + 1 < labels.size() ? labels.get(i + 1).start() : folded.length();
            if (label.sure() || both) {
                int start = afterSeparator(label, limit, pair);
                if (start >= 0 && start < limit) {
                    value(start, limit, both || label.kind() == CredentialLabel.Kind.BOTH, values);
                }
            }
        }
        return values;
    }

    /** "Jméno a heslo": two labels in one breath have no value between them. */
    private boolean isJoinedToLabelBefore(int label) {
        String between =
                folded.substring(labels.get(label - 1).end(), labels.get(label).start());
        return JOINTS.contains(between.strip());
    }

    /** Where the value starts; less than 0 where nothing says that one follows. */
    private int afterSeparator(CredentialLabel label, int limit, boolean pair) {
        int at = label.end();
        boolean separated = false;
        boolean spaced = false;
        for (; at < limit; at++) {
            char c = folded.charAt(at);
            if (":=\t-–—|".indexOf(c) >= 0 || OPENING.indexOf(c) >= 0) {
                separated = true;
            } else if (c == ' ') {
                spaced = true;
            } else if (folded.startsWith("je ", at) || folded.startsWith("je:", at) || folded.startsWith("is ", at)) {
                separated = true;
                at++;
            } else {
                break;
            }
            if (OPENING.indexOf(c) >= 0) {
                return at;
            }
        }
        boolean pin = label.kind() == CredentialLabel.Kind.SECRET && at < limit && Character.isDigit(folded.charAt(at));
        return separated || (spaced && (pin || (pair && label.sure()))) ? at : -1;
    }

    private void value(int start, int limit, boolean certain, List<Hidden> values) {
        int from = start;
        boolean quoted = OPENING.indexOf(folded.charAt(from)) >= 0;
        while (from < limit && OPENING.indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        int to = quoted ? endOfQuote(from, limit) : endOfWord(from, limit);
        int bare = to;
        while (bare > from && (CLOSING.indexOf(folded.charAt(bare - 1)) >= 0)) {
            bare--;
        }
        if (bare == from) {
            return;
        }
        if (quoted || certain || endsClause(bare, to, limit)) {
            values.add(new Hidden(places[from], places[bare]));
            if (certain) {
                second(to, limit, values);
            }
        }
    }

    /** {@code x / y}: the password beside the user name. */
    private void second(int end, int limit, List<Hidden> values) {
        int at = end;
        while (at < limit && " /|\t".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        boolean slash = at > end && folded.substring(end, at).indexOf('/') >= 0;
        if (slash && at < limit) {
            int to = endOfWord(at, limit);
            values.add(new Hidden(places[at], places[to]));
        }
    }

    private int endOfQuote(int from, int limit) {
        for (int at = from; at < Math.min(limit, from + QUOTED); at++) {
            if ("\"'“”‘’«»`)]>*".indexOf(folded.charAt(at)) >= 0) {
                return at;
            }
        }
        return endOfWord(from, limit);
    }

    private int endOfWord(int from, int limit) {
        int to = from;
        while (to < limit && " \t".indexOf(folded.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /** Whether nothing of the same clause follows the word. */
    private boolean endsClause(int bare, int to, int limit) {
        return bare < to
                || to >= limit
                || (to + 1 >= limit)
                || folded.charAt(to) == '\t'
                || "/|,;(".indexOf(folded.charAt(to + 1)) >= 0
                || (limit < folded.length() && limit - to <= 4);
    }

    /** Whether the line ends with a label whose value must be on the next line. */
    boolean awaitsValue(boolean both) {
        if (labels.isEmpty()) {
            return false;
        }
        CredentialLabel last = labels.get(labels.size() - 1);
        String rest = folded.substring(last.end()).strip();
        boolean announced = !rest.isEmpty() && rest.chars().allMatch(c -> ":=-–".indexOf(c) >= 0);
        return (last.sure() && announced) || (both && (announced || rest.isEmpty()));
    }

    /** The line when it is one word, with or without a bullet. */
    Optional<Hidden> onlyWord() {
        int from = 0;
        while (from < folded.length() && !Character.isLetterOrDigit(folded.charAt(from))) {
            from++;
        }
        int to = folded.length();
        while (to > from && " \t".indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        boolean word = from < to && endOfWord(from, to) == to && labels.isEmpty();
        return word ? Optional.of(new Hidden(places[from], places[to])) : Optional.empty();
    }
}
