package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;
import org.regionalcatalog.source.Wordbook;

/** Names of projects: after a label, in quotes after the word, or without quotes up to where the sentence goes on. */
final class ProjectNames {

    /**
     * A name and what leads to it.
     *
     * @param at the name without its quotes
     * @param lead what stands before the name in its sentence, in lower case
     */
    record Named(Spot at, String name, String lead) {}

    private static final Set<String> CUES =
            Set.of("projekt", "projektu", "projektem", "projektů", "projekty", "projekte");
    private static final Set<String> SEVERAL = Set.of("projekty", "projektů", "projektech", "projektům");
    private static final Set<String> TITLED = Set.of("název", "názvu", "názvem", "nazvaný", "nazvaného", "pojmenovaný");
    private static final Set<String> CALLED = Set.of("jmenuje", "nazývá", "nazýval");
    private static final Set<String> BETWEEN = Set.copyOf(Wordbook.lines("project-name-between.txt"));
    private static final Set<String> GENERIC = Set.copyOf(Wordbook.lines("not-project-heading.txt"));
    private static final int LONGEST = 400;
    private static final int LEAST_WORDS = 3;
    private static final int LEAST_QUOTED = 2;
    private static final int LEAD = 60;
    private static final int MOST_BETWEEN = 5;
    private static final int NEAR_TITLE = 24;

    private final Telling so;

    ProjectNames(Telling so) {
        this.so = so;
    }

    /** Whether a word is "projekt" in one of its cases. */
    static boolean isCue(Token word) {
        return CUES.contains(word.lower());
    }

    /** The names in a passage, in order. */
    List<Named> in(int passage) {
        List<Named> found = new ArrayList<>();
        for (Labelled label : so.labels(passage)) {
            if (label.fact().equals("name")) {
                labelled(label).ifPresent(found::add);
            }
        }
        return found.isEmpty() ? spoken(passage) : found;
    }

    /** The names in the sentences of a passage. */
    private List<Named> spoken(int passage) {
        String text = so.prose().textOf(passage);
        List<Token> tokens = Token.of(text);
        List<Named> found = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            if (tokens.get(i).start() < end) {
                continue;
            }
            Optional<Named> one = CUES.contains(word)
                    ? after(passage, text, tokens, i)
                    : TITLED.contains(word) ? titled(passage, text, tokens, i) : Optional.empty();
            one.ifPresent(found::add);
            end = one.map(named -> named.at().end()).orElse(end);
            if (one.isPresent() && SEVERAL.contains(word)) {
                List<Named> further = further(text, one.get());
                found.addAll(further);
                end = further.isEmpty()
                        ? end
                        : further.get(further.size() - 1).at().end();
            }
        }
        return found;
    }

    /** {@code projekty „A“ (2009), „B“ a „C“}: the quotations that go on after the first. */
    private List<Named> further(String text, Named first) {
        List<Named> found = new ArrayList<>();
        Optional<Named> last = Optional.of(first);
        while (last.isPresent()) {
            Spot before = last.get().at();
            last = NameJoint.end(text, before.end())
                    .flatMap(quote -> quoted(before.passage(), text, quote, first.lead()));
            last.ifPresent(found::add);
        }
        return found;
    }

    /** A heading as a name, where facts of a project follow it. */
    Optional<Named> heading(int passage) {
        Spot all = so.prose().spotOf(passage);
        boolean prefixed = so.prose().textAt(all).startsWith("Projekt ");
        Spot whole = trimmed(new Spot(passage, prefixed ? "Projekt ".length() : 0, all.end()));
        List<Token> tokens = Token.of(so.prose().textAt(whole));
        boolean quoted = whole.start() > 0 && Quotes.opensAt(so.prose().textOf(passage), whole.start() - 1);
        boolean generic = tokens.isEmpty() || GENERIC.contains(tokens.get(0).lower()) || announces(tokens);
        return generic
                        || tokens.size() < (quoted ? LEAST_QUOTED : LEAST_WORDS)
                        || so.prose().textAt(whole).endsWith(":")
                ? Optional.empty()
                : named(whole, "");
    }

    /** {@code Realizované projekty v sociální oblasti}, {@code Stručný obsah projektu}: what speaks of projects names none. */
    private static boolean announces(List<Token> tokens) {
        return tokens.stream().limit(LEAST_WORDS).anyMatch(word -> SEVERAL.contains(word.lower()))
                || tokens.get(tokens.size() - 1).lower().equals("projektu");
    }

    /** An item of a list of projects: a quotation at its begin, or what stands before its brackets or its number. */
    Optional<Named> item(int passage) {
        String text = so.prose().textOf(passage);
        if (Quotes.opensAt(text, 0)) {
            return quoted(passage, text, 0, "");
        }
        Spot whole = trimmed(new Spot(passage, 0, Math.min(text.length(), LONGEST)));
        int bracket = text.indexOf(" (");
        Spot name = new Spot(passage, 0, bracket > 0 ? Math.min(bracket, whole.end()) : whole.end());
        List<Token> tokens = Token.of(so.prose().textAt(name));
        boolean plain = tokens.size() >= 2 && tokens.get(0).isCapitalised() && name.end() < text.length();
        return plain ? named(name, "") : Optional.empty();
    }

    private Optional<Named> labelled(Labelled label) {
        Spot value = trimmed(label.value());
        boolean bare = so.prose().textAt(label.label()).indexOf(' ') < 0;
        List<Token> tokens = Token.of(so.prose().textAt(value));
        boolean quoted = Quotes.opensAt(so.prose().textOf(value.passage()), value.start() - 1);
        boolean alone = label.label().start() == 0
                && label.value().end() == so.prose().textOf(value.passage()).length();
        boolean cell = label.label().start() == label.label().end();
        int least = cell ? 1 : !bare || quoted || alone ? 2 : LEAST_WORDS;
        boolean begins = quoted || (!tokens.isEmpty() && (tokens.get(0).isCapitalised() || !bare));
        return tokens.size() < least || !begins ? Optional.empty() : named(value, "");
    }

    private Spot trimmed(Spot value) {
        return NameTrim.of(so.prose().textOf(value.passage()), value);
    }

    private Optional<Named> after(int passage, String text, List<Token> tokens, int cue) {
        int next = cue + 1;
        for (int words = between(tokens, next); words > 0 && next < cue + 4; words = between(tokens, next)) {
            next += words;
        }
        int from = quoteFrom(text, tokens.get(next - 1).end());
        String lead = lead(text, tokens.get(cue).start());
        if (Quotes.opensAt(text, from)) {
            return quoted(passage, text, from, lead);
        }
        return unquoted(passage, text, tokens, cue, next, lead);
    }

    /** How many words at a place lead from "projekt" to its name: {@code nese}, {@code se jmenuje}. */
    private static int between(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return 0;
        }
        String word = tokens.get(at).lower();
        boolean two = at + 1 < tokens.size()
                && BETWEEN.contains(word + " " + tokens.get(at + 1).lower());
        return two ? 2 : BETWEEN.contains(word) ? 1 : 0;
    }

    /** {@code projekt s reg. č. … a názvem „…“}, {@code Pod názvem „…“ byl realizován projekt}. */
    private Optional<Named> titled(int passage, String text, List<Token> tokens, int title) {
        int from = quoteFrom(text, tokens.get(title).end());
        if (!Quotes.opensAt(text, from) || !isOfProject(tokens, title)) {
            return Optional.empty();
        }
        return quoted(passage, text, from, lead(text, tokens.get(title).start()));
    }

    /** Whether what bears the title is a project: the word stands near, and nothing else that has titles is nearer. */
    private static boolean isOfProject(List<Token> tokens, int title) {
        for (int i = title - 1; i >= 0 && i >= title - NEAR_TITLE; i--) {
            if (CUES.contains(tokens.get(i).lower())) {
                return true;
            }
            if (DocumentHead.of(tokens.get(i)).isPresent()) {
                return false;
            }
        }
        for (int i = title + 1; i < tokens.size() && i <= title + 2 * NEAR_TITLE; i++) {
            if (CUES.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Named> quoted(int passage, String text, int quote, String lead) {
        int close = Quotes.closing(text, quote + 1, text.charAt(quote), Math.min(text.length(), quote + LONGEST));
        int end = close > 0 ? close : unclosedEnd(text, quote + 1);
        return end > quote + 1
                ? named(trimmed(new Spot(passage, quote, close > 0 ? end + 1 : end)), lead)
                : Optional.empty();
    }

    private static int unclosedEnd(String text, int from) {
        String rest = text.substring(from, Math.min(text.length(), from + LONGEST));
        List<Token> tokens = Token.of(rest);
        return tokens.isEmpty() ? from : from + UnquotedName.end(tokens, 0);
    }

    private Optional<Named> unquoted(int passage, String text, List<Token> tokens, int cue, int next, String lead) {
        if (next >= tokens.size()) {
            return Optional.empty();
        }
        Token first = tokens.get(next);
        String gap = text.substring(tokens.get(next - 1).end(), first.start());
        boolean marked =
                gap.strip().isEmpty() || (gap.length() <= 3 && gap.strip().matches("[:–-]"));
        boolean label = gap.contains(":") && !tokens.get(cue).begins();
        if (!first.isCapitalised() || !marked || label || first.text().equals("CZ") || isBody(passage, first)) {
            return Optional.empty();
        }
        String before = tokens.get(next - 1).lower();
        boolean titled = TITLED.contains(before) || CALLED.contains(before);
        Spot at = trimmed(new Spot(passage, first.start(), UnquotedName.end(tokens, next, titled)));
        return Token.of(so.prose().textAt(at)).size() < LEAST_WORDS ? Optional.empty() : named(at, lead);
    }

    private static String lead(String text, int cue) {
        return text.substring(Math.max(0, cue - LEAD), cue).toLowerCase(Locale.ROOT);
    }

    /** {@code projektu Olomouckého kraje „…“}: a few words and a mark may stand between the word and the quotation. */
    private static int quoteFrom(String text, int from) {
        int words = 0;
        for (int i = from; i < text.length() && i < from + LEAD; i++) {
            char c = text.charAt(i);
            boolean straight = Quotes.opensAt(text, i) && text.charAt(i - 1) == ' ' && words <= 1;
            if ((Quotes.isDirected(c) && Quotes.opensAt(text, i)) || straight) {
                return i;
            }
            words += c == ' ' ? 1 : 0;
            boolean mark = ",:–-".indexOf(c) >= 0 && words <= 1;
            if (words > MOST_BETWEEN || (!Character.isLetter(c) && c != ' ' && !mark)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isBody(int passage, Token first) {
        List<Mention<Thing>> bodies = so.mentions(Kind.ORGANISATION);
        int at = MentionList.firstFrom(bodies, new Spot(passage, first.start(), 0));
        return at < bodies.size()
                && bodies.get(at).at().passage() == passage
                && bodies.get(at).at().start() == first.start();
    }

    private Optional<Named> named(Spot at, String lead) {
        String name = so.prose().textAt(at);
        return name.isBlank() || name.length() > LONGEST ? Optional.empty() : Optional.of(new Named(at, name, lead));
    }
}
