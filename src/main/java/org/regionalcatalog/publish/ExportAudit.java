package org.regionalcatalog.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.Text;
import tools.jackson.core.JacksonException;

/** Looks whether the exports in the data directory are what was written. */
public final class ExportAudit {

    private static final String REMEDY = " Delete the folder and 'export' it again.";

    private final Path folder;
    private final List<String> damages = new ArrayList<>();

    public ExportAudit(Path data) {
        this.folder = folderOf(data);
    }

    static Path folderOf(Path data) {
        return data.resolve("exports");
    }

    /** Looks through all folders that have a manifest; one without is an export that was not ended. */
    public Audit audit() {
        List<Path> manifests = manifestsIn(folder);
        manifests.forEach(this::check);
        return new Audit("exports", manifests.size(), damages);
    }

    static List<Path> manifestsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("manifest.json")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void check(Path manifest) {
        try {
            if (Json.readMap(Files.readString(manifest)).get("files") instanceof Map<?, ?> files) {
                for (Map.Entry<?, ?> file : files.entrySet()) {
                    check(manifest.resolveSibling(String.valueOf(file.getKey())), String.valueOf(file.getValue()));
                }
            }
        } catch (JacksonException garbage) {
            damages.add("The manifest " + manifest + " is no JSON any more." + REMEDY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void check(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            damages.add("The export has lost its file " + file + "." + REMEDY);
            return;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            if (!Text.sha256(stream).equals(sha256)) {
                damages.add("The export " + file + " is not what was written: its SHA-256 is another one." + REMEDY);
            }
        }
    }
}
