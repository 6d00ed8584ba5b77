package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.report.RunReport;
import org.regionalcatalog.staging.FoundIssue;
import org.regionalcatalog.staging.FoundIssues;

/** What is to tell of all that stands: of drafts, of sources as a whole, and of entries as the last build merged them. */
public final class OpenIssues {

    /** Where an issue is found that no single source has: sources contradict each other. */
    public static final String CATALOG = "catalog";

    /** By what issues are looked through, in this order. */
    public static final Map<String, Function<FoundIssue, String>> FACETS = Facet.ordered(
            Facet.of("code", FoundIssue::code),
            Facet.of("source", FoundIssue::source),
            Facet.of("field", FoundIssue::field),
            Facet.of("severity", FoundIssue::severity),
            Facet.of("actor", FoundIssue::actor));

    private final Database database;

    OpenIssues(Database database) {
        this.database = database;
    }

    /** All of them, by source; what merging noticed stands last. */
    public List<FoundIssue> all() {
        List<FoundIssue> all = new ArrayList<>(new FoundIssues(database).all());
        RunReport.lastFindings(database)
                .forEach(one -> all.add(new FoundIssue(
                        CATALOG,
                        one.kind(),
                        one.entry(),
                        "",
                        false,
                        one.code(),
                        one.severity(),
                        one.actor(),
                        one.field(),
                        one.seen())));
        return all;
    }
}
