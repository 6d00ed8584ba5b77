package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which project a page speaks of where. A name, in its sentence, owns what follows it; elsewhere the project in focus
 * does: the last one that was introduced, not one that was only mentioned beside another ("v rámci projektu …").
 */
final class ProjectScene {

    /** {@code „…“ realizovaný v letech …}: what is told of the project that was only mentioned. */
    private static final Pattern PARTICIPLE = Pattern.compile(" \\p{L}{3,15}n(?:ý|ého|ému|ém|ým)(?!\\p{L})");

    private static final int NEAR = 3;
    private static final int LONGEST_ASIDE = 160;

    private final Telling so;
    private final ProjectHeadings headings;
    private final Set<Mention<Thing>> asides;
    private final List<Mention<Thing>> mentions;
    private final List<Mention<Thing>> named;
    private final List<Mention<Thing>> introduced = new ArrayList<>();
    private final Map<Thing, List<Mention<Thing>>> byProject = new LinkedHashMap<>();
    private final @Nullable Thing only;

    private ProjectScene(Telling so, ProjectIntroductions introductions) {
        this.so = so;
        this.headings = introductions.headings();
        this.asides = new HashSet<>(introductions.asides());
        this.mentions = new ArrayList<>(introductions.mentions());
        mentions.sort(Comparator.comparing(Mention::at));
        this.named = List.copyOf(mentions);
        for (Mention<Thing> mention : named) {
            byProject
                    .computeIfAbsent(mention.value(), absent -> new ArrayList<>())
                    .add(mention);
        }
        this.only = byProject.size() == 1 ? byProject.keySet().iterator().next() : null;
        introduce();
    }

    static ProjectScene of(Telling so) {
        return new ProjectScene(so, ProjectIntroductions.of(so));
    }

    /** What stands beside another is introduced all the same where there is no other it could stand beside. */
    private void introduce() {
        for (Mention<Thing> mention : named) {
            boolean alone = introduced.isEmpty()
                    && named(so.sentenceAround(mention.at())).stream().allMatch(this::isAside);
            if (!isAside(mention) || alone) {
                introduced.add(mention);
                asides.remove(mention);
            }
        }
    }

    /** All projects, in the order in which they are first spoken of. */
    List<Thing> projects() {
        return List.copyOf(byProject.keySet());
    }

    List<Mention<Thing>> mentions() {
        return List.copyOf(mentions);
    }

    /** Where a project is spoken of. */
    List<Mention<Thing>> mentionsOf(Thing project) {
        return byProject.getOrDefault(project, List.of());
    }

    /** Takes in a project that has no name. */
    void add(Thing project, Spot at) {
        Mention<Thing> mention = new Mention<>(project, at);
        mentions.add(MentionList.afterLast(mentions, at), mention);
        byProject.computeIfAbsent(project, absent -> new ArrayList<>()).add(mention);
    }

    boolean isAside(Mention<Thing> mention) {
        return asides.contains(mention);
    }

    /** Whether a project with a name is spoken of before a place. */
    boolean isNamedBefore(Spot place) {
        return !named.isEmpty() && named.get(0).at().compareTo(place) < 0;
    }

    /**
     * The project that a place belongs to: the last one named before it in its sentence, unless that one was mentioned
     * aside and the sentence has left it; else the one that the sentence names, else the one in focus.
     */
    Optional<Thing> ownerOf(Spot at) {
        Optional<Thing> row = ownerOfRow(at.passage());
        if (row.isPresent()) {
            return row;
        }
        List<Mention<Thing>> sentence = named(so.sentenceAround(at));
        Thing owner = null;
        for (Mention<Thing> mention : sentence) {
            boolean before = mention.at().start() <= at.start();
            if (before && (owner == null || !isAside(mention) || reaches(mention, at))) {
                owner = mention.value();
            }
        }
        if (owner != null) {
            return Optional.of(owner);
        }
        List<Thing> here = sentence.stream()
                .filter(mention -> !isAside(mention))
                .map(Mention::value)
                .distinct()
                .toList();
        return here.isEmpty() ? focusAt(at) : Optional.of(here.get(0));
    }

    private Optional<Thing> ownerOfRow(int passage) {
        if (!so.tables().has(passage)) {
            return Optional.empty();
        }
        return named(so.prose().spotOf(passage)).stream().map(Mention::value).findFirst();
    }

    /** A project mentioned aside has what stands in brackets or a relative clause at once behind it. */
    private boolean reaches(Mention<Thing> aside, Spot at) {
        String text = so.prose().textOf(aside.at().passage());
        int end = Math.min(at.start(), aside.at().end() + LONGEST_ASIDE);
        if (end < at.start()) {
            return false;
        }
        String between = text.substring(Math.min(aside.at().end(), end), end).replaceFirst("^[“”\"«’']", "");
        if (between.startsWith(" (")) {
            return between.indexOf(')') < 0;
        }
        int comma = between.indexOf(',');
        if (comma < 0) {
            return between.isBlank() || PARTICIPLE.matcher(between).lookingAt();
        }
        boolean relative = between.startsWith(", kter")
                || between.startsWith(", jeh")
                || between.startsWith(", jen")
                || between.startsWith(", reg")
                || between.startsWith(", č");
        return relative && between.indexOf(',', comma + 1) < 0;
    }

    /** The project in focus at a place: the last one introduced before it; else the only one of the page. */
    Optional<Thing> focusAt(Spot at) {
        int after = MentionList.afterLast(introduced, at);
        return after > 0 ? Optional.of(introduced.get(after - 1).value()) : firstAfter(at);
    }

    /** What stands before every name belongs to the first project if it is the only one, or its block has begun. */
    private Optional<Thing> firstAfter(Spot at) {
        if (only != null) {
            return Optional.of(only);
        }
        int next = MentionList.firstFrom(named, new Spot(at.passage(), 0, 0));
        if (next == named.size() || so.labels(at.passage()).isEmpty()) {
            return Optional.empty();
        }
        Mention<Thing> first = named.get(next);
        boolean near = first.at().passage() - at.passage() <= NEAR
                && headings.areTogether(at.passage(), first.at().passage());
        return near ? Optional.of(first.value()) : Optional.empty();
    }

    /** Whether a stretch of a passage names a project. */
    boolean isNamedIn(Spot within) {
        int first = MentionList.firstFrom(named, new Spot(within.passage(), within.start(), 0));
        return first < named.size() && within.contains(named.get(first).at());
    }

    /** The names in a stretch. */
    List<Mention<Thing>> named(Spot within) {
        return MentionList.within(named, within);
    }
}
