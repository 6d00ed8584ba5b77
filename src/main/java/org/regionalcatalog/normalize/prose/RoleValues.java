package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.model.Kind;

/** Which organisations the value of a role's label means. */
final class RoleValues {

    private RoleValues() {}

    /** Those that do not stand within the name of another, and are no part that only tells whose office it is. */
    static List<Mention<Thing>> outermost(List<Mention<Thing>> bodies) {
        List<Mention<Thing>> outermost = new ArrayList<>();
        for (Mention<Thing> body : bodies) {
            boolean within = bodies.stream()
                    .anyMatch(other -> other != body
                            && other.at().contains(body.at())
                            && !other.at().equals(body.at()));
            if (!within) {
                outermost.add(body);
            }
        }
        return outermost;
    }

    /** The organisations in the items below a label that has no value of its own. */
    static List<Mention<Thing>> below(Telling so, int label) {
        List<Mention<Thing>> below = new ArrayList<>();
        for (int i = label + 1;
                i < so.prose().passages().size() && so.prose().passages().get(i).isItem();
                i++) {
            int passage = i;
            List<Mention<Thing>> here = so.mentions(Kind.ORGANISATION).stream()
                    .filter(mention -> mention.at().passage() == passage)
                    .toList();
            if (here.isEmpty() || !ProjectLabels.in(so.prose(), i).isEmpty()) {
                break;
            }
            below.addAll(outermost(here));
        }
        return below;
    }
}
