package org.regionalcatalog.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.source.Format;
import org.regionalcatalog.staging.Load;

/** The files that sources are read from, as others link to them. */
final class FetchedFiles {

    private FetchedFiles() {}

    /**
     * The SHA-256 of each file that an accepted load was read from, by the address it was asked for at. Pages are none:
     * what links to a page means what stands there.
     */
    static Map<String, String> of(Stages stages, Definitions definitions) {
        Map<String, String> files = new TreeMap<>();
        for (Definition source : definitions.sources()) {
            if (source.format() != Format.HTML) {
                stages.loads()
                        .find(source.id(), Load.Status.ACCEPTED)
                        .flatMap(load -> stages.archive().find(source.id(), load.snapshot()))
                        .ifPresent(snapshot -> snapshot.parts().forEach(part -> put(part, files)));
            }
        }
        return files;
    }

    private static void put(Part part, Map<String, String> files) {
        part.origin().ifPresent(origin -> part.digest().ifPresent(digest -> files.put(origin.address(), digest)));
    }
}
