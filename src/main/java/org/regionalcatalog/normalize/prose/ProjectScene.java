package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.RegistrationNumber;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.RegistrationNumbers;

/**
 * Which project a page speaks of where. A name, in its sentence, owns what follows it; elsewhere the project in focus
 * does: the last one that was introduced, not one that was only mentioned beside another ("v rámci projektu …").
 */
final class ProjectScene {

    private static final Pattern ASIDE = Pattern.compile(
            "(?iu)(?:v rámci|navaz\\p{L}{0,6} na|navázal\\p{L}? na|pokračování|pokračuje v|součást\\p{L}?|pro|výstup\\p{L}{0,3}|cíl\\p{L}{0,3})(?: \\p{L}{1,20}){0,2} $");

    private static final int NEAR = 3;
    private static final int LONGEST_SECTION = 60;

    private final Telling so;
    private final Map<String, Thing> byName = new LinkedHashMap<>();
    private final List<Mention<Thing>> mentions = new ArrayList<>();
    private final Set<Mention<Thing>> asides = new HashSet<>();
    private final Set<Thing> unnamed = new HashSet<>();
    private final NavigableSet<Integer> passages = new TreeSet<>();
    private final Map<Thing, List<Mention<Thing>>> byProject = new LinkedHashMap<>();
    private final List<Mention<Thing>> named = new ArrayList<>();
    private final List<Mention<Thing>> introduced = new ArrayList<>();
    private @Nullable Thing only;

    private ProjectScene(Telling so) {
        this.so = so;
    }

    static ProjectScene of(Telling so) {
        ProjectScene scene = new ProjectScene(so);
        ProjectNames names = new ProjectNames(so);
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (!so.prose().isStamp(i)) {
                names.in(i).forEach(scene::introduce);
            }
        }
        scene.headings(names);
        scene.numbered();
        scene.settle();
        return scene;
    }

    private void introduce(ProjectNames.Named named) {
        Thing project = byName.computeIfAbsent(Text.fold(named.name()), absent -> new Thing(Kind.PROJECT, named.at()));
        project.putIfAbsent("name", Text.clean(named.name()), so.prose(), named.at());
        Mention<Thing> mention = new Mention<>(project, named.at());
        mentions.add(mention);
        passages.add(named.at().passage());
        if (ASIDE.matcher(named.lead()).find()) {
            asides.add(mention);
        }
    }

    /** A section of labels without a name of its own is about the project that its heading names. */
    private void headings(ProjectNames names) {
        int heading = -1;
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (isHeading(i)) {
                heading = i;
            } else if (heading >= 0 && (isFact(i) || speaksOfProject(i))) {
                int from = heading;
                boolean told = !passages.subSet(from, true, Math.max(from, nextHeading(from)), true)
                        .isEmpty();
                boolean known = !told && passages.lower(from) != null && !isProjectHeading(from) && !speaksOfProject(i);
                if (!told && !known) {
                    names.heading(from).ifPresent(this::introduce);
                }
                heading = -1;
            }
        }
    }

    /** A heading by its markup, or a short line of several words that is no sentence, label or title of a document. */
    private boolean isHeading(int passage) {
        Passage one = so.prose().passages().get(passage);
        if (one.isHeading() || one.form() != Passage.Form.PARAGRAPH) {
            return one.isHeading();
        }
        String text = one.text();
        boolean plain =
                text.length() <= 150 && text.chars().noneMatch(c -> ":;@?!|".indexOf(c) >= 0) && !text.endsWith(".");
        return plain
                && Token.of(text).size() >= 3
                && Character.isUpperCase(text.charAt(0))
                && so.mentions(Kind.DOCUMENT, so.prose().spotOf(passage)).stream()
                        .noneMatch(mention -> mention.at().equals(so.prose().spotOf(passage)));
    }

    private boolean isProjectHeading(int passage) {
        return Token.of(so.prose().textOf(passage)).size() >= 4
                && so.prose().passages().get(passage).level() >= 1
                && sectionHas(passage, "number");
    }

    private boolean sectionHas(int heading, String fact) {
        for (int i = heading + 1; i <= nextHeading(heading); i++) {
            if (so.labels(i).stream().anyMatch(label -> label.fact().equals(fact))) {
                return true;
            }
        }
        return false;
    }

    private int nextHeading(int from) {
        int at = from + 1;
        while (at < so.prose().passages().size() && at - from < LONGEST_SECTION && !isHeading(at)) {
            at++;
        }
        return at - 1;
    }

    /** Whether a passage begins with the project that its heading names, and tells its number or its programme. */
    private boolean speaksOfProject(int passage) {
        String text = so.prose().textOf(passage);
        boolean begins = text.startsWith("Projekt ") || text.startsWith("Tento projekt ") || text.contains("projekt");
        return begins
                && (!RegistrationNumbers.findAll(text).isEmpty()
                        || !so.words().terms("programme").mentions(text).isEmpty());
    }

    /** Whether a passage tells a fact that only projects have. */
    private boolean isFact(int passage) {
        return so.labels(passage).stream()
                .anyMatch(label -> List.of("number", "budget", "grant", "recipient", "realizer", "from", "to")
                        .contains(label.fact()));
    }

    /** A number that no name owns, on a page that names no project, is a project of its own. */
    private void numbered() {
        if (!mentions.isEmpty()) {
            return;
        }
        Map<String, Thing> byNumber = new LinkedHashMap<>();
        for (int i = 0; i < so.prose().passages().size(); i++) {
            for (Match<RegistrationNumber> number :
                    RegistrationNumbers.findAll(so.prose().textOf(i))) {
                Spot at = new Spot(i, number.start(), number.end());
                Thing project = byNumber.computeIfAbsent(number.value().text(), absent -> new Thing(Kind.PROJECT, at));
                mentions.add(new Mention<>(project, at));
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
        unnamed.add(project);
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

    /** The project that a place belongs to: the last one named before it in its sentence, else the one in focus. */
    Optional<Thing> ownerOf(Spot at) {
        List<Mention<Thing>> sentence = named(so.sentenceAround(at));
        Optional<Thing> before = sentence.stream()
                .filter(mention -> mention.at().start() <= at.start())
                .reduce((one, other) -> other)
                .map(Mention::value);
        if (before.isPresent()) {
            return before;
        }
        List<Thing> here = sentence.stream()
                .filter(mention -> !isAside(mention))
                .map(Mention::value)
                .distinct()
                .toList();
        return here.size() == 1 ? Optional.of(here.get(0)) : focusAt(at);
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
        if (named.isEmpty() || so.labels(at.passage()).isEmpty()) {
            return Optional.empty();
        }
        int next = MentionList.firstFrom(named, new Spot(at.passage(), 0, 0));
        return named.stream()
                .skip(next)
                .limit(1)
                .filter(mention -> mention.at().passage() - at.passage() <= NEAR)
                .filter(mention -> Objects.equals(
                        so.prose().headingOf(at.passage()),
                        so.prose().headingOf(mention.at().passage())))
                .map(Mention::value)
                .findFirst();
    }

    /** The names in a stretch. */
    List<Mention<Thing>> named(Spot within) {
        return MentionList.within(named, within);
    }

    /** Once all names are known. */
    private void settle() {
        mentions.sort(Comparator.comparing(Mention::at));
        for (Mention<Thing> mention : mentions) {
            byProject
                    .computeIfAbsent(mention.value(), absent -> new ArrayList<>())
                    .add(mention);
            named.add(mention);
            if (!isAside(mention)) {
                introduced.add(mention);
            }
        }
        only = byProject.size() == 1 ? byProject.keySet().iterator().next() : null;
    }
}
