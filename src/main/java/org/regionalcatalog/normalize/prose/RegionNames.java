package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.source.Wordbook;

/** Regions, and whether they act: {@code Jihočeským krajem}. */
final class RegionNames {

    private static final Set<String> CUES = Set.copyOf(Wordbook.lines("acting-cue.txt"));
    private static final Set<String> AWAY = Set.of("pro", "na", "v", "o", "přes", "za", "mimo", "okolo");

    private final NounPhrases phrases;
    private final List<Mention<Area>> regions;

    RegionNames(NounPhrases phrases, Telling so) {
        this.phrases = phrases;
        this.regions = so.areas().within(so.prose().spotOf(phrases.passage)).stream()
                .filter(mention -> mention.value().kind() == Area.Kind.REGION)
                .toList();
    }

    Optional<NamedOrganisation> region(OrganisationHead.Form form, int noun) {
        int first = noun > 0 && phrases.tokens.get(noun).follows() && isNamingAdjective(noun - 1) ? noun - 1 : noun;
        for (Mention<Area> region : regions) {
            if (region.at().start() <= phrases.tokens.get(noun).start()
                    && phrases.tokens.get(noun).end() <= region.at().end()) {
                return Optional.of(phrases.found(
                        form,
                        region.value().name(),
                        first,
                        region.at().end(),
                        region.value().name(),
                        actsAt(form, first, noun)));
            }
        }
        if (first == noun) {
            return Optional.empty();
        }
        String name = Declension.nominative(
                        phrases.tokens.get(first).text(), form.head().gender()) + " "
                + form.head().noun();
        return Optional.of(
                phrases.found(form, name, first, phrases.tokens.get(noun).end(), name, actsAt(form, first, noun)));
    }

    private boolean actsAt(OrganisationHead.Form form, int first, int noun) {
        String before = first > 0 && phrases.tokens.get(first).follows()
                ? phrases.tokens.get(first - 1).lower()
                : "";
        return form.nominative()
                ? !AWAY.contains(before)
                : phrases.tokens.get(noun).lower().endsWith("em") || CUES.contains(before);
    }

    private boolean isNamingAdjective(int at) {
        return phrases.tokens.get(at).isCapitalised()
                && Declension.isAdjective(phrases.tokens.get(at).text());
    }
}
