package org.regionalcatalog.normalize.suppress;

import java.util.List;

/**
 * One thing that is kept out.
 *
 * @param number by which people call it; it stands in the sign that takes its place
 * @param fingerprints of all forms in which it may be written
 */
public record Suppressed(int number, Suppressible kind, List<String> fingerprints) {

    public Suppressed {
        fingerprints = List.copyOf(fingerprints);
    }
}
