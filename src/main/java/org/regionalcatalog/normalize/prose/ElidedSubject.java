package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.prose.CueWords.Cue;
import org.regionalcatalog.normalize.prose.ProseRoles.Said;
import org.regionalcatalog.source.Wordbook;

/** {@code Od února 2023 realizuje projekt „…“}: whose subject is left out is told of who acted before. */
final class ElidedSubject {

    private static final Set<String> BEFORE = Set.copyOf(Wordbook.lines("elided-before.txt"));
    private static final Set<String> TOWNS = Set.of("město", "obec", "městys");
    private static final Set<String> OBJECTS = Set.of("ho", "jej");
    private static final int MOST_SENTENCES = 8;

    private ElidedSubject() {}

    /** The role of the one who is left out, without organisations. */
    static Optional<Said> of(ProjectSentence sentence, List<Cue> cues, Set<Cue> used, @Nullable Cue[] cueAt) {
        for (Cue cue : cues) {
            String form = ProseRoles.form(cue);
            boolean acts = (form.equals("verb") && ProseRoles.role(cue).equals("realizer")) || form.equals("gains");
            if ((!sentence.names().isEmpty() || isOfPronoun(sentence, cue))
                    && acts
                    && cue.equals(cueAt[cue.first()])
                    && !used.contains(cue)
                    && isLeftOut(sentence, cue)
                    && used.stream().noneMatch(other -> ProseRoles.role(other).equals(ProseRoles.role(cue)))) {
                return Optional.of(new Said(
                        ProseRoles.role(cue),
                        List.of(),
                        sentence.tokens().get(cue.first()).start(),
                        false));
            }
        }
        return Optional.empty();
    }

    /** {@code Realizoval jej od roku 2010}: the project was named before. */
    private static boolean isOfPronoun(ProjectSentence sentence, Cue cue) {
        int next = cue.last() + 1;
        return sentence.isAbout()
                && next < sentence.tokens().size()
                && OBJECTS.contains(sentence.tokens().get(next).lower());
    }

    /** Whether only words of time, or the town without its name, stand before the verb, and no reflexive or capital word at once behind it. */
    private static boolean isLeftOut(ProjectSentence sentence, Cue cue) {
        List<Token> tokens = sentence.tokens();
        if (isTownBefore(tokens, cue.first())) {
            return true;
        }
        for (int i = 0; i < cue.first(); i++) {
            Token token = tokens.get(i);
            if (!token.isNumber() && !BEFORE.contains(token.lower()) && !isTown(token)) {
                return false;
            }
        }
        for (int i = cue.last() + 1; i < tokens.size() && !sentence.isTitle(tokens.get(i)); i++) {
            Token token = tokens.get(i);
            if (i <= cue.last() + 2 && token.lower().equals("se")) {
                return false;
            }
            if (ProjectNames.isCue(token) || isObject(token) || isTown(token)) {
                return true;
            }
            if (i == cue.last() + 1 && token.isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** "město" alone is the town of the page. */
    private static boolean isTown(Token token) {
        return TOWNS.contains(token.text());
    }

    /** {@code projekt, který město realizuje}. */
    private static boolean isTownBefore(List<Token> tokens, int verb) {
        return verb > 0 && isTown(tokens.get(verb - 1)) && tokens.get(verb).follows();
    }

    private static boolean isObject(Token token) {
        return token.lower().startsWith("dotac") || token.lower().startsWith("podpor");
    }

    /**
     * Who is left out: the town that acted last where the sentence says "město"; else who acted last before it, as the
     * first words of a sentence; else the only town of the page.
     */
    static Optional<Thing> subjectOf(Telling so, ProjectSentence sentence) {
        boolean town = sentence.tokens().stream().anyMatch(ElidedSubject::isTown);
        return subjectBefore(so, sentence.at(), body -> !town || isMunicipality(body));
    }

    private static Optional<Thing> subjectBefore(Telling so, Spot sentence, Predicate<Thing> isMeant) {
        int seen = 0;
        for (int passage = sentence.passage(); passage >= 0 && seen < MOST_SENTENCES; passage--) {
            List<Spot> sentences = so.sentences(passage);
            for (int i = sentences.size() - 1; i >= 0 && seen < MOST_SENTENCES; i--) {
                Spot before = sentences.get(i);
                if (before.compareTo(sentence) < 0) {
                    seen++;
                    Optional<Thing> subject = subjectOf(so, before).filter(isMeant);
                    if (subject.isPresent()) {
                        return subject;
                    }
                }
            }
        }
        return onlyTown(so);
    }

    private static Optional<Thing> subjectOf(Telling so, Spot sentence) {
        return so.mentions(Kind.ORGANISATION, sentence).stream()
                .filter(mention -> mention.at().start() - sentence.start() <= 1)
                .map(Mention::value)
                .findFirst();
    }

    private static boolean isMunicipality(Thing body) {
        return "municipality".equals(body.text("organisation_kind"));
    }

    private static Optional<Thing> onlyTown(Telling so) {
        List<Thing> towns = so.things(Kind.ORGANISATION).stream()
                .filter(ElidedSubject::isMunicipality)
                .toList();
        return towns.size() == 1 ? Optional.of(towns.get(0)) : Optional.empty();
    }
}
