package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Precision;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;
import org.regionalcatalog.normalize.prose.CueWords.Cue;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** When the projects of a page ran: from labels, from brackets behind names, and from sentences. */
final class ProjectPeriods {

    private static final CueWords CUES = CueWords.of("project-period-cue.csv");
    private static final CueWords PLANNED = CueWords.of("project-planned-cue.csv");
    private static final Set<String> OF_ANOTHER = Set.of("z", "ze");

    private final Telling so;
    private final Map<Thing, ProjectPeriod> periods = new HashMap<>();

    ProjectPeriods(Telling so) {
        this.so = so;
    }

    void labelled(Thing project, Labelled label) {
        of(project).labelled(label, isPlanned(so.prose().textAt(label.label())));
    }

    private static boolean isPlanned(String label) {
        return !PLANNED.in(Token.of(label)).isEmpty();
    }

    /** What a sentence says of begin and end. */
    void sentence(ProjectSentence sentence) {
        sentence.names().forEach(name -> of(name.value()).bracketed(name.at()));
        if (!sentence.isAbout()) {
            return;
        }
        String text = sentence.plainText();
        List<Match<Period>> found = Periods.findAll(text);
        if (found.isEmpty()) {
            return;
        }
        NearestCue nearest = new NearestCue(sentence, CUES.in(sentence.tokens()));
        List<Cue> planned = PLANNED.in(sentence.tokens());
        WordIndex words = new WordIndex(sentence.tokens(), text.length());
        for (int i = 0; i < found.size(); i++) {
            int floor = i == 0 ? 0 : words.lastBefore(found.get(i - 1).end()) + 1;
            int ceiling = i + 1 < found.size()
                    ? words.firstFrom(found.get(i + 1).start())
                    : sentence.tokens().size();
            Match<Period> one = found.get(i);
            int first = words.firstFrom(one.start());
            int last = words.lastBefore(one.end());
            boolean announced = planned.stream().anyMatch(cue -> floor <= cue.first() && cue.first() < ceiling);
            boolean another = first > floor
                    && OF_ANOTHER.contains(sentence.tokens().get(first - 1).lower());
            if (!another) {
                nearest.of(first, last, floor, ceiling).ifPresent(kind -> tell(sentence, one, kind, announced));
            }
        }
    }

    private void tell(ProjectSentence sentence, Match<Period> one, String kind, boolean announced) {
        Optional<Thing> owner = sentence.ownerAt(one.start());
        if (owner.isEmpty()) {
            return;
        }
        Spot at = sentence.spot(one.start(), one.end());
        Period period = one.value();
        ProjectPeriod told = of(owner.get());
        boolean whole =
                period.from() != null && period.to() != null && !period.from().equals(period.to());
        switch (kind) {
            case "run" -> run(told, period, at, announced);
            case "begin" -> {
                told.from(period.from() != null ? period.from() : period.to(), at);
                if (whole) {
                    told.to(period.to(), at, announced);
                }
            }
            case "end" -> {
                if (whole) {
                    told.from(period.from(), at);
                }
                told.to(period.to() != null ? period.to() : period.from(), at, announced);
            }
            default -> {}
        }
    }

    /** A single day is no period in which a project ran. */
    private static void run(ProjectPeriod told, Period period, Spot at, boolean announced) {
        boolean day = period.from() != null && period.from().equals(period.to()) && period.precision() == Precision.DAY;
        if (!day) {
            told.from(period.from(), at);
            told.to(period.to(), at, announced || period.planned());
        }
    }

    /** Puts together what was told in several places. */
    void conclude() {
        periods.forEach((project, period) -> period.conclude(project));
    }

    private ProjectPeriod of(Thing project) {
        return periods.computeIfAbsent(project, absent -> new ProjectPeriod(so.prose()));
    }
}
