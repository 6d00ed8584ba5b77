package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private final Telling so;
    private final Map<String, Thing> byName = new LinkedHashMap<>();
    private final List<Mention<Thing>> mentions = new ArrayList<>();
    private final List<Mention<Thing>> asides = new ArrayList<>();
    private final List<Thing> unnamed = new ArrayList<>();

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
        scene.mentions.sort(Comparator.comparing(Mention::at));
        return scene;
    }

    private void introduce(ProjectNames.Named named) {
        Thing project = byName.computeIfAbsent(Text.fold(named.name()), absent -> new Thing(Kind.PROJECT, named.at()));
        project.putIfAbsent("name", Text.clean(named.name()), so.prose(), named.at());
        Mention<Thing> mention = new Mention<>(project, named.at());
        mentions.add(mention);
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
                boolean named = mentions.stream()
                        .anyMatch(mention -> mention.at().passage() >= from && mention.at().passage() <= nextHeading(from));
                boolean known = !named
                        && mentions.stream().anyMatch(mention -> mention.at().passage() < from)
                        && !isProjectHeading(from)
                        && !speaksOfProject(i);
                if (!named && !known) {
                    names.heading(from).ifPresent(this::introduceFirst);
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
        boolean plain = text.length() <= 150 && text.chars().noneMatch(c -> ":;@?!|".indexOf(c) >= 0) && !text.endsWith(".");
        return plain
                && Token.of(text).size() >= 3
                && Character.isUpperCase(text.charAt(0))
                && so.mentions(Kind.DOCUMENT).stream().noneMatch(mention -> mention.at().equals(so.prose().spotOf(passage)));
    }

    private boolean isProjectHeading(int passage) {
        return Token.of(so.prose().textOf(passage)).size() >= 4 && so.prose().passages().get(passage).level() >= 1
                && sectionHas(passage, "number");
    }

    private boolean sectionHas(int heading, String fact) {
        for (int i = heading + 1; i <= nextHeading(heading); i++) {
            if (ProjectLabels.in(so.prose(), i).stream().anyMatch(label -> label.fact().equals(fact))) {
                return true;
            }
        }
        return false;
    }

    private void introduceFirst(ProjectNames.Named named) {
        introduce(named);
    }

    private int nextHeading(int from) {
        int at = from + 1;
        while (at < so.prose().passages().size() && !isHeading(at)) {
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
        return ProjectLabels.in(so.prose(), passage).stream()
                .anyMatch(label -> List.of("number", "budget", "grant", "recipient", "realizer", "from", "to").contains(label.fact()));
    }

    /** A number that no name owns, on a page that names no project, is a project of its own. */
    private void numbered() {
        if (!mentions.isEmpty()) {
            return;
        }
        Map<String, Thing> byNumber = new LinkedHashMap<>();
        for (int i = 0; i < so.prose().passages().size(); i++) {
            for (Match<RegistrationNumber> number : RegistrationNumbers.findAll(so.prose().textOf(i))) {
                Spot at = new Spot(i, number.start(), number.end());
                Thing project = byNumber.computeIfAbsent(number.value().text(), absent -> new Thing(Kind.PROJECT, at));
                mentions.add(new Mention<>(project, at));
            }
        }
    }

    /** All projects, in the order in which they are first spoken of. */
    List<Thing> projects() {
        return mentions.stream().map(Mention::value).distinct().toList();
    }

    List<Mention<Thing>> mentions() {
        return mentions.stream().sorted(Comparator.comparing(Mention::at)).toList();
    }

    /** Takes in a project that has no name. */
    void add(Thing project, Spot at) {
        unnamed.add(project);
        mentions.add(new Mention<>(project, at));
    }

    boolean isAside(Mention<Thing> mention) {
        return asides.contains(mention);
    }

    /** The project that a place belongs to: the last one named before it in its sentence, else the one in focus. */
    Optional<Thing> ownerOf(Spot at) {
        Spot sentence = Sentences.around(so.prose(), at);
        Optional<Thing> named = named(sentence).stream()
                .filter(mention -> mention.at().start() <= at.start())
                .reduce((one, other) -> other)
                .map(Mention::value);
        if (named.isPresent()) {
            return named;
        }
        List<Thing> here = named(sentence).stream().filter(mention -> !isAside(mention)).map(Mention::value).distinct().toList();
        return here.size() == 1 ? Optional.of(here.get(0)) : focusAt(at);
    }

    /** The project in focus at a place: the last one introduced before it; else the only one of the page. */
    Optional<Thing> focusAt(Spot at) {
        Mention<Thing> last = null;
        for (Mention<Thing> mention : mentions) {
            if (!isAside(mention) && !unnamed.contains(mention.value()) && mention.at().compareTo(at) <= 0) {
                last = last == null || last.at().compareTo(mention.at()) < 0 ? mention : last;
            }
        }
        return last != null ? Optional.of(last.value()) : firstAfter(at);
    }

    /** What stands before every name belongs to the first project if it is the only one, or its block has begun. */
    private Optional<Thing> firstAfter(Spot at) {
        List<Thing> all = projects().stream().filter(project -> !unnamed.contains(project)).toList();
        if (all.size() == 1) {
            return Optional.of(all.get(0));
        }
        if (ProjectLabels.in(so.prose(), at.passage()).isEmpty()) {
            return Optional.empty();
        }
        return mentions.stream()
                .filter(mention -> mention.at().passage() - at.passage() <= 3 && mention.at().passage() >= at.passage())
                .filter(mention -> Objects.equals(so.prose().headingOf(at.passage()), so.prose().headingOf(mention.at().passage())))
                .map(Mention::value)
                .findFirst();
    }

    /** The names in a stretch. */
    List<Mention<Thing>> named(Spot within) {
        return mentions.stream()
                .filter(mention -> within.contains(mention.at()) && !unnamed.contains(mention.value()))
                .sorted(Comparator.comparing(Mention::at))
                .collect(Collectors.toList());
    }

    /** The project with a number, if one was told. */
    @Nullable
    Thing withNumber(RegistrationNumber number) {
        return projects().stream()
                .filter(project -> number.equals(project.find("registration_number").orElse(null)))
                .findFirst()
                .orElse(null);
    }
}
