package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/**
 * Organisations that a sentence joins by commas or "a": what is said of one is said of all.
 *
 * @param bodies in the order told
 * @param first index of the first word of the first
 * @param last index of the last word of the last
 */
record BodyGroup(List<Mention<Thing>> bodies, int first, int last) {

    private static final Set<String> JOINTS =
            Set.of("a", "i", "dále", "také", "též", "rovněž", "s", "se", "obec", "spolek");
    private static final Set<String> COPULAS = Set.of("je", "byl", "byla", "bylo", "bude");
    private static final Set<String> NO_BODIES = Set.copyOf(Wordbook.lines("not-role-body.txt"));

    BodyGroup {
        bodies = List.copyOf(bodies);
    }

    /** The groups of a sentence, in order; names of funds and bodies within titles are none. */
    static List<BodyGroup> of(Telling so, ProjectSentence sentence) {
        List<BodyGroup> groups = new ArrayList<>();
        WordIndex words = new WordIndex(sentence.tokens(), sentence.text().length());
        for (Mention<Thing> body : RoleValues.outermost(so.mentions(Kind.ORGANISATION, sentence.at()))) {
            int first = words.firstFrom(body.at().start() - sentence.at().start());
            int last = Math.max(
                    first, words.lastBefore(body.at().end() - sentence.at().start()));
            if (first >= sentence.tokens().size()
                    || sentence.isTitle(sentence.tokens().get(first))
                    || NO_BODIES.contains(Text.fold(String.valueOf(body.value().text("name"))))) {
                continue;
            }
            BodyGroup before = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            boolean joined = before != null && isJoined(sentence, before.last(), first);
            if (before != null && joined && !isSubject(sentence, first, last)) {
                groups.set(groups.size() - 1, before.with(body, last, isPart(sentence, before.last(), first)));
            } else {
                groups.add(new BodyGroup(List.of(body), first, last));
            }
        }
        return groups;
    }

    /** A body at once behind another only tells whose part that one is. */
    private BodyGroup with(Mention<Thing> body, int end, boolean part) {
        List<Mention<Thing>> all = new ArrayList<>(bodies);
        if (!part) {
            all.add(body);
        }
        return new BodyGroup(all, first, end);
    }

    private static boolean isPart(ProjectSentence sentence, int last, int next) {
        return next == last + 1 && sentence.tokens().get(next).follows();
    }

    /** {@code Realizátorem je A, B je partnerem}: what a comma parts and a verb follows begins anew. */
    private static boolean isSubject(ProjectSentence sentence, int first, int last) {
        List<Token> tokens = sentence.tokens();
        return tokens.get(first).gap().contains(",")
                && last + 1 < tokens.size()
                && COPULAS.contains(tokens.get(last + 1).lower());
    }

    private static boolean isJoined(ProjectSentence sentence, int last, int next) {
        List<Token> tokens = sentence.tokens();
        for (int i = last + 1; i <= next; i++) {
            if (!tokens.get(i).gap().chars().allMatch(c -> " ,.“”\"".indexOf(c) >= 0)
                    || (i < next && !JOINTS.contains(tokens.get(i).lower()))) {
                return false;
            }
        }
        return true;
    }
}
