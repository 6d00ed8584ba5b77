package org.regionalcatalog.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of people that steered a project or worked on it, or several that are told of together.
 *
 * @param kind {@code steering} or {@code working}
 * @param count how many there are said to be
 * @param topics what they are about, as the page says
 * @param municipality RÚIAN code of where they meet
 */
public record WorkingGroup(
        String kind,
        @Nullable Integer count,
        List<String> topics,
        @Nullable String municipality) {

    public WorkingGroup {
        topics = List.copyOf(topics);
    }
}
