package org.regionalcatalog.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** Which build of the program this is; two builds never share a data directory at once. */
final class Version {

    private Version() {}

    /** The released version and, of a jar, its size and time; {@code development} where there is no jar. */
    static String current() {
        String released = RegionalCatalog.class.getPackage().getImplementationVersion();
        Path jar = jar();
        if (released == null || jar == null) {
            return "development";
        }
        try {
            return released + "+" + Files.size(jar) + "."
                    + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException unreadable) {
            return released;
        }
    }

    /** Where the program lies; just its name where it is not one file. */
    static String jarOrName() {
        Path jar = jar();
        return jar == null ? "regional-catalog.jar" : jar.toAbsolutePath().toString();
    }

    private static @Nullable Path jar() {
        CodeSource source = RegionalCatalog.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            String place = source.getLocation()
                    .toURI()
                    .toString()
                    .replaceFirst("^jar:(nested:)?", "file:")
                    .replaceFirst("file:file:", "file:");
            int inner = place.indexOf("/!");
            String path = (inner < 0 ? place : place.substring(0, inner)).replaceFirst("^file:/*", "/");
            return Files.isRegularFile(Path.of(path)) ? Path.of(path) : null;
        } catch (URISyntaxException unknown) {
            return null;
        }
    }
}
