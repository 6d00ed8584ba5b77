package org.regionalcatalog.source;

import java.util.Comparator;

/**
 * Something in the folder {@code jobs} that must be mended before anything runs.
 *
 * @param file path from the folder that holds {@code jobs}, with slashes
 * @param line counted from 1
 * @param column counted from 1
 * @param sentence what is wrong and the way out, for the operator
 */
public record Problem(String file, int line, int column, String sentence) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::sentence);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As compilers write it: {@code jobs/sources/x.yml:12:5: unknown key 'recods'; did you mean 'records'?} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + sentence;
    }
}
