package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<Kind, List<Mention<Thing>>> mentions = new EnumMap<>(Kind.class);
    private final Map<Integer, List<Spot>> sentences = new HashMap<>();
    private final Map<Integer, List<ProjectLabels.Labelled>> labels = new HashMap<>();
    private @Nullable ProjectTables tables;

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
        for (Mention<Thing> mention : found) {
            mentions.computeIfAbsent(mention.value().kind(), absent -> new ArrayList<>())
                    .add(mention);
        }
        mentions.values().forEach(of -> of.sort(Comparator.comparing(Mention::at)));
    }

    /** Where things of a kind are spoken of, in the order of the page. */
    List<Mention<Thing>> mentions(Kind kind) {
        return Collections.unmodifiableList(mentions.getOrDefault(kind, List.of()));
    }

    /** Where things of a kind are spoken of within a stretch, in the order of the page. */
    List<Mention<Thing>> mentions(Kind kind, Spot within) {
        return MentionList.within(mentions(kind), within);
    }

    /** The sentences of a passage. */
    List<Spot> sentences(int passage) {
        return sentences.computeIfAbsent(passage, absent -> Sentences.of(prose, passage));
    }

    /** The sentence around a place. */
    Spot sentenceAround(Spot at) {
        List<Spot> all = sentences(at.passage());
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Spot sentence = all.get(middle);
            if (sentence.start() <= at.start() && at.start() < sentence.end()) {
                return sentence;
            }
            if (sentence.start() > at.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return all.isEmpty() || at.start() < all.get(all.size() - 1).end()
                ? prose.spotOf(at.passage())
                : all.get(all.size() - 1);
    }

    /** The labels of facts about projects in a passage. */
    List<ProjectLabels.Labelled> labels(int passage) {
        return labels.computeIfAbsent(
                passage, absent -> tables().has(passage) ? tables().labels(passage) : ProjectLabels.in(this, passage));
    }

    /** The tables of projects. */
    ProjectTables tables() {
        if (tables == null) {
            tables = ProjectTables.of(prose);
        }
        return tables;
    }

    /** The things of a kind, in the order in which they are first spoken of. */
    List<Thing> things(Kind kind) {
        LinkedHashSet<Thing> things = new LinkedHashSet<>();
        mentions(kind).forEach(mention -> things.add(mention.value()));
        return List.copyOf(things);
    }

    /** The thing of a kind that is spoken of in a stretch, if exactly one is. */
    Optional<Thing> only(Kind kind, Spot within) {
        List<Thing> found =
                mentions(kind, within).stream().map(Mention::value).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
