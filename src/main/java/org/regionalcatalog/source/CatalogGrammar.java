package org.regionalcatalog.source;

import static org.regionalcatalog.source.Form.group;
import static org.regionalcatalog.source.Form.may;
import static org.regionalcatalog.source.Form.must;
import static org.regionalcatalog.source.Form.word;
import static org.regionalcatalog.source.Grammar.PERCENT;
import static org.regionalcatalog.source.Grammar.TEXT;

/** Every key that {@code jobs/catalog.yml} may hold. */
final class CatalogGrammar {

    private static final Form.Word CONTACT = word(
            "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|https?://[!-'*-~]+",
            "an e-mail address, or the address of a page that begins with https://");

    static final Form.Group CATALOG = group(
            must("title", TEXT, "Name of the catalog, for people."),
            must("territory", TEXT, "The region it covers."),
            may("grace_nights", new Form.Whole(1, 365), "Nights until a record nobody lists is closed; 3 if absent."),
            may(
                    "limits",
                    group(
                            may(
                                    "parallel_sources",
                                    new Form.Whole(1, 64),
                                    "Sources ingested side by side; 2 if absent."),
                            may("chunk_records", new Form.Whole(1, 100_000), "Records per transaction; 500 if absent."),
                            may(
                                    "file_megabytes",
                                    new Form.Whole(1, 1024),
                                    "Largest file or answer of a source; 64 if absent."),
                            may(
                                    "request_interval_milliseconds",
                                    new Form.Whole(1, 600_000),
                                    "Least time between two requests to one host; 1000 if absent.")),
                    "What one run may use."),
            may(
                    "fetch",
                    group(
                            may(
                                    "contact",
                                    CONTACT,
                                    "Whom publishers reach about our requests; must be given when a source is an"
                                            + " address."),
                            may(
                                    "loopback",
                                    new Form.YesNo(),
                                    "Whether addresses of this machine may be asked; false if absent.")),
                    "How publishers are asked."),
            may(
                    "gate",
                    group(may(
                            "least_share",
                            PERCENT,
                            "Share of the current entries below which a new edition is held; 60% if absent.")),
                    "When a new edition is held."),
            may(
                    "match",
                    MatchGrammar.KINDS,
                    "How drafts of a kind are recognised as the same thing, if not as shipped."),
            may("merge", MergeRules.GRAMMAR, "Which rule decides a field when sources differ, if not the shipped one."),
            OperationGrammar.SCHEDULE,
            OperationGrammar.NOTIFY,
            OperationGrammar.KEEP);

    private CatalogGrammar() {}
}
