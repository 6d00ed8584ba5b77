package org.regionalcatalog.normalize.prose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.normalize.czech.Vocabulary;

/**
 * The territories of a page, in its order: each mention once, the longest reading of it.
 *
 * @param mentions all of them, lists of municipalities included
 * @param territory what the page as a whole is about, if that can be told
 * @param lists the lists of municipalities
 * @param issues names that cannot be told apart, counts that differ
 */
public record Areas(
        List<Mention<Area>> mentions, Optional<Area> territory, List<MunicipalityList> lists, List<Issue> issues) {

    public Areas {
        mentions = mentions.stream().sorted(Comparator.comparing(Mention::at)).toList();
        lists = List.copyOf(lists);
        issues = List.copyOf(issues);
    }

    /**
     * Municipalities told one after the other.
     *
     * @param at the whole list, with what introduces it; its first passage where it takes several
     * @param claimed how many the page says there are; null when it says nothing
     * @param besides the municipality that the claim does not count ("i dalších 10 obcí"); null when it counts all
     */
    public record MunicipalityList(
            Spot at,
            List<Mention<Area>> municipalities,
            @Nullable Integer claimed,
            @Nullable Area besides) {}

    /** @param territory in whose context names are understood, as a definition or the command line gives it */
    static Areas of(Prose prose, Vocabulary words, @Nullable String territory) {
        return new AreaReading(prose, words, territory).areas();
    }

    /** The mentions within a stretch. */
    List<Mention<Area>> within(Spot spot) {
        return MentionList.within(mentions, spot);
    }
}
