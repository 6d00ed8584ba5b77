package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.regionalcatalog.normalize.czech.Durations;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** How many months the projects of a page take. */
final class ProjectDurations {

    private static final Pattern CUE = Pattern.compile(
            "(?iu)(?:po dobu|doba|dobu|době|délka|délku|délkou|trvá|trval|potrvá|probíhá|probíhal|proběhne|poběží|běží|běžel|trvat|trvání|trvající|trvajícího|rozvržen\\p{L}{0,2} na|naplánován\\p{L}{0,2} na)(?: \\p{L}{1,14}){0,3} ?:? ?$");
    private static final Pattern BRACKET = Pattern.compile("\\((?:celkem |délka |tj\\. )?$");
    private static final int BEFORE = 60;

    private final Prose prose;

    ProjectDurations(Prose prose) {
        this.prose = prose;
    }

    void labelled(Thing project, Labelled label) {
        List<Match<Integer>> durations = Durations.findAll(prose.textAt(label.value()));
        if (!durations.isEmpty()) {
            Match<Integer> one = durations.get(0);
            int start = label.value().start();
            project.putIfAbsent(
                    "duration_months",
                    one.value(),
                    prose,
                    new Spot(label.value().passage(), start + one.start(), start + one.end()));
        }
    }

    /** A duration counts where a sentence says that it is one: {@code po dobu 24 měsíců}. */
    void sentence(ProjectSentence sentence) {
        if (!sentence.isAbout()) {
            return;
        }
        String text = sentence.plainText();
        for (Match<Integer> one : Durations.findAll(text)) {
            String before = text.substring(Math.max(0, one.start() - BEFORE), one.start());
            if (CUE.matcher(before).find() || BRACKET.matcher(before).find()) {
                sentence.ownerAt(one.start())
                        .ifPresent(project -> project.putIfAbsent(
                                "duration_months", one.value(), prose, sentence.spot(one.start(), one.end())));
            }
        }
    }
}
