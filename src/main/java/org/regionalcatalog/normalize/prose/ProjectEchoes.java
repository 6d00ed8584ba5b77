package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.Text;

/** Names that a page has told once, found again behind the word where they would be too short to be found first. */
final class ProjectEchoes {

    private static final Set<String> ORDINALS = Set.of("II", "III", "IV", "V", "VI", "2", "3", "4", "5", "6");
    private static final int LEAST_WORDS = 2;
    private static final int LONGEST_ORDINAL = 3;
    private static final int LEAD = 60;

    private final Prose prose;
    private final Map<String, List<String>> byFirst = new HashMap<>();
    private final Set<List<Integer>> known = new HashSet<>();

    /** @param told where projects are named already */
    ProjectEchoes(Prose prose, List<Mention<Thing>> told) {
        this.prose = prose;
        Set<String> names = new HashSet<>();
        for (Mention<Thing> mention : told) {
            known.add(List.of(mention.at().passage(), mention.at().start()));
            String name = prose.textAt(mention.at());
            List<Token> tokens = Token.of(name);
            if (!tokens.isEmpty() && names.add(name)) {
                List<String> alike =
                        byFirst.computeIfAbsent(Text.fold(tokens.get(0).text()), absent -> new ArrayList<>());
                alike.add(name);
                predecessor(name, tokens).filter(names::add).ifPresent(alike::add);
            }
        }
    }

    /** {@code Plánujeme spolu II} leads to know {@code Plánujeme spolu} where the page speaks of it. */
    private static Optional<String> predecessor(String name, List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        boolean counted = tokens.size() > LEAST_WORDS
                && last.follows()
                && last.end() == name.length()
                && ORDINALS.contains(last.text());
        return counted ? Optional.of(name.substring(0, last.start() - 1)) : Optional.empty();
    }

    /** The further places in a passage. */
    List<ProjectNames.Named> in(int passage) {
        List<ProjectNames.Named> found = new ArrayList<>();
        String text = prose.textOf(passage);
        if (byFirst.isEmpty() || !text.contains("rojekt")) {
            return found;
        }
        List<Token> tokens = Token.of(text);
        for (int i = 1; i < tokens.size(); i++) {
            if (ProjectNames.isCue(tokens.get(i - 1)) && tokens.get(i).follows()) {
                echo(passage, text, tokens.get(i - 1), tokens.get(i), found);
            }
        }
        return found;
    }

    private void echo(int passage, String text, Token cue, Token first, List<ProjectNames.Named> found) {
        if (known.contains(List.of(passage, first.start()))) {
            return;
        }
        for (String name : byFirst.getOrDefault(Text.fold(first.text()), List.of())) {
            int end = first.start() + name.length();
            boolean whole = text.startsWith(name, first.start())
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                    && !isCounted(text, end);
            if (whole) {
                String lead = text.substring(Math.max(0, cue.start() - LEAD), cue.start());
                found.add(new ProjectNames.Named(
                        new Spot(passage, first.start(), end), name, lead.toLowerCase(Locale.ROOT)));
                return;
            }
        }
    }

    /** Whether an ordinal goes on with the name: then it is another one's. */
    private static boolean isCounted(String text, int end) {
        List<Token> next = Token.of(text.substring(end, Math.min(text.length(), end + LONGEST_ORDINAL + 2)));
        return !next.isEmpty() && next.get(0).follows() && ORDINALS.contains(next.get(0).text());
    }
}
