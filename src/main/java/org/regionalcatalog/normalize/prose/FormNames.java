package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;

/** The organisations of a passage that only their legal form tells: the name is what stands before it. */
final class FormNames {

    private static final int MOST_WORDS = 12;
    private static final Set<String> JOINTS = Set.of("a", "pro", "nad", "pod", "u", "v", "na", "bez", "proti", "při");
    private static final Set<Rule> COMMON = Set.of(Rule.COMMON, Rule.GENERIC, Rule.NAMED);
    private static final Set<String> PREPOSITIONS =
            Set.of("v", "ve", "bez", "za", "s", "k", "o", "do", "mezi", "po", "z");
    private static final Set<String> OWNING = Set.of("ovo", "ova", "ův", "ino", "ina", "in");
    private static final int MOST_PLAIN = 4;
    private static final Set<String> ACTS = Set.of("uje", "ují");
    private static final Set<String> NOUNS = Set.of("ství", "ctví");
    private static final int SHORT_NAME = 7;
    private static final int SHORTEST_ADVERB = 5;
    private static final Set<String> FEMININE = Set.of("o.p.s.", "s.r.o.", "a.s.", "v.o.s.", "k.s.", "p.o.", "n.o.");
    private static final Set<String> COMPANIES = Set.of("s.r.o.", "a.s.", "v.o.s.", "k.s.");

    private final int passage;
    private final String text;
    private final List<Token> tokens;
    private final Vocabulary words;
    private final Set<Integer> starts;
    private final Set<Integer> ends;

    /** @param known the organisations of the passage that their nouns tell */
    FormNames(int passage, String text, List<Token> tokens, Vocabulary words, List<NamedOrganisation> known) {
        this.passage = passage;
        this.text = text;
        this.tokens = tokens;
        this.words = words;
        this.starts = known.stream().map(one -> one.at().start()).collect(Collectors.toSet());
        this.ends = known.stream().map(one -> one.at().end()).collect(Collectors.toSet());
    }

    List<NamedOrganisation> read() {
        List<NamedOrganisation> found = new ArrayList<>();
        int token = 0;
        int floor = 0;
        for (Match<String> form : words.legalForms().findAll(text)) {
            while (token < tokens.size() && tokens.get(token).end() <= form.start()) {
                token++;
            }
            int first = first(token - 1, form.start(), floor);
            if (first >= 0 && first < token) {
                found.add(named(first, form));
            }
            floor = form.end();
        }
        return found;
    }

    private NamedOrganisation named(int first, Match<String> form) {
        Token word = tokens.get(first);
        int quote = word.start() > 0 && "„\"“".indexOf(text.charAt(word.start() - 1)) >= 0 ? 1 : 0;
        String written = text.substring(word.start() - quote, form.end());
        boolean quoted = quote == 1 && written.indexOf('“', 1) < 0 && written.indexOf('"', 1) < 0;
        String name = quoted ? written.substring(1) : written;
        Spot at = new Spot(passage, word.start() - (quoted ? 0 : quote), form.end());
        String kind = COMPANIES.contains(form.value()) ? "company" : "";
        return new NamedOrganisation(
                words.organisationNames().display(quote == 1 ? name : nominative(first, name, form)),
                kind,
                Rule.COMMON,
                at,
                null,
                true);
    }

    /** {@code Jihočeskou rozvojovou o.p.s.}: adjectives alone agree with the form, which is a noun. */
    private String nominative(int first, String name, Match<String> form) {
        List<Token> core = tokens.subList(first, Math.min(first + MOST_WORDS, tokens.size())).stream()
                .takeWhile(word -> word.end() <= form.start())
                .toList();
        boolean oblique = core.stream()
                .allMatch(word -> Declension.isAdjective(word.text())
                        && (word.lower().endsWith("ou") || word.lower().endsWith("é")));
        if (!oblique || !FEMININE.contains(form.value())) {
            return name;
        }
        StringBuilder nominative = new StringBuilder();
        for (Token word : core) {
            nominative
                    .append(Declension.nominative(word.text(), Declension.Gender.FEMININE))
                    .append(' ');
        }
        return nominative + form.value();
    }

    /** The first word of the name that ends before a legal form; -1 where no name does. */
    private int first(int last, int form, int floor) {
        if (last < 0 || !isJoint(text.substring(tokens.get(last).end(), form))) {
            return -1;
        }
        int first = -1;
        for (int i = last; i >= 0 && last - i < MOST_WORDS && tokens.get(i).start() >= floor; i--) {
            Token word = tokens.get(i);
            if (RoleWord.of(word).isPresent()) {
                break;
            }
            boolean part = isPart(i) || isNoun(i) || (first < 0 && last - i < MOST_PLAIN && isPlain(word));
            if (!part || isSentence(i, last) || isNext(i)) {
                break;
            }
            first = word.isCapitalised() ? i : first;
            boolean joined = word.follows()
                    || word.isDash()
                    || (word.gap().strip().equals(".")
                            && i > 0
                            && tokens.get(i - 1).text().length() < 3);
            if (!joined || word.start() == 0) {
                break;
            }
        }
        return first;
    }

    private static boolean isJoint(String gap) {
        return gap.length() <= 4 && gap.chars().allMatch(c -> " ,-–“”\"".indexOf(c) >= 0);
    }

    /** {@code Realizuje Jihočeská rozvojová o.p.s.}: a verb begins the sentence, not the name. */
    private boolean isSentence(int at, int last) {
        Token word = tokens.get(at);
        String lower = word.lower();
        boolean acts = ACTS.stream().anyMatch(lower::endsWith);
        boolean noun = NOUNS.stream().anyMatch(lower::endsWith);
        boolean verb = (!noun && !NameWords.isSoft(lower)) || (lower.length() > SHORT_NAME && NameWords.isVerb(lower));
        return at < last
                && word.begins()
                && !word.gap().endsWith(": ")
                && (acts || (verb && tokens.get(at + 1).isCapitalised()));
    }

    /** {@code Kolpingovo dílo ČR z.s.}: a noun behind its capitalised adjective. */
    private boolean isNoun(int at) {
        return at > 0
                && tokens.get(at).follows()
                && tokens.get(at - 1).isCapitalised()
                && !NameWords.ends(tokens.get(at))
                && (Declension.isAdjective(tokens.get(at - 1).text())
                        || OWNING.stream().anyMatch(tokens.get(at - 1).lower()::endsWith));
    }

    /** {@code Člověk v tísni, o.p.s.}: the words right before the form, up to a capital. */
    private static boolean isPlain(Token word) {
        return PREPOSITIONS.contains(word.lower()) || !NameWords.ends(word);
    }

    /** {@code Charita Písek a Ledax o.p.s.}: an "a" after a whole name begins another. */
    private boolean isNext(int at) {
        return at > 0
                && tokens.get(at).lower().equals("a")
                && (ends.contains(tokens.get(at - 1).end())
                        || (at + 1 < tokens.size()
                                && starts.contains(tokens.get(at + 1).start())));
    }

    private boolean isPart(int at) {
        Token word = tokens.get(at);
        boolean adverb = word.text().length() >= SHORTEST_ADVERB
                && (word.lower().endsWith("ě") || word.lower().endsWith("o"));
        boolean describes = adverb
                && at + 1 < tokens.size()
                && tokens.get(at + 1).follows()
                && Declension.isAdjective(tokens.get(at + 1).text())
                && !NameWords.ends(word);
        return describes
                || OrganisationHead.of(word)
                        .filter(form -> COMMON.contains(form.head().rule()))
                        .isPresent()
                || word.isCapitalised()
                || JOINTS.contains(word.lower())
                || word.isNumber()
                || NameWords.mayDescribe(word)
                || NameWords.isKnown(word);
    }
}
