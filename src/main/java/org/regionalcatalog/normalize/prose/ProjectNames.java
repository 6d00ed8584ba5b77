package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.Kind;
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

    private static final Set<String> CUES = Set.of("projekt", "projektu", "projektem", "projektů", "projekty", "projekte");
    private static final Set<String> BETWEEN =
            Set.of("s", "názvem", "nazvaný", "nazvaného", "pod", "název", "zvaný", "zvaného", "označený", "oplzz", "esf", "opz");
    private static final Set<String> STOPS = Set.of(
            "je", "jsou", "byl", "byla", "bylo", "byly", "bude", "budou", "který", "jehož", "jenž", "zahájil", "navazuje", "se", "si",
            "probíhá", "probíhal", "vznikl", "začal", "začala", "má", "měl", "podpořen", "financován", "realizuje", "reg", "registrační", "číslo", "pokračuje");
    private static final Set<String> GENERIC = Set.copyOf(Wordbook.lines("not-project-heading.txt"));
    private static final String OPENING = "„\"»“‚'";
    private static final String CLOSING = "“”\"«‘’'";
    private static final int LONGEST = 400;
    private static final int LEAST_WORDS = 3;

    private final Telling so;

    ProjectNames(Telling so) {
        this.so = so;
    }

    /** The names in a passage, in order. */
    List<Named> in(int passage) {
        String text = so.prose().textOf(passage);
        List<Named> found = new ArrayList<>();
        for (ProjectLabels.Labelled label : ProjectLabels.in(so.prose(), passage)) {
            if (label.fact().equals("name")) {
                labelled(label).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            List<Token> tokens = Token.of(text);
            int end = 0;
            for (int i = 0; i < tokens.size(); i++) {
                if (CUES.contains(tokens.get(i).lower()) && tokens.get(i).start() >= end) {
                    Optional<Named> one = after(passage, text, tokens, i);
                    one.ifPresent(found::add);
                    end = one.map(named -> named.at().end()).orElse(end);
                }
            }
        }
        return found;
    }

    /** A heading as a name, where facts of a project follow it. */
    Optional<Named> heading(int passage) {
        Spot all = so.prose().spotOf(passage);
        boolean prefixed = so.prose().textAt(all).startsWith("Projekt ");
        Spot whole = trimmed(new Spot(passage, prefixed ? "Projekt ".length() : 0, all.end()));
        List<Token> tokens = Token.of(so.prose().textAt(whole));
        boolean generic = tokens.isEmpty() || GENERIC.contains(tokens.get(0).lower());
        return generic || tokens.size() < LEAST_WORDS || so.prose().textAt(whole).endsWith(":")
                ? Optional.empty()
                : named(whole, "");
    }

    private Optional<Named> labelled(ProjectLabels.Labelled label) {
        Spot value = trimmed(label.value());
        boolean bare = so.prose().textAt(label.label()).indexOf(' ') < 0;
        List<Token> tokens = Token.of(so.prose().textAt(value));
        boolean quoted = value.start() < value.end() && value.start() > 0
                && OPENING.indexOf(so.prose().textOf(value.passage()).charAt(value.start() - 1)) >= 0;
        return tokens.size() < (bare && !quoted ? LEAST_WORDS : 2) ? Optional.empty() : named(value, "");
    }

    /** Without quotes, a number of the project or other brackets behind it, and a final point. */
    private Spot trimmed(Spot value) {
        String text = so.prose().textOf(value.passage());
        int start = value.start();
        int end = value.end();
        while (start < end && (OPENING + " ").indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (start > value.start() && start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0) {
            int close = closing(text, start, text.charAt(start - 1), end);
            end = close > 0 ? close : end;
        } else {
            int bar = text.indexOf(" | ", start);
            end = bar > 0 ? Math.min(end, bar) : end;
            for (String tail : List.of(", reg", " (reg", ", CZ.", " (CZ.", "; ", ", číslo", " - CZ.", " – CZ.")) {
                int at = text.indexOf(tail, start);
                end = at > 0 ? Math.min(end, at) : end;
            }
        }
        while (end > start && (CLOSING + " .,;").indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Spot(value.passage(), start, end);
    }

    private Optional<Named> after(int passage, String text, List<Token> tokens, int cue) {
        int next = cue + 1;
        while (next < tokens.size() && BETWEEN.contains(tokens.get(next).lower()) && next < cue + 4) {
            next++;
        }
        int from = beforeQuote(text, tokens.get(next - 1).end());
        int quote = from;
        while (quote < text.length() && quote < from + 4 && " :-–".indexOf(text.charAt(quote)) >= 0) {
            quote++;
        }
        String lead = text.substring(Math.max(0, tokens.get(cue).start() - 60), tokens.get(cue).start())
                .toLowerCase(java.util.Locale.ROOT);
        if (quote < text.length() && OPENING.indexOf(text.charAt(quote)) >= 0) {
            int close = closing(text, quote + 1, text.charAt(quote), Math.min(text.length(), quote + LONGEST));
            int end = close > 0 ? close : unquotedEnd(passage, tokens, next);
            return end > quote + 1 ? named(trimmed(new Spot(passage, quote + 1, end)), lead) : Optional.empty();
        }
        boolean label = text.startsWith(":", from) && !tokens.get(cue).begins();
        boolean follows = next < tokens.size()
                && tokens.get(next).isCapitalised()
                && quote == tokens.get(next).start()
                && !label
                && !tokens.get(next).text().equals("CZ");
        if (!follows || isBody(passage, tokens.get(next).start())) {
            return Optional.empty();
        }
        int end = unquotedEnd(passage, tokens, next);
        Spot at = trimmed(new Spot(passage, tokens.get(next).start(), end));
        return Token.of(so.prose().textAt(at)).size() < LEAST_WORDS ? Optional.empty() : named(at, lead);
    }

    /** {@code projektu Olomouckého kraje „…“}: a few words may stand between the word and the quotation. */
    private static int beforeQuote(String text, int from) {
        int words = 0;
        for (int i = from; i < text.length() && i < from + 60; i++) {
            char c = text.charAt(i);
            if (c == '„' || c == '»') {
                return i > from && text.charAt(i - 1) == ' ' ? i - 1 : i;
            }
            words += c == ' ' ? 1 : 0;
            if (words > 5 || (!Character.isLetter(c) && c != ' ')) {
                return from;
            }
        }
        return from;
    }

    /** Where a quotation ends: quotes within it are passed over in pairs; -1 where it never does. */
    private static int closing(String text, int from, char opening, int limit) {
        int depth = 0;
        boolean directed = opening == '„' || opening == '»';
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (directed && c == opening) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0 && !isApostrophe(text, i)) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return -1;
    }

    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        boolean apostrophe = c == '\'' || c == '’';
        return apostrophe && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** Where a name without quotes ends: at punctuation but for a range of years, and where the sentence goes on. */
    private static int unquotedEnd(int passage, List<Token> tokens, int first) {
        int last = first;
        for (int i = first + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String mark = token.gap().strip();
            boolean range = token.isDash() && (TitleEnd.isYear(token) || TitleEnd.isYear(tokens.get(i - 1)));
            boolean shortened = mark.equals(".") && tokens.get(i - 1).text().length() <= 4 && !token.isCapitalised();
            if ((!mark.isEmpty() && !range && !shortened)
                    || (mark.isEmpty() && !token.isCapitalised() && isVerb(token))) {
                break;
            }
            last = i;
        }
        while (last > first && !tokens.get(last).isCapitalised() && tokens.get(last).text().length() <= 2 && !tokens.get(last).isNumber()) {
            last--;
        }
        return tokens.get(last).end();
    }

    private static boolean isVerb(Token token) {
        return STOPS.contains(token.lower())
                || (NameWords.isVerb(token.lower()) && DocumentHead.of(token).isEmpty());
    }

    private boolean isBody(int passage, int start) {
        return so.mentions(Kind.ORGANISATION).stream()
                .anyMatch(mention -> mention.at().passage() == passage && mention.at().start() == start);
    }

    private Optional<Named> named(Spot at, String lead) {
        String name = so.prose().textAt(at);
        return name.isBlank() || name.length() > LONGEST ? Optional.empty() : Optional.of(new Named(at, name, lead));
    }
}
