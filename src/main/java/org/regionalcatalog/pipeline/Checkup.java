package org.regionalcatalog.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that an operator would look at.
 *
 * @param what was looked at, in a word or two
 * @param sentence what was seen, and where it is not well what to do
 * @param exitCode that it alone would give
 */
public record Checkup(String what, Level level, String sentence, int exitCode) {

    /** One over the other where several are not well. */
    private static final List<Integer> ORDER =
            List.of(ExitCode.DAMAGED, ExitCode.USAGE, ExitCode.EDITION_HELD, ExitCode.RETRY, ExitCode.SOME_SOURCE);

    /** How well it is. */
    public enum Level {
        OK,
        WARN,
        FAIL;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Checkup ok(String what, String sentence) {
        return new Checkup(what, Level.OK, sentence, ExitCode.DONE);
    }

    /** Worth a look, and nothing fails of it yet. */
    static Checkup warn(String what, String sentence) {
        return new Checkup(what, Level.WARN, sentence, ExitCode.DONE);
    }

    /** Something does not work, or somebody is waited for. */
    public static Checkup fail(String what, String sentence, int exitCode) {
        return new Checkup(what, Level.FAIL, sentence, exitCode);
    }

    /** The exit code of all together. */
    public static int exitCodeOf(List<Checkup> all) {
        return ORDER.stream()
                .filter(code -> all.stream().anyMatch(one -> one.exitCode == code))
                .findFirst()
                .orElse(ExitCode.DONE);
    }

    /** The checkup as a tree. */
    public Map<String, Object> tree() {
        return new TreeMap<>(Map.of("what", what, "level", level.word(), "sentence", sentence));
    }
}
