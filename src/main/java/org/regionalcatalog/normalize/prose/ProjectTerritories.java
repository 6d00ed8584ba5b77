package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the projects of a page worked. */
final class ProjectTerritories {

    private static final Pattern IN = Pattern.compile("(?iu)(?:na území|v území|pro území|v regionu|na celém území) $");
    private static final int BEFORE = 30;

    private final Telling so;
    private final ProjectScene scene;
    private final Map<String, String> seats = new HashMap<>();

    ProjectTerritories(Telling so, ProjectScene scene) {
        this.so = so;
        this.scene = scene;
        for (Mention<Area> area : so.areas().mentions()) {
            if (area.value().seat() != null) {
                seats.putIfAbsent(
                        area.value().name(), String.valueOf(area.value().seat()));
            }
        }
    }

    /** The areas that a label tells. */
    void labelled(Thing project, Spot within) {
        for (Mention<Area> area : so.areas().within(within)) {
            project.put("territories", area.value().name(), so.prose(), area.at());
        }
    }

    /** {@code na území ORP Písek}, in a sentence about a project. */
    void sentence(ProjectSentence sentence) {
        if (!sentence.isAbout()) {
            return;
        }
        String text = so.prose().textOf(sentence.at().passage());
        for (Mention<Area> area : so.areas().within(sentence.at())) {
            String before = text.substring(
                    Math.max(sentence.at().start(), area.at().start() - BEFORE),
                    area.at().start());
            if (isWide(area.value()) && IN.matcher(before).find()) {
                scene.ownerOf(area.at())
                        .ifPresent(project ->
                                project.put("territories", area.value().name(), so.prose(), area.at()));
            }
        }
    }

    /** The areas of the name; else those of the sentence that introduces it; else what the page is about. */
    void conclude(Thing project) {
        boolean told = project.has("territories");
        for (Mention<Thing> mention : scene.mentionsOf(project)) {
            if (!told && project.has("name")) {
                labelled(project, mention.at());
            }
        }
        for (Mention<Thing> mention : scene.mentionsOf(project)) {
            Spot sentence = so.sentenceAround(mention.at());
            if (project.has("name") && scene.named(sentence).stream().allMatch(other -> other.value() == project)) {
                wider(project, sentence);
            }
        }
        if (!project.has("territories")) {
            so.areas().territory().ifPresent(area -> project.conclude("territories", area.name()));
        }
    }

    private void wider(Thing project, Spot sentence) {
        boolean told = project.has("territories");
        for (Mention<Area> area : so.areas().within(sentence)) {
            if (isWide(area.value()) && (!told || isBeside(project, area.value().seat()))) {
                project.put("territories", area.value().name(), so.prose(), area.at());
            }
        }
    }

    private static boolean isWide(Area area) {
        return switch (area.kind()) {
            case REGION, DISTRICT, MUNICIPALITY -> false;
            case MICROREGION, POU, ORP -> true;
        };
    }

    private boolean isBeside(Thing project, @Nullable String seat) {
        return seat != null
                && project.all("territories").stream().anyMatch(name -> Optional.ofNullable(seats.get(name.toString()))
                        .filter(seat::equals)
                        .isPresent());
    }
}
