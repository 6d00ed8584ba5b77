package org.regionalcatalog.normalize.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.prose.ContactMark.What;

/** Of several organisations and roles told of one contact, the one that is meant. */
final class ContactChoice {

    private ContactChoice() {}

    /** The smallest: a department before its office, an office before its town; else the first. */
    static @Nullable ContactMark organisation(List<ContactMark> group) {
        ContactMark best = null;
        for (ContactMark mark : group) {
            if (mark.is(What.ORGANISATION) && (best == null || isWithin((Thing) mark.value(), (Thing) best.value()))) {
                best = mark;
            }
        }
        return best;
    }

    /** What the person does; else what the label before says. */
    static @Nullable ContactMark role(List<ContactMark> group, @Nullable ContactMark shared) {
        ContactMark label = shared;
        for (ContactMark mark : group) {
            if (mark.is(What.ROLE)) {
                return mark;
            }
            if (mark.is(What.LABEL) && !mark.value().toString().isEmpty()) {
                label = mark;
            }
        }
        return label;
    }

    private static boolean isWithin(Thing part, Thing whole) {
        Thing at = part;
        for (int depth = 0; depth < 4; depth++) {
            if (!(at.find("part_of").orElse(null) instanceof Thing owner)) {
                return false;
            }
            if (owner == whole) {
                return true;
            }
            at = owner;
        }
        return false;
    }
}
