package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.Text;

/**
 * A line of the list of municipalities; its areas are folded, and blank where the list does not tell.
 *
 * @param folded its name as it is compared
 */
public record Town(
        Municipality municipality, String folded, String district, String orp, String pou, List<String> also) {

    /** Whether its district or its ORP is named after it. */
    public boolean isSeat() {
        return folded.equals(district) || folded.equals(orp);
    }

    static Town of(Map<String, String> row) {
        String name = Text.clean(row.getOrDefault("name", ""));
        return new Town(
                new Municipality(row.getOrDefault("code", ""), name),
                Text.fold(name),
                Text.fold(row.getOrDefault("district", "")),
                Text.fold(row.getOrDefault("orp", "")),
                Text.fold(row.getOrDefault("pou", "")),
                List.of(row.getOrDefault("also", "").split("\\|")));
    }
}
