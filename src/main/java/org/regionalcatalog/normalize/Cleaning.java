package org.regionalcatalog.normalize;

import java.util.List;

/**
 * What was done to one text on its way into a field.
 *
 * @param path the field the definition meant it for, within the kind: {@code address}, {@code valid.from}
 * @param text as it was read
 * @param steps what touched it, in order, in words
 * @param kept what became of it, canonical; blank when nothing was kept
 */
public record Cleaning(String path, String text, List<String> steps, String kept) {

    public Cleaning {
        steps = List.copyOf(steps);
    }
}
