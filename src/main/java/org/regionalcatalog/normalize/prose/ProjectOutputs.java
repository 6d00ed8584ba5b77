package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Kind;

/** Which documents came out of which project. */
final class ProjectOutputs {

    private static final Pattern MADE = Pattern.compile(
            "(?iu)vznik|výstup|zpracov|vypracov|vytvoř|vydán|vydat|sestav|dokument|připrav|aktualiz|zveřejn|nalez|ke stažení|schvál|projekt");

    private ProjectOutputs() {}

    static void tell(Telling so, ProjectScene scene) {
        Map<Spot, Boolean> made = new HashMap<>(); // a sentence may name any number of documents
        for (Mention<Thing> mention : so.mentions(Kind.DOCUMENT)) {
            boolean listed = mention.at().start() == 0;
            boolean told = listed
                    || made.computeIfAbsent(so.sentenceAround(mention.at()), sentence -> MADE.matcher(
                                    so.prose().textAt(sentence))
                            .find());
            Optional<Thing> owner = told ? scene.ownerOf(mention.at()) : Optional.empty();
            if (owner.isPresent() && !mention.value().has("projects")) {
                owner.get().put("documents", mention.value(), so.prose(), mention.at());
                mention.value().put("projects", owner.get(), so.prose(), mention.at());
            }
        }
    }
}
