package org.regionalcatalog.guard;

import java.util.Locale;

/**
 * Why a record is missing.
 *
 * @param evidence what tells so
 */
public record AbsenceVerdict(Cause cause, String evidence) {

    /** The reasons there are. */
    public enum Cause {
        UNREACHABLE(
                "Its source could not be read: %s Whether it still lists this is not known.",
                "Zdroj se nepodařilo přečíst: %s Zda to stále uvádí, se neví."),
        LIST_EMPTY("Its source answers with an empty list. %s", "Zdroj odpovídá prázdným seznamem. %s"),
        SELECTOR_LOST(
                "It is not found because the place where it was read is not there any more: %s.",
                "Nenašlo se, protože už není místo, kde se četlo: %s."),
        LINK_DEAD(
                "Its source still links to it, but the page is gone: %s.",
                "Zdroj na to stále odkazuje, ale stránka zmizela: %s."),
        RENAMED("The source lists it under another name now: %s.", "Zdroj to nyní uvádí pod jiným názvem: %s."),
        MOVED("This source lists it no more, but others do: %s.", "Tento zdroj to už neuvádí, jiné ano: %s."),
        REMOVED(
                "It was removed: the source was read whole, and none of its %s records is this one.",
                "Bylo odstraněno: zdroj se přečetl celý a žádný z jeho záznamů (%s) to není.");

        private final String english;
        private final String czech;

        Cause(String english, String czech) {
            this.english = english;
            this.czech = czech;
        }

        /** The cause in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The verdict with its evidence, in a sentence. */
    public String sentence(boolean czech) {
        return (czech ? cause.czech : cause.english).formatted(evidence).strip();
    }
}
