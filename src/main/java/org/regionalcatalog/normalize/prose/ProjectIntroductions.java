package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.RegistrationNumber;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.RegistrationNumbers;

/** Where a page names projects: in sentences, labels, lists and headings; else by numbers alone. */
final class ProjectIntroductions {

    private static final Pattern ASIDE = Pattern.compile(
            "(?iu)(?:v rámci|individuální(?:mu|ho|m)|prostřednictvím|navaz\\p{L}{0,6} na|navázal\\p{L}? na|předcház\\p{L}{1,3}|pokračování|pokračuje v|součást\\p{L}{0,2}|pro|výstup\\p{L}{0,3}|cíl\\p{L}{0,3})(?: \\p{L}{1,20}){0,2} $");
    private static final Pattern EARLIER = Pattern.compile(
            "(?iu)(?:navaz\\p{L}{0,6} na|navázal\\p{L}? na|předcház\\p{L}{1,3}|pokračování\\p{L}{0,2})(?: \\p{L}{1,20}){0,2} $");
    private static final Pattern LISTED = Pattern.compile("(?iu)projekt(?:y|ů|ech|ům)(?!\\p{L})");
    private static final Pattern ENTRY =
            Pattern.compile("\\p{Lu}[^.:;]{10,150}?(?: [-–] | \\(|, )(?:(?:reg\\. ?)?č\\.:? )?CZ\\.");
    private static final Set<String> FACTS =
            Set.of("number", "budget", "grant", "recipient", "realizer", "from", "to", "period");
    private static final int LEAST_REPEATED = 2;
    private static final String FOLLOWING = "Projekt navaz";
    private static final int LONGEST_INTRODUCTION = 200;

    private final Telling so;
    private final ProjectNames names;
    private final ProjectHeadings headings;
    private final NamedProjects projects = new NamedProjects();
    private final List<Mention<Thing>> mentions = new ArrayList<>();
    private final Set<Mention<Thing>> asides = new HashSet<>();
    private final NavigableSet<Integer> passages = new TreeSet<>();

    private ProjectIntroductions(Telling so) {
        this.so = so;
        this.names = new ProjectNames(so);
        this.headings = new ProjectHeadings(so);
    }

    static ProjectIntroductions of(Telling so) {
        ProjectIntroductions introductions = new ProjectIntroductions(so);
        introductions.spoken();
        introductions.headed();
        introductions.again();
        introductions.numbered();
        return introductions;
    }

    List<Mention<Thing>> mentions() {
        return mentions;
    }

    /** Mentions beside another project ("v rámci projektu …"), or beside nothing that is a project. */
    Set<Mention<Thing>> asides() {
        return asides;
    }

    ProjectHeadings headings() {
        return headings;
    }

    private void spoken() {
        boolean listed = false;
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (so.prose().isStamp(i)) {
                continue;
            }
            List<ProjectNames.Named> found = names.in(i);
            found.forEach(this::introduce);
            boolean item = so.prose().passages().get(i).isItem();
            boolean entry = item ? isTold(i) : isEntry(i);
            if (entry && listed && found.isEmpty()) {
                names.item(i).ifPresent(this::introduce);
            } else if (!item && so.labels(i).isEmpty()) {
                listed = introducesList(i);
            }
        }
    }

    private boolean introducesList(int passage) {
        String text = so.prose().textOf(passage);
        return text.length() <= LONGEST_INTRODUCTION && LISTED.matcher(text).find();
    }

    /** A line of a list that is not marked as one: a name with its number at once behind it. */
    private boolean isEntry(int passage) {
        return so.prose().passages().get(passage).form() == Passage.Form.PARAGRAPH
                && ENTRY.matcher(so.prose().textOf(passage)).lookingAt();
    }

    /** Whether an item of a list tells more of a project than its name. */
    private boolean isTold(int passage) {
        String text = so.prose().textOf(passage);
        return Quotes.opensAt(text, 0)
                || text.contains("CZ.")
                || (text.contains(" (") && text.chars().anyMatch(Character::isDigit));
    }

    private void introduce(ProjectNames.Named named) {
        String name = Text.clean(named.name());
        Thing project = projects.of(name, named.at());
        String told = project.text("name");
        if (told == null || (ShortenedWords.are(told) && !ShortenedWords.are(name))) {
            project.put("name", name, so.prose(), named.at());
        }
        Mention<Thing> mention = new Mention<>(project, named.at());
        mentions.add(mention);
        if (!EARLIER.matcher(named.lead()).find()) {
            passages.add(named.at().passage());
        }
        if (ASIDE.matcher(named.lead()).find()) {
            asides.add(mention);
        }
    }

    /** A section of labels without a name of its own is about the project that its heading names. */
    private void headed() {
        int heading = -1;
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (headings.is(i)) {
                heading = i;
            } else if (heading >= 0 && (isFact(i) || speaksOfProject(i))) {
                int from = heading;
                int last = headings.lastBelow(from);
                boolean told =
                        !passages.subSet(from, true, Math.max(from, last), true).isEmpty();
                boolean known = !told
                        && passages.lower(from) != null
                        && !headings.hasNumber(from)
                        && !repeats(from)
                        && !speaksOfProject(i);
                if (!told && !known) {
                    names.heading(from).ifPresent(this::introduce);
                }
                heading = -1;
            }
        }
    }

    /** Whether the labels below a heading tell again what those before it told already: the block of another project. */
    private boolean repeats(int heading) {
        Integer before = passages.lower(heading);
        if (before == null) {
            return false;
        }
        Set<String> again = facts(heading + 1, headings.lastBelow(heading));
        again.retainAll(facts(before, heading - 1));
        return again.size() >= LEAST_REPEATED;
    }

    private Set<String> facts(int first, int last) {
        Set<String> facts = new HashSet<>();
        for (int i = first; i <= last; i++) {
            so.labels(i).stream()
                    .map(ProjectLabels.Labelled::fact)
                    .filter(FACTS::contains)
                    .forEach(facts::add);
        }
        return facts;
    }

    private void again() {
        ProjectEchoes echoes = new ProjectEchoes(so.prose(), mentions);
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (!so.prose().isStamp(i)) {
                echoes.in(i).forEach(this::introduce);
            }
        }
    }

    /** Whether a passage begins with the project that its heading names, and tells what it follows, its number or its programme. */
    private boolean speaksOfProject(int passage) {
        String text = so.prose().textOf(passage);
        boolean begins = text.startsWith("Projekt ") || text.startsWith("Tento projekt ") || text.contains("projekt");
        return text.startsWith(FOLLOWING) || (begins && isSupported(text));
    }

    private boolean isSupported(String text) {
        return !RegistrationNumbers.findAll(text).isEmpty()
                || !so.words().terms("programme").mentions(text).isEmpty();
    }

    /** Whether a passage tells a fact that only projects have. */
    private boolean isFact(int passage) {
        return so.labels(passage).stream().anyMatch(label -> FACTS.contains(label.fact()));
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
}
