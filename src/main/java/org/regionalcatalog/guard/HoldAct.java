package org.regionalcatalog.guard;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.Text;

/**
 * What a person did about a hold; the last act about it counts.
 *
 * @param hold id of the hold
 * @param subject id of the source whose load is held; {@link #EDITION} for an edition
 * @param edition number of the edition that is held; 0 for a load
 * @param who who did it
 * @param when ISO 8601
 * @param why in a sentence
 */
public record HoldAct(String hold, String subject, long edition, Kind kind, String who, String when, String why) {

    /** The subject of acts about editions; no source can be called so. */
    public static final String EDITION = "*edition*";

    private static final int ID_DIGITS = 8;

    /** What was done. */
    public enum Kind {
        /** Released: it passes, and what is normal stays what it was. */
        ONCE,
        /** Released as the new normal: what is remembered begins with it. */
        NORMAL,
        /** Rejected: it never passes. */
        REJECTED;

        /** Whether what was held may pass. */
        public boolean isRelease() {
            return this != REJECTED;
        }

        /** The kind as the journal and JSON write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The id of a hold: it belongs to a source, a snapshot and how that is read; the same again is the same hold. */
    public static String idOf(String source, String snapshot, String reading) {
        return Text.sha256(String.join("\n", source, snapshot, reading)).substring(0, ID_DIGITS);
    }

    /** The id of a hold of the edition that would follow another one from some inputs. */
    public static String idOf(long base, String inputs) {
        return idOf(EDITION, String.valueOf(base), inputs);
    }

    /** The act as a tree of JSON. */
    public Map<String, Object> tree() {
        return new TreeMap<>(Map.of(
                "hold", hold,
                "subject", subject,
                "edition", edition,
                "act", kind.word(),
                "who", who,
                "when", when,
                "why", why));
    }

    /** An act from its tree. */
    public static HoldAct of(Map<String, Object> tree) {
        return new HoldAct(
                String.valueOf(tree.get("hold")),
                String.valueOf(tree.get("subject")),
                Long.parseLong(String.valueOf(tree.get("edition"))),
                Kind.valueOf(String.valueOf(tree.get("act")).toUpperCase(Locale.ROOT)),
                String.valueOf(tree.get("who")),
                String.valueOf(tree.get("when")),
                String.valueOf(tree.get("why")));
    }
}
