package org.regionalcatalog.report;

/**
 * How something is that people answer for.
 *
 * @param subject what: {@code source <id>}, {@code edition}, {@code night}, {@code definitions}
 * @param state how it is
 * @param reason why, in a sentence; empty when it is well
 */
public record Condition(String subject, State state, String reason) {

    /** How it may be. */
    public enum State {
        WELL("is well again"),
        HELD("is held"),
        FAILED("failed"),
        UNREACHABLE("does not answer");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    public static Condition well(String subject) {
        return new Condition(subject, State.WELL, "");
    }

    /** The condition of a source. */
    public static String ofSource(String id) {
        return "source " + id;
    }

    /** What it is, in one sentence. */
    public String sentence() {
        return subject + " " + state.words + (reason.isEmpty() ? "." : ". " + reason);
    }

    /** What it is, in a few words. */
    public String words() {
        return subject + " " + state.words;
    }
}
