package org.regionalcatalog.normalize.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.RegistrationNumber;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.RegistrationNumbers;
import org.regionalcatalog.normalize.czech.Remark;

/** Registration numbers, calls and specific objectives of the projects of a page. */
final class ProjectNumbers {

    private static final String NUMBER = "registration_number";
    private static final Pattern CALL = Pattern.compile("(?iu)výzv\\p{L}{0,3} (?:č\\. ?|číslo )?(\\d{1,3})(?!\\d)");
    private static final Pattern OBJECTIVE = Pattern.compile(
            "(?iu)specifick\\p{L}{1,3} cíl\\p{L}{0,3}:? ((?:SC )?\\d(?:\\.\\d){0,3}\\.? [^.;]{1,400}?)(?=, v rámci|, výzv|\\.(?: |$)|;|$)");

    private final Telling so;
    private final ProjectScene scene;

    ProjectNumbers(Telling so, ProjectScene scene) {
        this.so = so;
        this.scene = scene;
    }

    /** Gives the numbers of a passage to whom they belong. */
    void passage(int passage) {
        String text = so.prose().textOf(passage);
        if (!text.contains("CZ")) {
            return;
        }
        for (Match<RegistrationNumber> number : RegistrationNumbers.findAll(text)) {
            Spot at = new Spot(passage, number.start(), number.end());
            scene.ownerOf(at).ifPresent(project -> keep(project, number.value(), at));
        }
        for (Remark remark : RegistrationNumbers.find(text).remarks()) {
            scene.ownerOf(so.prose().spotOf(passage))
                    .filter(project -> !project.has(NUMBER))
                    .ifPresent(project -> project.note(remark.rule(), NUMBER, remark.seen()));
        }
    }

    private void keep(Thing project, RegistrationNumber number, Spot at) {
        Object told = project.find(NUMBER).orElse(null);
        if (told == null) {
            project.put(NUMBER, number, so.prose(), at);
            RegistrationNumbers.callOf(number).ifPresent(call -> project.put("call", call, so.prose(), at));
        } else if (!told.equals(number)) {
            project.note(ProjectMoney.CONTRADICTED, NUMBER, number.text());
        }
    }

    /** The call and the objective that a sentence tells; a number tells its call better. */
    void sentence(ProjectSentence sentence) {
        String text = sentence.text();
        Matcher call = CALL.matcher(text);
        if (call.find()) {
            sentence.ownerAt(call.start(1))
                    .filter(project -> !project.has(NUMBER))
                    .ifPresent(project -> project.putIfAbsent(
                            "call", call.group(1), so.prose(), sentence.spot(call.start(1), call.end(1))));
        }
        Matcher objective = OBJECTIVE.matcher(text);
        if (objective.find()) {
            sentence.ownerAt(objective.start(1))
                    .ifPresent(project -> project.putIfAbsent(
                            "objective",
                            objective.group(1),
                            so.prose(),
                            sentence.spot(objective.start(1), objective.end(1))));
        }
    }
}
