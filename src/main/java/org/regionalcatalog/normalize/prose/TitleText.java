package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;

/**
 * A passage as those see it who look for titles: its words, and the periods, territories and links in it. Every look-up
 * takes the time of what it finds.
 *
 * @param areas the territories named in the passage, in its order
 */
record TitleText(
        int passage,
        String text,
        List<Token> tokens,
        List<Match<Period>> periods,
        List<Mention<Area>> areas,
        List<PageLine.Link> links,
        List<Spot> sentences) {

    private static final int WITHIN = 600;

    static TitleText of(Telling so, int passage, List<Token> tokens, List<Mention<Area>> areas) {
        String text = so.prose().textOf(passage);
        return new TitleText(
                passage,
                text,
                tokens,
                Periods.findAll(text),
                areas,
                so.prose().passages().get(passage).links(),
                so.sentences(passage));
    }

    /** The index of the first word that stands at a place or behind it. */
    int tokenFrom(int at) {
        return first(tokens, Token::start, at);
    }

    /** The periods that begin at a place or behind it. */
    List<Match<Period>> periodsFrom(int at) {
        return periods.subList(first(periods, Match::start, at), periods.size());
    }

    /** The link that shares a character with a stretch; where none does, the first behind it, up to a limit. */
    Optional<PageLine.Link> link(int start, int end, int limit) {
        int next = first(links, PageLine.Link::end, start + 1);
        boolean within = next < links.size() && links.get(next).start() < Math.max(end, limit);
        return within ? Optional.of(links.get(next)) : Optional.empty();
    }

    /** The territory that a stretch names: the widest, unless one names the seat of the other. */
    @Nullable
    Area territory(int start, int end) {
        Area told = null;
        Spot stretch = new Spot(passage, start, end);
        for (Mention<Area> mention :
                areas.subList(first(areas, area -> area.at().start(), start), areas.size())) {
            if (mention.at().start() >= end) {
                break;
            }
            if (stretch.contains(mention.at()) && !isPartOfName(mention.at().start())) {
                told = wider(told, mention.value());
            }
        }
        return told;
    }

    /** {@code MAS Lužnice} is a body, and no place. */
    private boolean isPartOfName(int start) {
        int word = tokenFrom(start);
        return word > 0 && word < tokens.size() && tokens.get(word - 1).text().equals("MAS");
    }

    private static Area wider(@Nullable Area told, Area next) {
        boolean seat = told != null && told.seat() != null && told.seat().equals(next.name());
        return told == null || (!seat && next.kind().compareTo(told.kind()) > 0) ? next : told;
    }

    /** Where the sentence around a place begins, as far as is worth looking back. */
    int sentenceStart(int at) {
        int behind = first(sentences, Spot::start, at + 1);
        return Math.max(behind == 0 ? 0 : sentences.get(behind - 1).start(), at - WITHIN);
    }

    /** Where the sentence around a place ends, as far as is worth looking. */
    int sentenceEnd(int at) {
        int next = first(sentences, Spot::end, at);
        return Math.min(
                next == sentences.size() ? text.length() : sentences.get(next).end(), at + WITHIN);
    }

    private static <T> int first(List<T> sorted, ToIntFunction<T> start, int from) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(sorted.get(middle)) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
