package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;
import org.regionalcatalog.source.Wordbook;

/** The organisations that only a label tells: {@code Příjemce: Ledax}. */
final class LabelledNames {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_NAME = 90;
    private static final int MOST_WORDS = 9;
    private static final List<String> LABELS =
            Wordbook.lines("organisation-label.txt").stream().map(Text::fold).toList();
    private static final Pattern PARTS =
            Pattern.compile("[;|•]| a (?=\\p{Lu})|, (?=\\p{Lu})|(?<=\\p{L}{4})\\. (?=\\p{Lu})");
    private static final Pattern SEPARATOR = Pattern.compile(" ?: ?| [-–—|] ");

    private final Prose prose;
    private final Vocabulary words;

    LabelledNames(Prose prose, Vocabulary words) {
        this.prose = prose;
        this.words = words;
    }

    /** The names of a passage that overlap none that is known already. */
    List<NamedOrganisation> read(int passage, List<NamedOrganisation> known) {
        String text = prose.textOf(passage);
        List<NamedOrganisation> found = new ArrayList<>();
        valueOf(passage).ifPresent(start -> {
            int from = start;
            java.util.regex.Matcher part = PARTS.matcher(text).region(start, text.length());
            while (from < text.length()) {
                boolean more = part.find();
                int to = more ? part.start() : text.length();
                name(passage, from, to, known).ifPresent(found::add);
                if (!more) {
                    break;
                }
                from = part.end();
            }
        });
        return found;
    }

    /** Where the value of a label that names organisations begins. */
    private Optional<Integer> valueOf(int passage) {
        String text = prose.textOf(passage);
        java.util.regex.Matcher separator = SEPARATOR.matcher(text).region(0, Math.min(text.length(), LONGEST_LABEL));
        if (separator.find() && isLabel(text.substring(0, separator.start()))) {
            return separator.end() < text.length() ? Optional.of(separator.end()) : Optional.empty();
        }
        boolean item = prose.passages().get(passage).isItem();
        return item && isLabel(introduction(passage)) ? Optional.of(0) : Optional.empty();
    }

    /** What stands before a list; empty for what is no list's item. */
    private String introduction(int passage) {
        int before = passage - 1;
        while (before >= 0
                && before > passage - MOST_WORDS
                && prose.passages().get(before).isItem()) {
            before--;
        }
        String text = before < 0 ? "" : prose.textOf(before);
        return text.endsWith(":") && text.length() <= LONGEST_LABEL ? text.substring(0, text.length() - 1) : "";
    }

    private boolean isLabel(String label) {
        String folded = Text.fold(label);
        return LABELS.contains(folded)
                || words.terms("role").find(label).first().isPresent();
    }

    private Optional<NamedOrganisation> name(int passage, int from, int to, List<NamedOrganisation> known) {
        String text = prose.textOf(passage);
        int start = from;
        while (start < to && " „\"".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = endOf(text, start, to);
        Spot at = new Spot(passage, start, end);
        boolean free = known.stream().noneMatch(other -> other.at().touches(new Spot(passage, from, to)));
        String written = text.substring(start, Math.max(start, end));
        return free && isName(written)
                ? Optional.of(new NamedOrganisation(
                        words.organisationNames().display(written), "", Rule.COMMON, at, null, true))
                : Optional.empty();
    }

    private static int endOf(String text, int start, int to) {
        int end = start;
        while (end < to && "(,:".indexOf(text.charAt(end)) < 0 && !text.startsWith(". ", end)) {
            end++;
        }
        while (end > start && " .“\"-–".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean isName(String written) {
        if (written.isEmpty() || written.length() > LONGEST_NAME || !Character.isUpperCase(written.charAt(0))) {
            return false;
        }
        List<Token> tokens = Token.of(written);
        return tokens.size() <= MOST_WORDS
                && tokens.stream()
                        .noneMatch(word ->
                                NameWords.isVerb(word.lower()) || (word.text().length() > 1 && word.isNumber()))
                && tokens.stream()
                        .noneMatch(word -> word.isCapitalised()
                                && OrganisationHead.of(word)
                                        .filter(form -> form.head().rule() == Rule.TOWN)
                                        .isPresent())
                && words.gazetteer().find(written, null).remarks().stream()
                        .noneMatch(r -> r.rule().code().equals("municipality-ambiguous"))
                && words.gazetteer().find(written, null).first().isEmpty()
                && words.personNames().findAll(written).isEmpty()
                && words.terms("programme").find(written).first().isEmpty()
                && words.terms("fund").find(written).first().isEmpty();
    }
}
