package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Text;

/** Phases, what a project is part of, and what it follows. */
final class ProjectRelations {

    /** The reference to an earlier planning of which only the territory is told. */
    static final String PLANNING = "?planning/";

    private static final Pattern PHASE =
            Pattern.compile("(?iu)(?<![\\p{L}\\d])(\\d|[IVX]{1,4})\\. ?(?:fáze|fázi|etapa|etapy|etapě)(?!\\p{L})");
    private static final Pattern PART = Pattern.compile(
            "(?iu)(?:v rámci|součástí|pod|díky|prostřednictvím) (?:\\p{L}{3,20} ){0,2}projekt(?:u|em)?(?: \\p{L}{2,20}){0,4} ?[„\"»“]?$");
    private static final Pattern FOLLOWS = Pattern.compile(
            "(?iu)(?:navaz\\p{L}{2,5}|navázal\\p{L}?) na (?:\\p{L}{3,20} ){0,2}projekt(?:u|y|em)? ?[„\"»“]?$|předcház\\p{L}{1,3} (?:\\p{L}{2,20} ){0,2}projekty? ?[„\"»“]?$|pokračování\\p{L}{0,2} (?:(?:na|v|k) )?(?:\\p{L}{3,20} ){0,2}projekt(?:u|y|em)? ?[„\"»“]?$");
    private static final Pattern FOLLOWER = Pattern.compile(
            "(?iu)(?:naváz(?:al|ala|alo|ali|aly|ání)|navaz(?:uje|ují|ující|ujícím|oval|ovaly)) (?:\\p{L}{3,20} ){0,2}projekt(?:y|em)? ?[„\"»“]?$|předcház\\p{L}{1,3} projektu ?[„\"»“]?$");
    private static final Pattern EARLIER = Pattern.compile(
            "(?iu)(?:navazuje|navazoval|navázal|navazující)\\p{L}? (?:\\p{L}{2,12} ){0,2}na (?:\\p{L}{3,15} ){0,2}(?:proces\\p{L}{0,2}|plánování|komunitní plánování)");
    private static final Pattern INDIVIDUAL =
            Pattern.compile("(?iu)individuální(?:ho|m|mu)? projekt(?:u|em)?(?: \\p{L}{2,20}){0,4} ?[„\"»“]?$");
    private static final Pattern ON_IT = Pattern.compile(
            "(?iu)na (?:něj|něho|ně|tento projekt|předchozí projekt|předešlý projekt)(?: \\p{L}{1,15}){0,2} (?:naváz|navaz)|(?:naváz|navaz)\\p{L}{1,6}(?: \\p{L}{1,15}){0,2} na (?:něj|něho|ně|tento projekt|předchozí projekt|předešlý projekt)(?!\\p{L}| [„\"])");
    private static final int BEFORE = 60;

    private ProjectRelations() {}

    static void tell(Telling so, ProjectScene scene) {
        phases(so, scene);
        String lead = "";
        Spot last = new Spot(-1, 0, 0);
        for (Mention<Thing> mention : List.copyOf(scene.mentions())) {
            String before = leadOf(so, last, lead, mention.at());
            last = mention.at();
            lead = before;
            if (INDIVIDUAL.matcher(before).find()) {
                mention.value().putIfAbsent("project_kind", "individual", so.prose(), mention.at());
            }
            Optional<Thing> part =
                    scene.isAside(mention) && PART.matcher(before).find()
                            ? other(so, scene, mention)
                            : Optional.empty();
            if (part.isPresent()) {
                part.get().putIfAbsent("part_of", mention.value(), so.prose(), mention.at());
            } else if (FOLLOWS.matcher(before).find()) {
                follower(so, scene, mention)
                        .ifPresent(project -> project.put("follows", mention.value(), so.prose(), mention.at()));
            } else if (FOLLOWER.matcher(before).find()) {
                other(so, scene, mention)
                        .ifPresent(project -> mention.value().put("follows", project, so.prose(), mention.at()));
            }
        }
        onIt(so, scene);
    }

    /** {@code Druhý projekt „…“ na něj navázal}: on the one that was named last before. */
    private static void onIt(Telling so, ProjectScene scene) {
        @Nullable Thing last = null;
        @Nullable Thing before = null;
        for (Mention<Thing> mention : scene.mentions()) {
            if (mention.value() != last) {
                before = last;
                last = mention.value();
            }
            Spot sentence = so.sentenceAround(mention.at());
            boolean alone = before != null
                    && before.has("name")
                    && scene.named(sentence).size() == 1;
            if (alone
                    && before != null
                    && ON_IT.matcher(so.prose().textAt(sentence)).find()) {
                mention.value().put("follows", before, so.prose(), mention.at());
            }
        }
    }

    /** What stands before a name; of names that are joined, what stands before the first. */
    private static String leadOf(Telling so, Spot last, String lead, Spot name) {
        String text = so.prose().textOf(name.passage());
        boolean joined = last.passage() == name.passage()
                && last.end() <= name.start()
                && NameJoint.is(text.substring(last.end(), name.start()));
        return joined ? lead : text.substring(Math.max(0, name.start() - BEFORE), name.start());
    }

    /** Who follows a project: another that its sentence names, though not beside it; else the one in focus before. */
    private static Optional<Thing> follower(Telling so, ProjectScene scene, Mention<Thing> followed) {
        Spot sentence = so.sentenceAround(followed.at());
        boolean onlyAsides = scene.named(sentence).stream().allMatch(scene::isAside);
        return onlyAsides
                ? scene.focusAt(new Spot(sentence.passage(), sentence.start(), sentence.start()))
                        .filter(project -> project != followed.value())
                : other(so, scene, followed);
    }

    /** The other project of the sentence, or the one in focus before it. */
    private static Optional<Thing> other(Telling so, ProjectScene scene, Mention<Thing> followed) {
        Spot sentence = so.sentenceAround(followed.at());
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
            for (Spot sentence : so.sentences(i)) {
                Matcher cue = EARLIER.matcher(so.prose().textAt(sentence));
                Optional<Thing> owner = cue.find() && !cue.group().contains("projekt")
                        ? scene.ownerOf(new Spot(i, sentence.start() + cue.start(), sentence.start() + cue.end()))
                        : Optional.empty();
                if (owner.isPresent()) {
                    Spot after = new Spot(i, sentence.start() + cue.end(), sentence.end());
                    for (Mention<Area> area : so.areas().within(after)) {
                        if (area.value().kind() != Area.Kind.REGION) {
                            owner.get().put("follows", planning(area.value(), owner.get()), so.prose(), area.at());
                        }
                    }
                }
            }
        }
    }

    /** With the begin of the project that follows, where it is known: the last planning before it is meant. */
    private static String planning(Area area, Thing follower) {
        PartialDate begin = begin(follower);
        return PLANNING + Text.fold(area.name()) + (begin == null ? "" : "|" + begin.text());
    }

    private static void phases(Telling so, ProjectScene scene) {
        for (Mention<Thing> mention : scene.mentions()) {
            int from = Math.max(0, mention.at().start() - BEFORE);
            Matcher phase = PHASE.matcher(so.prose()
                    .textOf(mention.at().passage())
                    .substring(from, mention.at().start()));
            if (phase.find() && !mention.value().has("phase")) {
                int start = from + phase.start();
                mention.value()
                        .put(
                                "phase",
                                phaseNumber(phase.group(1)),
                                so.prose(),
                                new Spot(
                                        mention.at().passage(),
                                        start,
                                        start + phase.group().length()));
            }
        }
    }

    /** Once periods and numbers are known: which phase follows which, and which one is only a phase. */
    static void conclude(Telling so, ProjectScene scene) {
        earlier(so, scene);
        List<Thing> phases = new ArrayList<>(scene.projects().stream()
                .filter(project -> project.has("phase"))
                .toList());
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
                    .filter(project -> !phases.contains(project)
                            && project != last.find("part_of").orElse(null))
                    .filter(project -> beginsAfter(project, last))
                    .toList();
            if (next.size() == 1) {
                next.get(0).conclude("follows", last);
            }
        }
    }

    /** A digit, or a small Roman number. */
    private static Integer phaseNumber(String written) {
        int roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
                        .indexOf(written)
                + 1;
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

    private static @Nullable PartialDate begin(Thing project) {
        return project.find("period").orElse(null) instanceof Period period ? period.from() : null;
    }
}
