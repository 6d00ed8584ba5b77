package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Activity;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** Goals, schedule and municipalities: what stands in lists under a label, and goals told in sentences. */
final class ProjectLists {

    /** An activity that begins or ends outside its project. */
    static final Rule OUTSIDE = new Rule(
            "activity-outside-project",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This activity begins before its project or ends after it; check both periods.",
            "Tato aktivita začíná před projektem nebo končí po něm; ověřte obě období.",
            "Jednání (01/2014-06/2015) v projektu 07/2013 - 06/2015",
            "Jednání (07/2013-07/2015) v projektu 07/2013 - 06/2015");

    static final List<Rule> RULES = List.of(OUTSIDE);

    private static final Pattern GOAL = Pattern.compile(
            "(?iu)^(?:(?:hlavním|dalším|celkovým|základním|dílčím) )?(?:cílem|účelem|smyslem)(?: (?:tohoto|celého))?(?: projektu(?: [„\"»“][^„“”\"»«]{1,200}[“”\"«])?)?(?: (?:je|bylo|byl|byla|bude))? (?:také |i |rovněž )?(.{10,})$"
                    + "|^projekt si (?:klade|kladl) za cíl (.{10,})$");
    private static final int LONGEST_GOAL = 1500;

    private ProjectLists() {}

    static void tell(Telling so, ProjectScene scene) {
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (so.prose().isStamp(i)) {
                continue;
            }
            for (Labelled label : so.labels(i)) {
                Optional<Thing> owner = scene.ownerOf(label.label());
                if (owner.isPresent() && label.fact().equals("goals")) {
                    goals(so, owner.get(), label);
                } else if (owner.isPresent() && label.fact().equals("schedule")) {
                    schedule(so, owner.get(), i + 1);
                }
            }
            heading(so, scene, i);
            sentences(so, scene, i);
        }
        municipalities(so, scene);
    }

    /** A label that is a passage of its own, without a colon. */
    private static void heading(Telling so, ProjectScene scene, int passage) {
        String fact = ProjectLabels.factOf(so.prose().textOf(passage));
        Optional<Thing> owner =
                fact.isEmpty() ? Optional.empty() : scene.focusAt(so.prose().spotOf(passage));
        if (owner.isPresent() && fact.equals("schedule")) {
            schedule(so, owner.get(), passage + 1);
        } else if (owner.isPresent() && fact.equals("goals")) {
            Spot whole = so.prose().spotOf(passage);
            goals(so, owner.get(), new Labelled(fact, whole, new Spot(passage, whole.end(), whole.end())));
        }
    }

    /** The items below a label, as long as they are marked alike; else the label's own value. */
    private static void goals(Telling so, Thing project, Labelled label) {
        String value = so.prose().textAt(label.value()).strip();
        if (!value.isEmpty()) {
            project.put("goals", withoutPoint(value), so.prose(), label.value());
            return;
        }
        String style = "";
        for (int i = label.label().passage() + 1; i < so.prose().passages().size(); i++) {
            Passage item = so.prose().passages().get(i);
            String mark = item.mark().replaceAll("[0-9a-z]", "");
            boolean further = item.isItem()
                    && (style.isEmpty() || style.equals(mark))
                    && !item.text().endsWith(":");
            if (!further) {
                return;
            }
            style = mark.isEmpty() ? item.mark() : mark;
            project.put(
                    "goals", withoutPoint(item.text()), so.prose(), so.prose().spotOf(i));
        }
    }

    private static String withoutPoint(String text) {
        String goal = text.length() > LONGEST_GOAL ? text.substring(0, LONGEST_GOAL) : text;
        while (goal.endsWith(".") || goal.endsWith(";") || goal.endsWith(",")) {
            goal = goal.substring(0, goal.length() - 1);
        }
        return goal;
    }

    private static void sentences(Telling so, ProjectScene scene, int passage) {
        for (Spot sentence : so.sentences(passage)) {
            String text = so.prose().textAt(sentence).strip();
            Matcher goal = GOAL.matcher(text);
            if (text.length() <= LONGEST_GOAL && goal.find() && !text.endsWith(":")) {
                int group = goal.group(1) != null ? 1 : 2;
                scene.focusAt(new Spot(passage, sentence.end(), sentence.end()))
                        .filter(project -> project.all("goals").size() < 20)
                        .ifPresent(
                                project -> project.put("goals", withoutPoint(goal.group(group)), so.prose(), sentence));
            }
        }
    }

    /** Items with a period each. */
    private static void schedule(Telling so, Thing project, int first) {
        for (int i = first; i < so.prose().passages().size(); i++) {
            Passage item = so.prose().passages().get(i);
            if (item.isHeading() || !(item.isItem() || item.form() == Passage.Form.ROW)) {
                return;
            }
            activity(so, project, i);
        }
    }

    private static void activity(Telling so, Thing project, int passage) {
        String text = so.prose().textOf(passage);
        List<Match<Period>> periods = Periods.findAll(text);
        if (periods.isEmpty()) {
            return;
        }
        Match<Period> period = periods.get(periods.size() - 1);
        int open = text.lastIndexOf('(', period.start());
        int bar = text.lastIndexOf(" | ", period.start());
        int end = open > 0 ? open : bar > 0 ? bar : period.start() > 0 ? period.start() : 0;
        String what = (end == 0 ? text.substring(period.end()) : text.substring(0, end)).strip();
        while (!what.isEmpty() && "-–:|,( ".indexOf(what.charAt(what.length() - 1)) >= 0) {
            what = what.substring(0, what.length() - 1);
        }
        while (!what.isEmpty() && "-–:|,) ".indexOf(what.charAt(0)) >= 0) {
            what = what.substring(1);
        }
        boolean continuous = text.toLowerCase(java.util.Locale.ROOT).contains("průběžně");
        if (!what.isEmpty() && what.length() <= LONGEST_GOAL) {
            project.put(
                    "activities",
                    new Activity(what, period.value().from(), period.value().to(), continuous),
                    so.prose(),
                    so.prose().spotOf(passage));
        }
    }

    /** Activities against the period of their project; told once the period is known. */
    static void judge(Thing project) {
        if (!(project.find("period").orElse(null) instanceof Period period)) {
            return;
        }
        for (Object one : project.all("activities")) {
            if (one instanceof Activity activity) {
                boolean late = isAfter(activity.to(), period.to());
                boolean early = isAfter(period.from(), activity.from());
                if (late || early) {
                    project.note(
                            OUTSIDE,
                            "activities",
                            activity.text() + " (" + activity.from() + " - " + activity.to() + ")");
                }
            }
        }
    }

    /** Whether a date surely lies after another. */
    private static boolean isAfter(
            @org.jspecify.annotations.Nullable PartialDate one, @org.jspecify.annotations.Nullable PartialDate other) {
        return one != null && other != null && one.firstDay().isAfter(other.lastDay());
    }

    private static void municipalities(Telling so, ProjectScene scene) {
        for (Areas.MunicipalityList list : so.areas().lists()) {
            Optional<Thing> owner = scene.ownerOf(list.at());
            if (owner.isEmpty()) {
                continue;
            }
            for (Mention<Area> one : list.municipalities()) {
                if (one.value().code() != null) {
                    owner.get().put("municipalities", String.valueOf(one.value().code()), so.prose(), one.at());
                }
            }
            Area seat = list.besides();
            if (seat != null && seat.code() != null) {
                owner.get().conclude("municipalities", String.valueOf(seat.code()));
            }
        }
    }
}
