package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Town;

/**
 * A list of municipalities before it is decided which they are.
 *
 * @param others whether the claim leaves one out that is named before the list
 */
record AreaList(Spot at, List<Sighting> members, @Nullable Integer claimed, boolean others) {

    /** The areas that most of the members may lie in. */
    List<Set<Town>> voted() {
        return AreaContext.voted(members);
    }

    Areas.MunicipalityList made(Map<Spot, Area> told, List<Mention<Area>> mentions, Optional<Area> territory) {
        List<Mention<Area>> municipalities = members.stream()
                .filter(member -> told.containsKey(member.at()))
                .map(member -> new Mention<>(Objects.requireNonNull(told.get(member.at())), member.at()))
                .toList();
        return new Areas.MunicipalityList(at, municipalities, claimed, others ? besides(mentions, territory) : null);
    }

    /** The last municipality that is told before the list; else the seat of the page's territory. */
    private @Nullable Area besides(List<Mention<Area>> mentions, Optional<Area> territory) {
        Area last = null;
        Area seat = null;
        for (Mention<Area> mention : mentions) {
            if (mention.at().compareTo(members.get(0).at()) >= 0) {
                break;
            }
            Area area = mention.value();
            last = area.kind() == Area.Kind.MUNICIPALITY && mention.at().passage() == at.passage() ? area : last;
            seat = area.kind() == Area.Kind.MUNICIPALITY
                            && territory
                                    .filter(whole -> area.name().equals(whole.seat()))
                                    .isPresent()
                    ? area
                    : seat;
        }
        return last == null ? seat : last;
    }
}
