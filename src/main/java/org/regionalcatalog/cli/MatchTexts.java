package org.regionalcatalog.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.match.Comparing;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.match.Question;
import org.regionalcatalog.match.link.Evidence.Agreement;
import org.regionalcatalog.model.Times;
import org.regionalcatalog.pipeline.Matches;

/** Questions about matches and what speaks for and against, for people and as trees. */
final class MatchTexts {

    /** Less is shown as nothing. */
    private static final double LEAST_TOLD = 0.05;

    private final boolean czech;
    private final PrintStream out;
    private final Matches matches;

    MatchTexts(boolean czech, PrintStream out, Matches matches) {
        this.czech = czech;
        this.out = out;
        this.matches = matches;
    }

    /** That there are no questions. */
    String none() {
        return czech ? "Na nic se neptáme." : "Nothing is asked.";
    }

    /** What can be done about questions. */
    void advise() {
        out.println(
                czech
                        ? "Proti čemu co stojí, ukáže 'matches show PAIR'; odpoví se 'matches decide same|different|unsure PAIR --because …'."
                        : "'matches show PAIR' tells what speaks for and against; answer with 'matches decide same|different|unsure PAIR --because ...'.");
    }

    /** A question, in a few lines. */
    void question(Question question) {
        out.printf(
                "%s  %s, %s%n",
                question.id(),
                question.kind().word(),
                question.changed().isEmpty()
                        ? (czech ? "pravděpodobnost %d %%" : "probability %d%%")
                                .formatted(Math.round(100 * question.probability()))
                        : (czech ? "ptáme se znovu, změnilo se: %s" : "asked again, for these changed: %s")
                                .formatted(String.join(", ", question.changed())));
        draft(question.left());
        draft(question.right());
    }

    /** A draft, and in a line what it is recognised by. */
    private void draft(String recordKey) {
        List<String> said = new ArrayList<>();
        matches.reliedOn(recordKey).values().forEach(said::addAll);
        out.printf("          %s%n", recordKey);
        if (!said.isEmpty()) {
            out.printf("            %s%n", String.join(" · ", said));
        }
    }

    /** Two drafts side by side. */
    void show(Comparing comparing) {
        out.printf(
                "%s  %s%n",
                Decision.idOf(comparing.left(), comparing.right()),
                comparing.kind().word());
        out.printf("  A  %s%n  B  %s%n%n", comparing.left(), comparing.right());
        keys(comparing);
        if (!comparing.fields().isEmpty()) {
            evidence(comparing);
        }
        out.println();
        outcome(comparing);
    }

    private void keys(Comparing comparing) {
        comparing.decisive().forEach(key -> line(czech ? "rozhoduje: shodné %s" : "decides: they agree in %s", key));
        comparing
                .shared()
                .forEach(key -> line(
                        czech
                                ? "týž klíč: shodné %s, nestojí-li proti tomu zákaz"
                                : "shared key: they agree in %s, which counts unless a veto stands against it",
                        key));
        comparing.vetoes().forEach(veto -> line(czech ? "zákaz: liší se v %s" : "veto: they differ in %s", veto));
    }

    private void evidence(Comparing comparing) {
        for (Comparing.Field field : comparing.fields()) {
            out.printf("  %+6.1f  %-14s %s%n", field.weight(), field.feature(), sentence(field));
        }
        if (Math.abs(comparing.together()) >= LEAST_TOLD) {
            out.printf(
                    czech
                            ? "  %+6.1f  místo a spojení říkají totéž dvakrát%n"
                            : "  %+6.1f  place and ways to be reached say the same thing twice%n",
                    comparing.together());
        }
        out.printf(
                czech
                        ? "  %+6.1f  tolik váží každá dvojice předem%n  %+6.1f  dohromady bitů: pravděpodobnost %.1f %%%n"
                        : "  %+6.1f  what any pair weighs beforehand%n  %+6.1f  bits in all: probability %.1f%%%n",
                comparing.prior(),
                comparing.weight(),
                100 * comparing.probability());
    }

    private void outcome(Comparing comparing) {
        out.println(
                matches.areTogether(comparing.left(), comparing.right())
                        ? (czech ? "Jsou v jednom záznamu katalogu." : "They are in one entry.")
                        : (czech ? "Jsou ve dvou záznamech katalogu." : "They are in two entries."));
        matches.findDecision(comparing.left(), comparing.right())
                .ifPresent(decision -> out.printf(
                        czech ? "Rozhodnuto: %s, %s, %s: %s%n" : "Decided: %s, %s, %s: %s%n",
                        decision.verdict().word(),
                        decision.who(),
                        Times.toTheSecond(decision.when()),
                        decision.why()));
    }

    private void line(String format, String words) {
        out.printf("          " + format + "%n", words);
    }

    private String sentence(Comparing.Field field) {
        String left = String.join(", ", field.left());
        String right = String.join(", ", field.right());
        if (field.agreement() == Agreement.MISSING) {
            return czech ? "u jednoho chybí" : "one of them says nothing";
        }
        return left.equals(right) && field.agreement() == Agreement.EXACT
                ? (czech ? "u obou „%s“" : "both say \u201c%s\u201d").formatted(left)
                : (czech ? "„%s“ a „%s“: %s" : "\u201c%s\u201d and \u201c%s\u201d: %s")
                        .formatted(left, right, word(field.agreement()));
    }

    private String word(Agreement agreement) {
        return switch (agreement) {
            case MISSING -> czech ? "chybí" : "missing";
            case DIFFERENT -> czech ? "jiné" : "different";
            case FAR -> czech ? "málo podobné" : "a little alike";
            case PARTIAL -> czech ? "zčásti stejné" : "alike in part";
            case NEAR -> czech ? "podobné" : "alike";
            case CLOSE -> czech ? "skoro stejné" : "nearly the same";
            case EXACT -> czech ? "stejné" : "the same";
        };
    }

    Map<String, Object> tree(Question question) {
        return new TreeMap<>(Map.of(
                "pair", question.id(),
                "kind", question.kind().word(),
                "left", question.left(),
                "right", question.right(),
                "probability", rounded(question.probability(), 3),
                "changed", question.changed()));
    }

    Map<String, Object> tree(Comparing comparing) {
        List<Object> fields = new ArrayList<>();
        comparing
                .fields()
                .forEach(field -> fields.add(new TreeMap<>(Map.of(
                        "feature", field.feature(),
                        "left", field.left(),
                        "right", field.right(),
                        "agreement", field.agreement().name().toLowerCase(Locale.ROOT),
                        "bits", rounded(field.weight(), 1)))));
        Map<String, Object> tree = new TreeMap<>(Map.of(
                "pair", Decision.idOf(comparing.left(), comparing.right()),
                "kind", comparing.kind().word(),
                "left", comparing.left(),
                "right", comparing.right(),
                "decisive", comparing.decisive(),
                "shared", comparing.shared(),
                "vetoes", comparing.vetoes(),
                "fields", fields));
        tree.put("prior_bits", rounded(comparing.prior(), 1));
        tree.put("bits", rounded(comparing.weight(), 1));
        tree.put("probability", rounded(comparing.probability(), 3));
        tree.put("together", matches.areTogether(comparing.left(), comparing.right()));
        return tree;
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
