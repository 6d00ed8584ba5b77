package org.regionalcatalog.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Refused;
import org.regionalcatalog.staging.FoundIssue;
import org.regionalcatalog.staging.Quarantined;

/** Shows what was refused, to people and as JSON. */
final class QuarantineTexts {

    /** What a person has to fill in. */
    private static final String UNKNOWN = "?";

    private static final int DIGEST_DIGITS = 12;

    private final boolean czech;
    private final PrintStream out;

    QuarantineTexts(boolean czech, PrintStream out) {
        this.czech = czech;
        this.out = out;
    }

    private String say(String czechWords, String englishWords) {
        return czech ? czechWords : englishWords;
    }

    /** One line of the list. */
    void line(Quarantined item) {
        FoundIssue error = item.errors().get(0);
        out.printf(
                "%s  %-24s %-20s %s „%s“%n",
                item.id(), item.source(), error.code(), error.field(), FacetTexts.shown(error.seen()));
    }

    /** All of one. */
    void show(Quarantined item, List<Refused.Proposal> proposals, String month) {
        out.printf("%s  %s, %s%n", item.id(), item.source(), item.kind());
        out.printf("  %s%n", item.key());
        out.printf(
                say("  čteno na: %s, snímek %s (běh %d)%n", "  read at %s, snapshot %s (run %d)%n"),
                item.locator(),
                item.snapshot()
                        .substring(0, Math.min(DIGEST_DIGITS, item.snapshot().length())),
                item.run());
        item.issues().forEach(this::issue);
        out.printf("%n%s%n", say("Jak je to napsáno:", "As it is written:"));
        item.texts()
                .forEach((field, texts) ->
                        out.printf("  %-20s %s%s%n", field, String.join(" | ", texts), where(item, field)));
        if (!item.along().isEmpty()) {
            out.printf(
                    say(
                            "%nS ním je odmítnuto vše z téhož záznamu: %d návrhů.%n",
                            "%nRefused with it, for they stand in the same record: %d drafts.%n"),
                    item.along().size());
        }
        correct(item, proposals, month);
    }

    /** Where a field stands that does not stand where its record begins. */
    private static String where(Quarantined item, String field) {
        String position = item.positions().get(item.kind() + "." + field);
        return position == null || position.equals(item.locator())
                ? ""
                : "   [" + position.substring(position.indexOf(", ") + 2) + "]";
    }

    private void issue(FoundIssue issue) {
        out.printf(
                "%n  %s %s%s „%s“%n    %s (%s)%n",
                issue.severity().equals("error") ? "!" : "-",
                issue.code(),
                issue.field().isEmpty() ? "" : ", " + issue.field(),
                issue.seen(),
                FacetTexts.sentence(issue.code(), czech),
                issue.actor().equals("publisher")
                        ? say("na tahu je vydavatel", "the publisher must act")
                        : say("na tahu jste vy", "you must act"));
    }

    private void correct(Quarantined item, List<Refused.Proposal> proposals, String month) {
        if (proposals.isEmpty()) {
            out.printf(
                    "%n%s%n",
                    say(
                            "Žádná oprava v definici to nespraví: chybí tu text, který by se dal opravit.",
                            "No correction in the definition would mend it: there is no text to correct."));
            return;
        }
        out.printf(
                say(
                        "%nTohle do corrections v jobs/sources/%s.yml, pak 'quarantine retry %s':%n",
                        "%nThis below corrections in jobs/sources/%s.yml, then 'quarantine retry %s':%n"),
                item.source(),
                item.source());
        for (Refused.Proposal proposal : proposals) {
            out.println("  " + yaml(proposal, month));
            out.printf("    # %s%n", remark(proposal));
        }
    }

    private String remark(Refused.Proposal proposal) {
        String alike = say("týká se %d návrhů", "it concerns %d drafts").formatted(proposal.alike());
        if (proposal.mends()) {
            return alike
                    + say(
                            "; s tím, co tu stálo dřív, je návrh v pořádku",
                            "; with what stood here before, the draft is in order");
        }
        return alike + say("; doplňte, co je myšleno", "; fill in what is meant");
    }

    /** The line of the definition that would mend it. */
    static String yaml(Refused.Proposal proposal, String month) {
        return "- {field: %s, seen: %s, means: %s, because: %s, since: %s}"
                .formatted(
                        proposal.field().text(),
                        CanonicalJson.of(proposal.seen()),
                        CanonicalJson.of(proposal.means().orElse(UNKNOWN)),
                        CanonicalJson.of(UNKNOWN),
                        month);
    }

    /** What was refused, as a tree. */
    static Map<String, Object> tree(Quarantined item) {
        return new TreeMap<>(Map.of(
                "id", item.id(),
                "source", item.source(),
                "kind", item.kind(),
                "draft", item.key(),
                "texts", item.texts(),
                "locator", item.locator(),
                "snapshot", item.snapshot(),
                "run", item.run(),
                "along", item.along(),
                "issues", item.issues().stream().map(FoundIssue::tree).toList()));
    }

    /** The same with what would mend it. */
    static Map<String, Object> tree(Quarantined item, List<Refused.Proposal> proposals, String month) {
        Map<String, Object> tree = tree(item);
        tree.put(
                "corrections",
                proposals.stream()
                        .map(proposal -> new TreeMap<>(Map.of(
                                "line", yaml(proposal, month),
                                "mends", proposal.mends(),
                                "alike", proposal.alike())))
                        .toList());
        return tree;
    }
}
