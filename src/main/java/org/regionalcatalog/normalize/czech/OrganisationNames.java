package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CodeList;

/**
 * Names of organisations: how they are shown, what equal ones share, and what a name alone tells about the kind and the
 * town of an organisation.
 */
public final class OrganisationNames {

    /** This recogniser remarks nothing: every text is a name. */
    public static final List<Rule> RULES = List.of();

    /** A synonym that begins so may stand anywhere in a name; any other begins the name. */
    private static final String ANYWHERE = "…";

    private static final String OFFICE = "office";
    private static final String MUNICIPALITY = "municipality";
    /** Words that are written in several ways, and the one that stands for all of them in a key. */
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("mu", "mestsky urad"),
            Map.entry("meu", "mestsky urad"),
            Map.entry("ou", "obecni urad"),
            Map.entry("obu", "obecni urad"),
            Map.entry("kru", "krajsky urad"),
            Map.entry("mas", "mistni akcni skupina"),
            Map.entry("soc", "socialni"),
            Map.entry("socialnich", "socialni"),
            Map.entry("socialniho", "socialni"),
            Map.entry("zdrav", "zdravotni"),
            Map.entry("zdravotnich", "zdravotni"),
            Map.entry("zdravotniho", "zdravotni"),
            Map.entry("svateho", "sv"),
            Map.entry("svate", "sv"),
            Map.entry("svaty", "sv"),
            Map.entry("statutarni", ""),
            Map.entry("&", "a"));

    /** What follows these is the name of a part of a town. */
    private static final Set<String> PARTS = Set.of("cast", "casti", "obvod", "obvodu");

    private static final Pattern SPACE_BEFORE_COMMA = Pattern.compile(" (?=[,;])");
    private static final Pattern NO_SPACE_AFTER_COMMA = Pattern.compile("(?<=[,;])(?=\\p{L})");
    private static final String QUOTES = "\"“”„‟«»″";

    private final LegalForms legalForms;
    private final Gazetteer gazetteer;
    private final Capitals capitals;
    private final List<String> kinds = new ArrayList<>();
    private final Phrases<Integer> beginnings;
    private final Phrases<Integer> anywhere;

    private OrganisationNames(
            LegalForms legalForms, CodeList organisationKind, Gazetteer gazetteer, Capitals capitals) {
        this.legalForms = legalForms;
        this.gazetteer = gazetteer;
        this.capitals = capitals;
        Phrases.Builder<Integer> first = new Phrases.Builder<>();
        Phrases.Builder<Integer> any = new Phrases.Builder<>();
        for (Map<String, String> row : organisationKind.rows()) {
            int rank = kinds.size();
            kinds.add(row.getOrDefault("code", ""));
            for (String wording : List.of(row.getOrDefault("synonyms", "").split("\\|"))) {
                (wording.startsWith(ANYWHERE) ? any : first).put(wording, rank);
            }
        }
        beginnings = first.build();
        anywhere = any.build();
    }

    /**
     * The names that the lists tell about.
     *
     * @param organisationKind of several kinds whose words a name holds, the first line of the list wins; a synonym
     *     with {@code …} before it counts anywhere in the name, others where the name begins
     * @param vocabulary lists whose words are common nouns, for names that are written in capitals
     */
    public static OrganisationNames of(
            LegalForms legalForms, CodeList organisationKind, Gazetteer gazetteer, CodeList... vocabulary) {
        List<CodeList> common = new ArrayList<>(List.of(vocabulary));
        common.add(organisationKind);
        return new OrganisationNames(legalForms, organisationKind, gazetteer, Capitals.of(common, gazetteer));
    }

    /**
     * The name as it is shown: white space cleaned, double quotes as „…“ (an odd last one dropped), one space after a
     * comma, the legal form as its usual abbreviation after a comma or a space as written ({@code , o. p. s.} becomes
     * {@code , o.p.s.}), a name of several words in capitals in lower case with its proper names; otherwise as written.
     * Shown twice is shown once.
     */
    public String display(String written) {
        String name = quoted(Text.clean(written));
        name = SPACE_BEFORE_COMMA.matcher(name).replaceAll("");
        name = NO_SPACE_AFTER_COMMA.matcher(name).replaceAll(" ");
        LegalForms.Name split = legalForms.split(name);
        String core = capitals.recased(quoted(split.core()));
        String form = split.legalForm();
        if (form == null) {
            return core;
        }
        String tail = name.substring(split.core().length());
        String joint = tail.startsWith(",") ? ", " : " ";
        return core + (form.endsWith(".") ? joint + form : tail);
    }

    /**
     * What equal names share, and nothing to show: the name without legal form, folded, without dashes, abbreviations
     * written out, and an office or a town by its name in the nominative ({@code MÚ Tábor}, {@code Městský úřad v
     * Táboře}).
     */
    public String key(String written) {
        String core = legalForms.split(written).core();
        List<Word> words = Word.of(core);
        return placeOf(core)
                .flatMap(place -> beginning(core, words)
                        .map(kind -> key(words.subList(0, kind.end())) + " " + key(Word.of(place))))
                .orElseGet(() -> key(words));
    }

    /** The kind of organisation that a name tells, a code of the list; most names tell none. */
    public Optional<String> kindOf(String written) {
        String name = Text.clean(written);
        List<Word> words = Word.of(name);
        int best = beginning(name, words).map(Phrases.Found::meaning).orElse(kinds.size());
        for (int i = 0; i < words.size(); i++) {
            best = Math.min(
                    best, anywhere.longest(words, i).map(Phrases.Found::meaning).orElse(best));
        }
        return best == kinds.size() ? Optional.empty() : Optional.of(kinds.get(best));
    }

    /** The name in the nominative of the town whose authority or office a name names. */
    public Optional<String> placeOf(String written) {
        String name = Text.clean(written);
        List<Word> words = Word.of(name);
        return beginning(name, words)
                .filter(found -> List.of(OFFICE, MUNICIPALITY).contains(kinds.get(found.meaning())))
                .filter(found -> found.end() < words.size())
                .filter(found -> !PARTS.contains(words.get(found.end() - 1).folded()))
                .flatMap(found ->
                        gazetteer.findName(name.substring(words.get(found.end()).start())));
    }

    /** The kind that a name begins with; a town is one only where a proper name follows. */
    private Optional<Phrases.Found<Integer>> beginning(String name, List<Word> words) {
        return beginnings
                .longest(words, 0)
                .filter(found -> !kinds.get(found.meaning()).equals(MUNICIPALITY)
                        || (found.end() < words.size()
                                && Character.isUpperCase(
                                        name.codePointAt(words.get(found.end()).start()))));
    }

    private static String key(List<Word> words) {
        return words.stream()
                .map(word -> word.folded().replace("-", " ").strip())
                .map(word -> ALIKE.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String name) {
        long quotes = name.chars().filter(c -> QUOTES.indexOf(c) >= 0).count();
        StringBuilder quoted = new StringBuilder(name.length());
        int seen = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (QUOTES.indexOf(c) < 0) {
                quoted.append(c);
            } else if (++seen < quotes || quotes % 2 == 0) {
                quoted.append(seen % 2 == 1 ? '„' : '“');
            }
        }
        return Text.clean(quoted.toString());
    }
}
