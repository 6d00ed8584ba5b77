package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Text;

/** Phases, what a project is part of, and what it follows. */
final class ProjectRelations {

    /** The reference to an earlier planning of which only the territory is told. */
    static final String PLANNING = "?planning/";

    private static final Pattern PHASE =
            Pattern.compile("(?iu)(?<![\\p{L}\\d])(\\d|[IVX]{1,4})\\. ?(?:fáze|fázi|etapa|etapy|etapě)(?!\\p{L})");
    private static final Pattern PART = Pattern.compile("(?iu)(?:v rámci|součástí|pod) (?:\\p{L}{3,20} ){0,2}projekt(?:u|em)?(?: \\p{L}{2,20}){0,4} ?[„\"»“]?$");
    private static final Pattern FOLLOWS = Pattern.compile("(?iu)(?:navaz\\p{L}{2,5}|navázal\\p{L}?|pokračování\\p{L}{0,2}) (?:na |v )?(?:\\p{L}{3,20} ){0,2}projekt(?:u|y|em)? ?[„\"»“]?$");
    private static final Pattern EARLIER = Pattern.compile(
            "(?iu)(?:navazuje|navazoval|navázal|navazující)\\p{L}? (?:\\p{L}{2,12} ){0,2}na (?:\\p{L}{3,15} ){0,2}(?:proces\\p{L}{0,2}|plánování|komunitní plánování)");
    private static final Pattern INDIVIDUAL = Pattern.compile("(?iu)individuální(?:ho|m|mu)? projekt(?:u|em)?(?: \\p{L}{2,20}){0,4} ?[„\"»“]?$");
    private static final int BEFORE = 60;

    private ProjectRelations() {}

    static void tell(Telling so, ProjectScene scene) {
        phases(so, scene);
        for (Mention<Thing> mention : List.copyOf(scene.mentions())) {
            String text = so.prose().textOf(mention.at().passage());
            String before = text.substring(Math.max(0, mention.at().start() - BEFORE), mention.at().start());
            if (INDIVIDUAL.matcher(before).find()) {
                mention.value().putIfAbsent("project_kind", "individual", so.prose(), mention.at());
            }
            Optional<Thing> focus = scene.focusAt(new Spot(mention.at().passage(), 0, 0))
                    .filter(project -> project != mention.value() && scene.isAside(mention));
            if (focus.isPresent() && PART.matcher(before).find()) {
                focus.get().putIfAbsent("part_of", mention.value(), so.prose(), mention.at());
            } else if (FOLLOWS.matcher(before).find()) {
                follower(so, scene, mention).ifPresent(project -> project.put("follows", mention.value(), so.prose(), mention.at()));
            }
        }
        earlier(so, scene);
    }

    private static Optional<Thing> follower(Telling so, ProjectScene scene, Mention<Thing> followed) {
        Spot sentence = Sentences.around(so.prose(), followed.at());
        return scene.named(sentence).stream()
                .map(Mention::value)
                .filter(project -> project != followed.value())
                .findFirst()
                .or(() -> scene.focusAt(new Spot(sentence.passage(), sentence.start(), sentence.start()))
                        .filter(project -> project != followed.value()));
    }

    /** {@code navazuje na předchozí procesy plánování … v Táboře a na Bechyňsku}: by the territories alone. */
    private static void earlier(Telling so, ProjectScene scene) {
        for (int i = 0; i < so.prose().passages().size(); i++) {
            for (Spot sentence : Sentences.of(so.prose(), i)) {
                Matcher cue = EARLIER.matcher(so.prose().textAt(sentence));
                Optional<Thing> owner = cue.find() && !cue.group().contains("projekt")
                        ? scene.ownerOf(new Spot(i, sentence.start() + cue.start(), sentence.start() + cue.end()))
                        : Optional.empty();
                if (owner.isPresent()) {
                    Spot after = new Spot(i, sentence.start() + cue.end(), sentence.end());
                    for (Mention<Area> area : so.areas().within(after)) {
                        if (area.value().kind() != Area.Kind.REGION) {
                            owner.get().put("follows", PLANNING + Text.fold(area.value().name()), so.prose(), area.at());
                        }
                    }
                }
            }
        }
    }

    private static void phases(Telling so, ProjectScene scene) {
        for (Mention<Thing> mention : scene.mentions()) {
            String before = so.prose().textOf(mention.at().passage()).substring(0, mention.at().start());
            Matcher phase = PHASE.matcher(before.substring(Math.max(0, before.length() - BEFORE)));
            if (phase.find() && !mention.value().has("phase")) {
                int start = Math.max(0, before.length() - BEFORE) + phase.start();
                mention.value().put("phase", phaseNumber(phase.group(1)), so.prose(), new Spot(mention.at().passage(), start, start + phase.group().length()));
            }
        }
    }

    /** Once periods and numbers are known: which phase follows which, and which one is only a phase. */
    static void conclude(ProjectScene scene) {
        List<Thing> phases = new ArrayList<>(scene.projects().stream().filter(project -> project.has("phase")).toList());
        phases.sort((one, other) -> number(one) - number(other));
        for (int i = 1; i < phases.size(); i++) {
            phases.get(i).conclude("follows", phases.get(i - 1));
        }
        for (Thing phase : phases) {
            if (!phase.has("registration_number") && phase.has("part_of") && !phase.has("project_kind")) {
                phase.conclude("project_kind", "phase");
            }
        }
        if (!phases.isEmpty()) {
            Thing last = phases.get(phases.size() - 1);
            List<Thing> next = scene.projects().stream()
                    .filter(project -> !phases.contains(project) && project != last.find("part_of").orElse(null))
                    .filter(project -> beginsAfter(project, last))
                    .toList();
            if (next.size() == 1) {
                next.get(0).conclude("follows", last);
            }
        }
    }

    /** A digit, or a small Roman number. */
    private static Integer phaseNumber(String written) {
        int roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X").indexOf(written) + 1;
        return roman > 0 ? roman : Character.isDigit(written.charAt(0)) ? Integer.valueOf(written) : 1;
    }

    private static int number(Thing phase) {
        return phase.find("phase").map(Object::toString).map(Integer::valueOf).orElse(0);
    }

    private static boolean beginsAfter(Thing project, Thing before) {
        PartialDate one = begin(project);
        PartialDate other = begin(before);
        return one != null && other != null && one.firstDay().isAfter(other.lastDay());
    }

    private static @org.jspecify.annotations.Nullable PartialDate begin(Thing project) {
        return project.find("period").orElse(null) instanceof Period period ? period.from() : null;
    }
}
