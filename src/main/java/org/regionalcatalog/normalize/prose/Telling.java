package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** What has been understood of a page so far. Each reader looks at what those before it found, and adds its own. */
final class Telling {

    private final Prose prose;
    private final Vocabulary words;
    private final @Nullable String territory;
    private final Areas areas;
    private final List<Mention<Thing>> mentions = new ArrayList<>();

    Telling(Prose prose, Vocabulary words, @Nullable String territory, Areas areas) {
        this.prose = prose;
        this.words = words;
        this.territory = territory;
        this.areas = areas;
    }

    Prose prose() {
        return prose;
    }

    Vocabulary words() {
        return words;
    }

    /** The territory that the definition or the command line gives; null when none is given. */
    @Nullable
    String territory() {
        return territory;
    }

    Areas areas() {
        return areas;
    }

    void add(List<Mention<Thing>> found) {
        mentions.addAll(found);
    }

    /** Where things of a kind are spoken of, in the order of the page. */
    List<Mention<Thing>> mentions(Kind kind) {
        return mentions.stream()
                .filter(mention -> mention.value().kind() == kind)
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** The things of a kind, in the order in which they are first spoken of. */
    List<Thing> things(Kind kind) {
        LinkedHashSet<Thing> things = new LinkedHashSet<>();
        mentions(kind).forEach(mention -> things.add(mention.value()));
        return List.copyOf(things);
    }

    /** The thing of a kind that is spoken of in a stretch, if exactly one is. */
    Optional<Thing> only(Kind kind, Spot within) {
        List<Thing> found = mentions(kind).stream()
                .filter(mention -> within.contains(mention.at()))
                .map(Mention::value)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
