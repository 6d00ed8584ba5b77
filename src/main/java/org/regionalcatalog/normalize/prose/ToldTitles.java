package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Precision;
import org.regionalcatalog.normalize.prose.DocumentHead.Use;
import org.regionalcatalog.normalize.prose.DocumentSighting.Weight;
import org.regionalcatalog.normalize.prose.TitlePieces.Piece;

/** Reads the titles of documents that stand in sentences, in any case. */
final class ToldTitles {

    private static final int MAKING_WITHIN = 3;
    private static final String BEGIN = ".!?:|";
    private static final Pattern PUBLISHED = Pattern.compile("zveřejněn|k nahlédnutí|ke stažení|k dispozici|dostupn[éáýoy]");
    private static final Set<String> PROJECT = Set.of("projekt", "projektu", "projektem");

    private final TitleText in;
    private final TitleStart starts;
    private final TitleEnd ends;
    private final TitleFacts facts;
    private final boolean activities;

    /** @param activities whether the passage stands under a heading of activities */
    ToldTitles(TitleText in, TitleStart starts, TitleEnd ends, TitleFacts facts, boolean activities) {
        this.in = in;
        this.starts = starts;
        this.ends = ends;
        this.facts = facts;
        this.activities = activities;
    }

    List<DocumentSighting> read(Piece piece) {
        List<DocumentSighting> found = new ArrayList<>();
        int behind = in.tokenFrom(piece.end());
        int at = in.tokenFrom(piece.start());
        while (at < behind) {
            Optional<DocumentHead> head = DocumentHead.of(in.tokens().get(at));
            at = head.isPresent() ? phrase(head.get(), at, found) : at + 1;
        }
        return found;
    }

    /** Reads the phrase around a noun; gives the index of the word to go on with. */
    private int phrase(DocumentHead head, int noun, List<DocumentSighting> found) {
        int first = starts.first(noun);
        if (!mayCount(head, first, noun) || !facts.hasType(head, first, noun)) {
            return noun + 1;
        }
        int last = ends.last(noun);
        if (isProject(first)) {
            return last + 1;
        }
        if (!counts(head, first, noun, last)) {
            return noun + 1;
        }
        Token begins = in.tokens().get(first);
        Spot at = new Spot(in.passage(), begins.start(), ends.end(in.text(), last));
        DocumentSighting seen = facts.told(head, first, noun, at);
        if (seen.type().isEmpty()) {
            return noun + 1;
        }
        found.add(weighed(seen, head, first, noun, last));
        return last + 1;
    }

    /** {@code Projekt Komunitní plán pro Písek}: the name of a project, though that of a document looks the same. */
    private boolean isProject(int first) {
        Token begins = in.tokens().get(first);
        return first > 0
                && begins.follows()
                && begins.isCapitalised()
                && PROJECT.contains(in.tokens().get(first - 1).lower());
    }

    /** Whether it is worth while to look for the end of the title. */
    private boolean mayCount(DocumentHead head, int first, int noun) {
        return head.use() == Use.PROSE
                || head.use() == Use.ACRONYM
                || in.tokens().get(first).isCapitalised()
                || isPublished(head, noun);
    }

    /** Whether a noun that stands for an activity as well names a document here. */
    private boolean counts(DocumentHead head, int first, int noun, int last) {
        return switch (head.use()) {
            case PROSE, ACRONYM -> true;
            case TITLE -> isPublished(head, noun) || (isWithin(first) && isNamed(first, noun, last));
            case NAMED -> isPublished(head, noun) || isNamed(first, noun, last);
        };
    }

    private DocumentSighting weighed(DocumentSighting seen, DocumentHead head, int first, int noun, int last) {
        if (head.use() == Use.ACRONYM) {
            boolean years = seen.valid() != null && seen.valid().precision() == Precision.YEAR;
            return years ? seen.as(Weight.MADE) : seen.withoutTerritory();
        }
        if (head.use() != Use.PROSE) {
            return seen.as(Weight.LISTED);
        }
        boolean placed = seen.territory() != null || isPlaced(noun, last) || isProper(first, noun, last);
        boolean whole = placed && seen.valid() != null && in.tokens().get(first).isCapitalised();
        boolean named = !activities && (placed || seen.valid() != null);
        if (whole || named) {
            return seen.as(Weight.NAMED);
        }
        return isMade(head, seen.type(), first, noun, last) ? seen.as(Weight.MADE) : seen;
    }

    /** A capital letter begins a title that names a place or a time: {@code … Zprávu o plnění plánu města Jilemnice}. */
    private boolean isNamed(int first, int noun, int last) {
        boolean year = in.tokens().subList(noun + 1, last + 1).stream().anyMatch(TitleEnd::isYear);
        int end = in.tokens().get(last).end();
        return in.tokens().get(first).isCapitalised()
                && (year
                        || isPlaced(noun, last)
                        || in.territory(in.tokens().get(first).start(), end) != null);
    }

    /** Whether it has a capital letter where a sentence goes on, and a name in it: {@code … vyšel Katalog služeb Pojizeří}. */
    private boolean isProper(int first, int noun, int last) {
        return isWithin(first)
                && in.tokens().get(first).isCapitalised()
                && in.tokens().subList(noun + 1, last + 1).stream()
                        .anyMatch(word -> word.isCapitalised()
                                && !word.isAcronym()
                                && DocumentHead.of(word).isEmpty());
    }

    /** Whether it stands within a sentence, where only names have capitals. */
    private boolean isWithin(int first) {
        Token begins = in.tokens().get(first);
        return begins.start() > 0 && BEGIN.chars().noneMatch(c -> begins.gap().indexOf(c) >= 0);
    }

    /** Minutes and the like count in a sentence only where it says on which web they are. */
    private boolean isPublished(DocumentHead head, int noun) {
        Token word = in.tokens().get(noun);
        String sentence = in.text().substring(in.sentenceStart(word.start()), in.sentenceEnd(word.end()));
        return head.type().equals("zapis")
                && PUBLISHED.matcher(sentence).find()
                && (sentence.contains("http") || sentence.contains("www."));
    }

    private boolean isMade(DocumentHead head, String type, int first, int noun, int last) {
        if (activities || !TitleTime.PLANS.contains(type) || head.plural() || last == noun || first == 0) {
            return false;
        }
        return in.tokens().subList(Math.max(0, first - MAKING_WITHIN), first).stream()
                .anyMatch(TitleWords.MAKING::has);
    }

    /** Whether the title names a place, be it one that no list knows: {@code … města Jilemnice}. */
    private boolean isPlaced(int noun, int last) {
        for (int i = noun + 1; i < last; i++) {
            Token next = in.tokens().get(i + 1);
            if (TitleWords.PLACED.has(in.tokens().get(i)) && next.isCapitalised() && next.follows()) {
                return true;
            }
        }
        return false;
    }
}
