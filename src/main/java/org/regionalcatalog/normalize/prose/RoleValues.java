package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.regionalcatalog.model.Kind;

/** Which organisations the value of a role's label means. */
final class RoleValues {

    private static final Comparator<Mention<Thing>> WIDER_FIRST = Comparator.comparing(
                    (Mention<Thing> mention) -> mention.at().start())
            .thenComparing(mention -> -mention.at().end());

    private RoleValues() {}

    /** Those of a passage that do not stand within the name of another, in order. */
    static List<Mention<Thing>> outermost(List<Mention<Thing>> bodies) {
        List<Mention<Thing>> outermost = new ArrayList<>();
        int end = -1;
        for (Mention<Thing> body : bodies.stream().sorted(WIDER_FIRST).toList()) {
            boolean twin = !outermost.isEmpty()
                    && outermost.get(outermost.size() - 1).at().equals(body.at());
            if (body.at().end() > end || twin) {
                outermost.add(body);
                end = Math.max(end, body.at().end());
            }
        }
        return outermost;
    }

    /** The organisations in the items or lines below a label that has no value of its own. */
    static List<Mention<Thing>> below(Telling so, int label) {
        List<Mention<Thing>> below = new ArrayList<>();
        for (int i = label + 1; i < so.prose().passages().size(); i++) {
            List<Mention<Thing>> here =
                    outermost(so.mentions(Kind.ORGANISATION, so.prose().spotOf(i)));
            boolean listed = so.prose().passages().get(i).isItem() || isAll(so.prose(), i, here);
            if (here.isEmpty() || !listed || !so.labels(i).isEmpty()) {
                break;
            }
            below.addAll(here);
        }
        return below;
    }

    /** Whether a line is the name of an organisation and no more. */
    private static boolean isAll(Prose prose, int passage, List<Mention<Thing>> here) {
        Passage line = prose.passages().get(passage);
        return here.size() == 1
                && line.form() == Passage.Form.PARAGRAPH
                && here.get(0).at().start() == 0
                && line.text().length() - here.get(0).at().end() <= 1;
    }
}
