package org.regionalcatalog.cli;

import java.io.PrintStream;
import java.util.List;
import org.regionalcatalog.explain.Explanation;
import org.regionalcatalog.match.Tie;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.normalize.Cleaning;

/** An explanation for people. */
final class WhyWords {

    private static final int DIGEST_LETTERS = 12;

    private final boolean czech;
    private final PrintStream out;

    WhyWords(boolean czech, PrintStream out) {
        this.czech = czech;
        this.out = out;
    }

    void print(Explanation explanation) {
        out.printf(
                "%s %s, %s %d%n",
                explanation.kind(), explanation.id(), czech ? "vydání" : "edition", explanation.edition());
        if (explanation.fields().isEmpty()) {
            out.println(czech ? "O tomto poli záznam nic neříká." : "The entry says nothing for this field.");
        }
        explanation.fields().forEach(this::print);
        out.println();
        out.println(czech ? "Sloučeno z:" : "Merged from:");
        explanation.drafts().forEach(this::print);
    }

    private void print(Explanation.Field field) {
        out.printf("%n%s = %s%n", field.name(), shown(field.value()));
        out.println("  " + (czech ? "pravidlo: " : "rule: ") + (czech ? field.czech() : field.english()));
        field.votes().forEach(vote -> print(vote, field.votes().get(0)));
    }

    /** @param best what the most believed draft says */
    private void print(Explanation.Vote vote, Explanation.Vote best) {
        out.printf(
                "  %-8s %s (%s %d%s): %s%n",
                outcome(vote.outcome()),
                vote.source(),
                czech ? "autorita" : "authority",
                vote.authority(),
                vote.fresh() == null ? "" : (czech ? ", ke dni " : ", as of ") + vote.fresh(),
                shown(vote.value()));
        if (!vote.because().isEmpty()) {
            out.println("           " + (czech ? "protože " : "because ") + new LostWords(czech).of(vote, best));
        }
        if (vote.cleanings().isEmpty()) {
            out.println("           " + (czech ? "odvozeno z ostatních polí" : "follows from other fields") + ", "
                    + vote.locator());
        }
        for (Cleaning cleaning : vote.cleanings()) {
            out.printf(
                    "           \u201e%s\u201c -> %s, %s%n",
                    cleaning.text(), String.join(", ", cleaning.steps()), vote.locator());
        }
    }

    private String outcome(String outcome) {
        if (!czech) {
            return outcome;
        }
        return switch (outcome) {
            case "won" -> "vyhrál";
            case "agreed" -> "souhlasí";
            default -> "prohrál";
        };
    }

    private void print(Explanation.Member member) {
        out.printf(
                "  %s%n           %s, %s %s, %s %d%s%s%n",
                member.draft(),
                member.locator(),
                czech ? "snímek" : "snapshot",
                member.snapshot().isEmpty() ? "-" : member.snapshot().substring(0, DIGEST_LETTERS),
                czech ? "běh" : "run",
                member.run(),
                member.nights() > 0 ? missing(member.nights()) : "",
                issues(member.issues()));
        if (member.tie() != null) {
            out.printf(
                    "           %s, %s %s%n",
                    tied(member.tie()), czech ? "jako" : "as", member.tie().other());
        }
    }

    private String tied(Tie tie) {
        return switch (tie.way()) {
            case IDENTITY -> (czech ? "totožnost: stejné " : "identity: the same ") + tie.what();
            case DECISION -> (czech ? "rozhodnutí, " : "decision, ") + tie.what();
            case KEY -> (czech ? "klíč: stejné " : "key: the same ") + tie.what();
            case EVIDENCE ->
                (czech ? "podobnost, pravděpodobnost %.1f %%" : "evidence, probability %.1f%%")
                        .formatted(100 * tie.probability());
        };
    }

    private String missing(int nights) {
        return czech ? ", chybí nocí: " + nights : ", missing for nights: " + nights;
    }

    private static String issues(List<String> codes) {
        return codes.isEmpty() ? "" : " ! " + String.join(" ", codes);
    }

    private static Object shown(Object value) {
        return value instanceof String ? value : CanonicalJson.of(value);
    }
}
