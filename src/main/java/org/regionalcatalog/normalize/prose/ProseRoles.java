package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.prose.CueWords.Cue;
import org.regionalcatalog.source.Wordbook;

/**
 * Roles that one sentence tells: who realizes, who gets the money, who is a partner, who pays. A cue ({@code realizuje},
 * {@code partnerem}, {@code ve spolupráci s}) goes with the organisations next to it, with light words between.
 */
final class ProseRoles {

    /**
     * What a sentence tells.
     *
     * @param bodies the organisations; none where the subject is left out
     * @param start where in the sentence the cue stands
     * @param noun whether a noun tells it ({@code partnerem je …}), which needs no project named beside it
     */
    record Said(String role, List<Mention<Thing>> bodies, int start, boolean noun) {}

    private static final CueWords CUES = CueWords.of("project-role-cue.csv");
    private static final Set<String> LIGHT = Set.copyOf(Wordbook.lines("project-role-light.txt"));
    private static final Set<String> PREPOSITIONS =
            Set.of("v", "ve", "na", "od", "do", "po", "z", "ze", "k", "ke", "při", "u", "za", "pro", "o", "s", "se");
    private static final Set<String> BINDS = Set.of(
            "je", "byl", "byla", "bylo", "byli", "byly", "jsou", "bude", "budou", "jako", "coby", "stal", "stala",
            "stalo");
    private static final Set<String> RELATIVES = Set.of("který", "která", "které", "jenž", "jež", "kteří");
    private static final Set<String> DATIVES = Set.of("městu", "obci", "městysi", "kraji");
    private static final int MOST_LIGHT = 14;

    private final ProjectSentence sentence;
    private final List<Token> tokens;
    private final List<BodyGroup> groups;
    private final @Nullable Cue[] cueAt;
    private final int[] groupAt;
    private final Set<Cue> used = new HashSet<>();
    private final List<Said> said = new ArrayList<>();

    private ProseRoles(ProjectSentence sentence, List<BodyGroup> groups, List<Cue> cues) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.groups = groups;
        this.cueAt = new @Nullable Cue[tokens.size()];
        this.groupAt = new int[tokens.size()];
        Arrays.fill(groupAt, -1);
        for (Cue cue : cues) {
            for (int i = cue.first(); i <= cue.last(); i++) {
                cueAt[i] = sentence.isTitle(tokens.get(i)) ? null : cue;
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            for (int i = groups.get(g).first(); i <= groups.get(g).last(); i++) {
                groupAt[i] = g;
                cueAt[i] = null;
            }
        }
    }

    /** What a sentence says of roles, in order. */
    static List<Said> of(Telling so, ProjectSentence sentence) {
        List<Cue> cues = CUES.in(sentence.tokens());
        if (cues.isEmpty()) {
            return List.of();
        }
        ProseRoles roles = new ProseRoles(sentence, BodyGroup.of(so, sentence), cues);
        roles.read();
        ElidedSubject.of(sentence, cues, roles.used, roles.cueAt).ifPresent(roles.said::add);
        return roles.said;
    }

    private void read() {
        for (BodyGroup group : groups) {
            if (!before(group)) {
                after(group);
            }
        }
    }

    /** Looks for the cue before the organisations. */
    private boolean before(BodyGroup group) {
        int light = 0;
        for (int i = group.first() - 1; i >= 0 && light <= MOST_LIGHT; i--) {
            if (!isClose(tokens.get(i + 1).gap())) {
                return false;
            }
            @Nullable Cue cue = cueAt[i];
            if (cue != null && !used.contains(cue) && tellsBefore(cue, group)) {
                tell(cue, group);
                twin(cue, group);
                return true;
            }
            boolean passes = groupAt[i] < 0
                    && (isLight(i)
                            || (cue != null && LIGHT.contains(tokens.get(i).lower())));
            if (!passes) {
                return false;
            }
            light += sentence.isTitle(tokens.get(i)) ? 0 : 1;
        }
        return false;
    }

    private boolean tellsBefore(Cue cue, BodyGroup group) {
        boolean adjacent = cue.last() == group.first() - 1;
        boolean preposition =
                !adjacent && PREPOSITIONS.contains(tokens.get(group.first() - 1).lower());
        return switch (form(cue)) {
            case "noun", "verb", "passive" -> !preposition;
            case "gains" -> !preposition && hasMoney();
            case "with" -> adjacent;
            case "money" -> adjacent && (cue.first() == 0 || cueAt[cue.first() - 1] == null);
            default -> false;
        };
    }

    /** {@code Žadatelem a realizátorem bylo město}: two roles at once. */
    private void twin(Cue cue, BodyGroup group) {
        int joint = cue.first() - 1;
        @Nullable
        Cue other = joint >= 1 && Set.of("a", "i").contains(tokens.get(joint).lower()) ? cueAt[joint - 1] : null;
        if (other != null && form(other).equals("noun") && form(cue).equals("noun")) {
            tell(other, group);
        }
    }

    /** Looks for the cue behind the organisations; another group told by "ve spolupráci s" is passed over. */
    private void after(BodyGroup group) {
        boolean bound = false;
        int light = 0;
        for (int i = group.last() + 1; i < tokens.size() && light <= MOST_LIGHT; i++) {
            Token token = tokens.get(i);
            boolean relative = token.gap().replace(".", "").strip().equals(",") && RELATIVES.contains(token.lower());
            boolean apart = !isClose(token.gap()) && !relative;
            @Nullable Cue cue = cueAt[i];
            if (cue != null && form(cue).equals("with")) {
                int passed = behindPartners(cue);
                if (passed > i) {
                    i = passed - 1;
                    continue;
                }
            }
            boolean apposed =
                    i == group.last() + 1 && ",(–-".contains(token.gap().strip());
            if (cue != null && !used.contains(cue) && (!apart || apposed) && tellsAfter(cue, group, bound, apposed)) {
                tell(cue, group);
                return;
            }
            bound |= BINDS.contains(token.lower());
            if (apart || groupAt[i] >= 0 || !(relative || isLight(i) || LIGHT.contains(token.lower()))) {
                return;
            }
            light += sentence.isTitle(token) ? 0 : 1;
        }
    }

    /** The word behind the group that a cue as "ve spolupráci s" leads to. */
    private int behindPartners(Cue cue) {
        int next = cue.last() + 1;
        return next < tokens.size() && groupAt[next] >= 0
                ? groups.get(groupAt[next]).last() + 1
                : -1;
    }

    private boolean tellsAfter(Cue cue, BodyGroup group, boolean bound, boolean apposed) {
        boolean dative = DATIVES.contains(tokens.get(group.first()).lower());
        return switch (form(cue)) {
            case "noun" -> (bound || (apposed && !leadsOn(cue)) || isInstrumental(cue, group));
            case "verb" -> !dative && (sentence.isAbout() || bound);
            case "gains" -> hasMoney();
            default -> false;
        };
    }

    private boolean isInstrumental(Cue cue, BodyGroup group) {
        return cue.first() == group.last() + 1
                && tokens.get(cue.first()).lower().endsWith("em");
    }

    private boolean leadsOn(Cue cue) {
        for (int i = cue.last() + 1; i < tokens.size() && i <= cue.last() + 2; i++) {
            if (groupAt[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    private void tell(Cue cue, BodyGroup group) {
        used.add(cue);
        said.add(new Said(
                role(cue),
                group.bodies(),
                tokens.get(cue.first()).start(),
                form(cue).equals("noun")));
    }

    private boolean hasMoney() {
        return tokens.stream()
                .map(Token::lower)
                .anyMatch(word -> word.startsWith("dotac")
                        || word.startsWith("podpor")
                        || word.startsWith("příspěv")
                        || word.startsWith("prostřed")
                        || word.startsWith("grant")
                        || word.equals("kč"));
    }

    private boolean isLight(int at) {
        Token token = tokens.get(at);
        return cueAt[at] == null
                && (LIGHT.contains(token.lower()) || token.isNumber() || sentence.isTitle(token) || joinsNumbers(at));
    }

    /** {@code mezi lety 2016 a 2018}. */
    private boolean joinsNumbers(int at) {
        return at > 0
                && at + 1 < tokens.size()
                && tokens.get(at).lower().equals("a")
                && tokens.get(at - 1).isNumber()
                && tokens.get(at + 1).isNumber();
    }

    private static boolean isClose(String gap) {
        return gap.chars().allMatch(c -> " „“”\"«»(–-".indexOf(c) >= 0) || gap.equals(". ") || gap.equals(".");
    }

    static String role(Cue cue) {
        return cue.kind().substring(0, cue.kind().indexOf(' '));
    }

    static String form(Cue cue) {
        return cue.kind().substring(cue.kind().indexOf(' ') + 1);
    }
}
