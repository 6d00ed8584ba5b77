package org.regionalcatalog.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regionalcatalog.database.Json;
import tools.jackson.core.JacksonException;

/** Writes exports in the data directory anew whose edition says something else by now. */
public final class ExportRenewal {

    private final Path folder;
    private final Editions editions;

    public ExportRenewal(Path data, Editions editions) {
        this.folder = ExportAudit.folderOf(data);
        this.editions = editions;
    }

    /** Writes exports anew that have another digest than their edition, in the form they have; gives their folders. */
    public List<Path> renew() {
        List<Path> renewed = new ArrayList<>();
        for (Path manifest : ExportAudit.manifestsIn(folder)) {
            Map<String, Object> told = read(manifest);
            editionOf(told)
                    .filter(edition -> !edition.digest().equals(told.get("digest")))
                    .ifPresent(edition -> {
                        Path of = manifest.resolveSibling(".").normalize();
                        new Export(editions).write(edition.number(), formOf(told), of);
                        renewed.add(of);
                    });
        }
        return renewed;
    }

    private Optional<Editions.Edition> editionOf(Map<String, Object> manifest) {
        return manifest.get("edition") instanceof Number number
                ? editions.find(number.longValue()).filter(Editions.Edition::kept)
                : Optional.empty();
    }

    private static Export.Form formOf(Map<String, Object> manifest) {
        return Stream.of(Export.Form.values())
                .filter(form -> String.valueOf(manifest.get("files")).contains(form.ending()))
                .findFirst()
                .orElse(Export.Form.JSONL);
    }

    /** An export that is damaged is told by those who verify. */
    private static Map<String, Object> read(Path manifest) {
        try {
            return Json.readMap(Files.readString(manifest));
        } catch (JacksonException garbage) {
            return Map.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
