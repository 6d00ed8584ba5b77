package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Precision;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;
import org.regionalcatalog.normalize.prose.DocumentSighting.Weight;
import org.regionalcatalog.source.Wordbook;

/** The wordings of one passage that may mean documents. */
final class DocumentTitles {

    private static final Set<String> DETERMINERS = Set.copyOf(Wordbook.lines("document-determiner.txt"));
    private static final Set<String> PLANS = Set.of("komunitni_plan", "strednedoby_plan", "akcni_plan", "strategie");
    private static final Set<String> MAKING = Set.of(
            "vypracování",
            "vytvoření",
            "zpracování",
            "vznikl",
            "vznikne",
            "vypracován",
            "zpracován",
            "vytvořen",
            "sestavení",
            "přípravu",
            "příprava",
            "připravují",
            "tvorba",
            "tvorbu");
    private static final Pattern ACRONYM = Pattern.compile(" \\(\\p{Lu}[\\p{L}&&[^ ]]{1,9}\\)");
    private static final Pattern FILE = Pattern.compile(
            "(?i)\\.(?:pdf|docx?|xlsx?|odt|ods|rtf|zip|pptx?)(?![\\p{L}\\d])|[\\[(](?:pdf|docx?|xlsx?|odt|\\d{1,5}(?:[.,]\\d{1,3})? ?[kM]?B)");
    private static final Pattern MADE_IN = Pattern.compile("(?iu)(?:vydán|vytvořen|zpracován|vznikl|sestaven|vyšel|vyšl)");
    private static final Set<String> PLACED = Set.of(
            "města", "městě", "město", "obce", "obci", "městyse", "městysi", "orp", "poú", "mč", "části", "kraje", "okresu", "okrese",
            "regionu", "mikroregionu", "mas", "svazku", "působností");
    private static final int WITHIN = 600;
    private static final int MOST_ADJECTIVES = 4;
    private static final int AFTER_TITLE = 60;

    private final Telling so;
    private final int passage;
    private final String text;
    private final List<Token> tokens;
    private final TitleEnd ends;
    private final List<Match<Period>> periods;
    private final boolean listed;
    private final boolean activities;
    private final List<DocumentSighting> found = new ArrayList<>();

    /**
     * @param listed whether the passage stands under a heading of documents
     * @param activities whether it stands under a heading of activities
     */
    DocumentTitles(Telling so, int passage, boolean listed, boolean activities) {
        this.so = so;
        this.passage = passage;
        this.text = so.prose().textOf(passage);
        this.tokens = Token.of(text);
        this.ends = new TitleEnd(tokens);
        this.periods = Periods.findAll(text);
        this.listed = listed;
        this.activities = activities;
    }

    List<DocumentSighting> read() {
        Optional<DocumentSighting> line = activities ? Optional.empty() : line();
        if (line.isPresent()) {
            return List.of(line.get());
        }
        int at = 0;
        while (at < tokens.size()) {
            Optional<DocumentHead> head = DocumentHead.of(tokens.get(at));
            at = head.isPresent() ? phrase(head.get(), at) : at + 1;
        }
        return found;
    }

    /** A whole passage as a title, perhaps with the text of its link behind a colon. */
    private Optional<DocumentSighting> line() {
        int first = 0;
        int noun = nounAfterAdjectives(first);
        if (noun < 0
                || text.length() > 300
                || DocumentHead.of(tokens.get(noun))
                        .filter(head -> head.use() == DocumentHead.Use.ACRONYM)
                        .isPresent()) {
            return Optional.empty();
        }
        DocumentHead head = DocumentHead.of(tokens.get(noun)).orElseThrow();
        int colon = colon();
        int end = titleEnd(colon < 0 ? text.length() : colon);
        boolean sentence = hasVerb(noun, end)
                || Sentences.of(so.prose(), passage).get(0).end() < end;
        boolean oblique = !tokens.get(noun).lower().equals(head.noun().toLowerCase(java.util.Locale.ROOT));
        if (sentence || oblique || end <= tokens.get(noun).start() || (colon >= 0 && !isLabel(colon))) {
            return Optional.empty();
        }
        Spot at = new Spot(passage, 0, end);
        Spot label = colon < 0 ? null : new Spot(passage, colon + 1 + blanks(colon + 1), text.length());
        Optional<PageLine.Link> link = link();
        boolean bare = colon < 0
                && link.isEmpty()
                && !listed
                && !so.prose().passages().get(passage).isItem();
        Area territory = territory(label == null ? at : so.prose().spotOf(passage));
        DocumentSighting seen = sighting(head, noun, at, text.substring(0, end), territory, label, link);
        boolean heading = so.prose().passages().get(passage).isHeading();
        if (bare && (text.endsWith(".") || isTold(noun, end) || seen.type().isEmpty())) {
            return Optional.empty();
        }
        if (bare && (heading ? seen.valid() == null : seen.valid() == null && seen.territory() == null)) {
            return Optional.empty();
        }
        return Optional.of(seen);
    }

    private DocumentSighting sighting(
            DocumentHead head,
            int noun,
            Spot at,
            String title,
            @Nullable Area territory,
            @Nullable Spot label,
            Optional<PageLine.Link> link) {
        String type = typeOf(head, title);
        String labelText = label == null ? null : so.prose().textAt(label);
        Spot shown = label != null
                ? label
                : link.map(one -> new Spot(passage, one.start(), one.end()))
                        .filter(one ->
                                labelText == null && !so.prose().textAt(one).isBlank())
                        .orElse(null);
        return new DocumentSighting(
                at,
                Text.clean(title),
                type,
                validity(type, noun, at),
                territory,
                issued(type, at, false),
                Weight.LISTED,
                shown,
                link.map(PageLine.Link::target)
                        .filter(target -> target.startsWith("http"))
                        .orElse(null));
    }

    private Optional<PageLine.Link> link() {
        return so.prose().passages().get(passage).links().stream().findFirst();
    }

    private int blanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }

    /** The colon between a title and the text of its link; -1 where none is. */
    private int colon() {
        int colon = text.indexOf(':');
        return colon > 0 && colon + 1 < text.length() && text.charAt(colon + 1) != '/' ? colon : -1;
    }

    private boolean isLabel(int colon) {
        String after = text.substring(colon + 1).strip();
        return !after.isEmpty()
                && after.length() <= 200
                && !after.contains(". ")
                && !after.contains("@")
                && !after.startsWith("http");
    }

    /** Where the title ends before a colon: without "naleznete zde", "ke stažení" and the like. */
    private int titleEnd(int whole) {
        Matcher file = FILE.matcher(text);
        int limit = file.find() && file.start() > 0 ? Math.min(whole, file.start()) : whole;
        for (Token token : tokens) {
            if (token.start() >= limit) {
                break;
            }
            if (token.start() > 0
                    && List.of("naleznete", "najdete", "zde", "stáhnout", "stažení", "ke")
                            .contains(token.lower())) {
                return strip(token.start());
            }
        }
        return strip(limit);
    }

    private int strip(int end) {
        int at = end;
        while (at > 0 && " -–—:;.,(".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private boolean hasVerb(int noun, int end) {
        for (int i = noun + 1; i < tokens.size() && tokens.get(i).end() <= end; i++) {
            String lower = tokens.get(i).lower();
            boolean copula = Set.of(
                            "je",
                            "jsou",
                            "byl",
                            "byla",
                            "bylo",
                            "byly",
                            "bude",
                            "budou",
                            "který",
                            "která",
                            "které",
                            "má",
                            "mají",
                            "slouží",
                            "obsahuje")
                    .contains(lower);
            if (copula) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb stands behind the noun: a sentence, and no title. */
    private boolean isTold(int noun, int end) {
        return tokens.subList(noun + 1, tokens.size()).stream()
                .anyMatch(word -> word.end() <= end && !word.isCapitalised() && NameWords.isVerb(word.lower()));
    }

    /** The noun of documents that a word begins a phrase to: itself, or after adjectives; -1 where none. */
    private int nounAfterAdjectives(int first) {
        int at = first;
        while (at < tokens.size() && at <= first + MOST_ADJECTIVES) {
            if (DocumentHead.of(tokens.get(at)).isPresent()
                    && (at == first || tokens.get(at).follows())) {
                return at;
            }
            if (!Declension.isAdjective(tokens.get(at).text())
                    || (at > first && !tokens.get(at).follows())) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /** Reads the phrase around a noun; gives the index of the word to go on with. */
    private int phrase(DocumentHead head, int noun) {
        int last = ends.last(noun);
        int first = firstAdjective(noun);
        if (head.use() == DocumentHead.Use.TITLE && !isPublished(head, noun)) {
            return noun + 1;
        }
        Spot at = new Spot(passage, tokens.get(first).start(), ends.end(text, last));
        String title = title(head, first, noun, at.end());
        String type = typeOf(head, title);
        if (type.isEmpty()) {
            return noun + 1;
        }
        Area territory = head.use() == DocumentHead.Use.ACRONYM ? null : territory(at);
        Validity valid = validity(type, noun, at);
        boolean named =
                head.use() == DocumentHead.Use.PROSE && (territory != null || valid != null || isPlaced(noun, last));
        Weight weight = head.use() == DocumentHead.Use.TITLE
                ? Weight.LISTED
                : named && !activities
                        ? Weight.NAMED
                        : isMade(head, type, first, noun, last) ? Weight.MADE : Weight.POINTER;
        found.add(new DocumentSighting(at, title, type, valid, territory, issued(type, at, true), weight, null, null));
        return last + 1;
    }

    /** Minutes and the like count in a sentence only where it says on which web they are. */
    private boolean isPublished(DocumentHead head, int noun) {
        String sentence = text.substring(
                sentenceStart(tokens.get(noun).start()),
                sentenceEnd(tokens.get(noun).end()));
        return head.type().equals("zapis")
                && sentence.contains("zveřejněn")
                && (sentence.contains("http") || sentence.contains("www."));
    }

    private boolean isMade(DocumentHead head, String type, int first, int noun, int last) {
        if (activities || !PLANS.contains(type) || head.plural() || last == noun || first == 0) {
            return false;
        }
        for (int i = Math.max(0, first - 3); i < first; i++) {
            if (MAKING.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private int firstAdjective(int noun) {
        int first = noun;
        while (first > 0
                && noun - first < MOST_ADJECTIVES
                && tokens.get(first).follows()
                && Declension.isAdjective(tokens.get(first - 1).text())
                && !Declension.isAction(tokens.get(first - 1).text())
                && (tokens.get(first - 1).isCapitalised() || !tokens.get(first).isCapitalised())
                && !isDeterminer(tokens.get(first - 1))
                && !NameWords.ends(tokens.get(first - 1))) {
            first--;
        }
        return first > 0 && isOrdinal(first - 1) ? first - 1 : first;
    }

    /** {@code 3. komunitní plán}: which one it is, and no end of a date. */
    private boolean isOrdinal(int at) {
        Token word = tokens.get(at);
        return word.isNumber()
                && word.text().length() <= 2
                && tokens.get(at + 1).gap().equals(". ")
                && (at == 0 || !tokens.get(at - 1).isNumber());
    }

    /** Without the abbreviation that a title is given on the way: {@code … sociálních služeb (KPSS) pro území …}. */
    private static String withoutAcronyms(String title) {
        return ACRONYM.matcher(title).replaceAll("");
    }

    private static boolean isDeterminer(Token word) {
        return DETERMINERS.contains(Declension.nominative(word.lower(), Declension.Gender.MASCULINE));
    }

    private String title(DocumentHead head, int first, int noun, int end) {
        StringBuilder title = new StringBuilder();
        for (int i = first; i < noun; i++) {
            boolean ordinal = tokens.get(i).isNumber();
            title.append(ordinal ? tokens.get(i).text() + "." : head.adjective(tokens.get(i).text()))
                    .append(' ');
        }
        String word = tokens.get(noun).isCapitalised()
                ? Character.toUpperCase(head.noun().charAt(0)) + head.noun().substring(1)
                : head.noun();
        return title.append(word)
                .append(withoutAcronyms(text.substring(tokens.get(noun).end(), end)))
                .toString();
    }

    /** The code of the title's beginning; a part after a dash that monitors or evaluates makes it a report. */
    private String typeOf(DocumentHead head, String title) {
        int dash = Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – "));
        if (dash > 0) {
            Optional<String> part = so.words().terms("document-type").beginning(title.substring(dash + 3));
            if (part.filter("monitoring"::equals).isPresent()) {
                return "monitoring";
            }
        }
        return so.words().terms("document-type").beginning(title).orElse(head.type());
    }

    private @Nullable Validity validity(String type, int noun, Spot at) {
        if (!PLANS.contains(type)) {
            return null;
        }
        Match<Period> told = null;
        for (Match<Period> period : periods) {
            boolean within = at.start() <= period.start() && period.end() <= at.end();
            if (within && isWhole(period) && !isBracketed(period)) {
                told = period;
            }
        }
        if (told == null) {
            told = saidAfter(noun, at.end());
        }
        return told == null
                ? null
                : Validity.of(told.value().from(), told.value().to());
    }

    private static boolean isWhole(Match<Period> period) {
        return period.value().from() != null
                && period.value().to() != null
                && period.value().precision() != Precision.DAY;
    }

    /** {@code (2011)} is the year in which it came out, {@code (k roku 2012)} the one it looks at. */
    private boolean isBracketed(Match<Period> period) {
        String before = text.substring(Math.max(0, period.start() - "(k roku ".length()), period.start());
        boolean year = period.end() - period.start() <= 4;
        return year && before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    /** {@code … plán zpracovaný na období 2020 - 2022}: what follows the title at once. */
    private @Nullable Match<Period> saidAfter(int noun, int end) {
        String after = text.substring(end, Math.min(text.length(), end + AFTER_TITLE));
        int cue = -1;
        for (String word : List.of(
                "na období",
                "pro období",
                "na roky",
                "pro roky",
                "na rok",
                "pro rok",
                "na léta",
                "pro léta",
                "s platností",
                "platný",
                "(")) {
            int at = after.indexOf(word);
            if (at >= 0 && (cue < 0 || at < cue)) {
                cue = at;
            }
        }
        if (cue < 0
                || after.substring(0, cue).chars().anyMatch(c -> ".,;:?!".indexOf(c) >= 0)
                || words(after.substring(0, cue)) > 1) {
            return null;
        }
        for (Match<Period> period : periods) {
            boolean years = isWhole(period) && period.value().precision() == Precision.YEAR;
            boolean range = !after.startsWith("(", cue) || period.end() - period.start() > 4;
            if (years && range && period.start() >= end + cue && period.start() <= end + cue + 25) {
                return period;
            }
        }
        return null;
    }

    private static int words(String stretch) {
        String clean = stretch.strip();
        return clean.isEmpty() ? 0 : clean.split(" ").length;
    }

    /** Whether the title names a place, be it one that no list knows: {@code … města Jilemnice}. */
    private boolean isPlaced(int noun, int last) {
        for (int i = noun + 1; i < last; i++) {
            boolean area = PLACED.contains(tokens.get(i).lower());
            if (area && tokens.get(i + 1).isCapitalised() && tokens.get(i + 1).follows()) {
                return true;
            }
        }
        return false;
    }

    private int issued(String type, Spot at, boolean told) {
        String title = text.substring(at.start(), at.end());
        int year = 0;
        for (Token token : Token.of(title)) {
            boolean bare = TitleEnd.isYear(token) && token.text().length() == 4;
            if (bare && (!PLANS.contains(type) || token.gap().endsWith("("))) {
                year = Integer.parseInt(token.text());
            }
        }
        return year == 0 && told && !PLANS.contains(type) ? madeIn(at) : year;
    }

    /** The year that the sentence tells before the title: {@code V květnu 2011 byl vydán katalog …}; else 0. */
    private int madeIn(Spot at) {
        String before = text.substring(sentenceStart(at.start()), at.start());
        int year = 0;
        for (Token token : MADE_IN.matcher(before).find() ? Token.of(before) : List.<Token>of()) {
            boolean bare = TitleEnd.isYear(token) && token.text().length() == 4;
            year = bare ? Integer.parseInt(token.text()) : year;
        }
        return year;
    }

    private @Nullable Area territory(Spot at) {
        Area told = null;
        for (Mention<Area> mention : so.areas().within(at)) {
            boolean seat = told != null
                    && told.seat() != null
                    && told.seat().equals(mention.value().name());
            told = told == null || (!seat && mention.value().kind().compareTo(told.kind()) > 0)
                    ? mention.value()
                    : told;
        }
        return told;
    }

    private int sentenceStart(int at) {
        int from = Math.max(0, at - WITHIN);
        int stop = text.substring(from, at).lastIndexOf(". ");
        return stop < 0 ? from : from + stop + 2;
    }

    private int sentenceEnd(int at) {
        int limit = Math.min(text.length(), at + WITHIN);
        int stop = text.substring(at, limit).indexOf(". ");
        return stop < 0 ? limit : at + stop;
    }
}
