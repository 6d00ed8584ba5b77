package org.regionalcatalog.cli;

import java.io.PrintStream;
import java.util.List;
import org.regionalcatalog.pipeline.Rules;
import org.regionalcatalog.report.Facets;
import org.regionalcatalog.source.Definitions;

/** How a long list is shown by what is in it, and how it is asked for a part. */
final class FacetTexts {

    private static final int SHOWN_VALUES = 6;
    private static final int LONGEST_VALUE = 60;

    private FacetTexts() {}

    /** The most frequent values of each facet. */
    static void print(Facets facets, PrintStream out) {
        facets.counts().forEach((word, counts) -> {
            out.println();
            counts.stream()
                    .limit(SHOWN_VALUES)
                    .forEach(count -> out.printf("%-9s %6d  %s%n", word, count.number(), shown(count.value())));
            if (counts.size() > SHOWN_VALUES) {
                out.printf("%-9s         and %d more%n", word, counts.size() - SHOWN_VALUES);
            }
        });
    }

    /** A value in one line, or that there is none. */
    static String shown(String value) {
        if (value.isBlank()) {
            return "(nothing)";
        }
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** Refuses a code that no rule has. */
    static void checkCode(String code) {
        if (!code.isEmpty() && Rules.find(code).isEmpty()) {
            throw new UsageException("There is no code '" + code + "'; the table of rules in the README has them all.");
        }
    }

    /** Refuses a source that is not defined; {@code catalog} is where sources contradict each other. */
    static void checkSource(String source, Definitions definitions, List<String> others) {
        if (!source.isEmpty()
                && !others.contains(source)
                && definitions.findSource(source).isEmpty()) {
            throw UsageException.noSource(source, definitions);
        }
    }

    /** The sentence of a rule. */
    static String sentence(String code, boolean czech) {
        return Rules.find(code)
                .map(rule -> czech ? rule.czech() : rule.english())
                .orElse("");
    }
}
