package org.regionalcatalog.pipeline;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.report.RunReport;

/**
 * What one run came to.
 *
 * @param before number of the edition that was current when it began
 * @param edition number of the edition that is current now
 * @param difference between the two
 */
record Night(Result result, long before, long edition, Editions.Difference difference) {

    static Night of(Catalog catalog, Function<Catalog, Result> run) {
        long before = catalog.editions().current();
        Result result = run.apply(catalog);
        long edition = catalog.editions().current();
        return new Night(result, before, edition, catalog.editions().difference(before, edition));
    }

    int exitCode() {
        return result.exitCode();
    }

    String sentence() {
        return result.sentence();
    }

    boolean published() {
        return edition > before;
    }

    /** What became of a source. */
    RunReport.SourceLine source(String id) {
        return result.report().orElseThrow().sources().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The ids of all entries that were added, changed or are gone. */
    Set<String> touched() {
        Set<String> touched = new TreeSet<>(difference.added().keySet());
        touched.addAll(difference.changed().keySet());
        touched.addAll(difference.gone().keySet());
        return touched;
    }

    @Override
    public String toString() {
        return "exit " + exitCode() + ", edition " + before + " to " + edition + ", " + difference + ", "
                + result.report().map(RunReport::text).orElse(sentence());
    }
}
