package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CodeList;

/** Legal forms at the end of organisation names. */
public final class LegalForms {

    /** This recogniser remarks nothing: a name without a legal form is a name. */
    public static final List<Rule> RULES = List.of();

    private static final int LONGEST_FORM = 8;

    private final Phrases<String> phrases;

    private LegalForms(Phrases<String> phrases) {
        this.phrases = phrases;
    }

    /**
     * A name taken apart.
     *
     * @param core the name without its legal form, as written, with single spaces
     * @param legalForm code of the form
     */
    public record Name(String core, @Nullable String legalForm) {}

    /** The forms of a list with the columns code, label and synonyms. */
    public static LegalForms of(CodeList list) {
        Phrases.Builder<String> builder = new Phrases.Builder<>();
        for (Map<String, String> row : list.rows()) {
            CodeTerms.wordings(row).forEach(wording -> builder.put(wording, row.getOrDefault("code", "")));
        }
        return new LegalForms(builder.build());
    }

    /**
     * The name without the legal form at its end ({@code , z. s.}, {@code o.p.s}, {@code příspěvková organizace}), and the
     * form's code. A form that is the whole name, single letters without points ({@code Klub A S}) and a word that
     * belongs to the name ({@code Rodičovský spolek}) stay: a form of one whole word needs a comma before it.
     */
    public Name split(String organisationName) {
        String name = Text.clean(organisationName);
        List<Word> words = Word.of(name);
        String form = null;
        int size = words.size();
        for (Optional<Ending> ending = ending(name, words, size); ending.isPresent(); ) {
            form = form == null ? ending.get().form() : form;
            size = ending.get().from();
            ending = ending(name, words, size);
        }
        return form == null ? new Name(name, null) : new Name(before(name, words.get(size)), form);
    }

    /**
     * The legal forms written as such in any text ({@code o.p.s.}, {@code příspěvková organizace}), by their codes; words
     * that are common nouns as well ({@code spolek}, {@code obec}) are none here.
     */
    public List<Match<String>> findAll(String text) {
        String clean = Text.clean(text);
        List<Word> words = Word.of(clean);
        List<Match<String>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Optional<Phrases.Found<String>> form =
                    phrases.longest(words, i).filter(any -> any.meaning().endsWith("."));
            int end = form.map(Phrases.Found::end).orElse(i + 1);
            int stop = withPoint(clean, words.get(end - 1));
            if (form.isPresent() && isWritten(clean.substring(words.get(i).start(), stop), end - i)) {
                found.add(new Match<>(form.get().meaning(), words.get(i).start(), stop));
            }
            i = end;
        }
        return found;
    }

    private static int withPoint(String clean, Word last) {
        boolean abbreviation = last.folded().length() < LONGEST_FORM;
        return abbreviation && last.end() < clean.length() && clean.charAt(last.end()) == '.'
                ? last.end() + 1
                : last.end();
    }

    /** Letters need their points, unless they are written as one word ({@code sro}). */
    private static boolean isWritten(String written, int words) {
        boolean lower = Character.isLowerCase(written.codePointAt(0));
        return lower
                && (words == 1 ? written.length() == 3 : written.indexOf('.') > 0 || written.length() > LONGEST_FORM);
    }

    /** A legal form, and the index of its first word. */
    private record Ending(String form, int from) {}

    private Optional<Ending> ending(String name, List<Word> words, int size) {
        for (int from = Math.max(1, size - LONGEST_FORM); from < size; from++) {
            Optional<String> form = phrases.exact(words.subList(from, size));
            if (form.isPresent() && isForm(name, words.subList(from, size))) {
                return Optional.of(new Ending(form.get(), from));
            }
        }
        return Optional.empty();
    }

    private static boolean isForm(String name, List<Word> form) {
        if (form.size() == 1) {
            return form.get(0).opens() || form.get(0).folded().length() <= 3;
        }
        boolean letters = form.stream().allMatch(word -> word.folded().length() == 1);
        String written =
                name.substring(form.get(0).start(), form.get(form.size() - 1).end());
        return !letters || written.indexOf('.') > 0;
    }

    private static String before(String name, Word form) {
        int end = form.start();
        while (end > 0 && " ,;-–—(„".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }
}
