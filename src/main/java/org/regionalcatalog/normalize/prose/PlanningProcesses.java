package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;

/**
 * Plannings without the name of a project: a sentence that tells when one began or went on, and who paid or what came
 * out. They get neither a name nor a number.
 */
final class PlanningProcesses {

    private static final Pattern PROCESS = Pattern.compile(
            "(?iu)(?:začal\\p{L}?|zahájen\\p{L}?|probíhal\\p{L}?|proběhl\\p{L}?|započal\\p{L}?|rozběhl\\p{L}?)(?: se)? (?:\\p{L}{3,15} ){0,2}(?:proces\\p{L}{0,2}|aktualizac\\p{L}|plánování|komunitní plánování)");

    private PlanningProcesses() {}

    static void tell(Telling so, ProjectScene scene) {
        @Nullable Thing before = null;
        for (int i = 0; i < so.prose().passages().size(); i++) {
            for (Spot sentence : so.sentences(i)) {
                Optional<Thing> process = process(so, scene, sentence);
                if (process.isPresent()) {
                    if (before != null) {
                        process.get().conclude("follows", before);
                    }
                    before = process.get();
                }
            }
        }
    }

    private static Optional<Thing> process(Telling so, ProjectScene scene, Spot sentence) {
        String text = so.prose().textAt(sentence);
        Matcher cue = PROCESS.matcher(text);
        boolean free = scene.named(sentence).isEmpty() && !scene.isNamedBefore(sentence);
        if (!free || !cue.find() || text.contains("projekt")) {
            return Optional.empty();
        }
        Optional<Match<Period>> period = Periods.findAll(text).stream()
                .filter(one -> !isInDocument(so, sentence, one))
                .findFirst();
        Thing process = new Thing(Kind.PROJECT, sentence);
        finance(so, process, sentence, text);
        List<Mention<Thing>> documents = so.mentions(Kind.DOCUMENT, sentence).stream()
                .filter(mention -> !mention.value().has("projects"))
                .toList();
        if (period.isEmpty() || (!process.has("programme") && !process.has("funds") && documents.isEmpty())) {
            return Optional.empty();
        }
        period(so, process, sentence, period.get(), text);
        process.put(
                "project_kind",
                "planning_process",
                so.prose(),
                new Spot(sentence.passage(), sentence.start() + cue.start(), sentence.start() + cue.end()));
        for (Mention<Thing> document : documents) {
            process.put("documents", document.value(), so.prose(), document.at());
            document.value().put("projects", process, so.prose(), document.at());
        }
        territory(so, process, sentence, documents);
        scene.add(process, sentence);
        return Optional.of(process);
    }

    private static boolean isInDocument(Telling so, Spot sentence, Match<Period> period) {
        Spot at = new Spot(sentence.passage(), sentence.start() + period.start(), sentence.start() + period.end());
        return so.mentions(Kind.DOCUMENT, sentence).stream()
                .anyMatch(mention -> mention.at().touches(at));
    }

    /** "začal v roce 2006" tells the begin alone. */
    private static void period(Telling so, Thing process, Spot sentence, Match<Period> told, String text) {
        Spot at = new Spot(sentence.passage(), sentence.start() + told.start(), sentence.start() + told.end());
        Period period = told.value();
        boolean begin = period.from() != null
                && period.from().equals(period.to())
                && text.substring(0, told.end()).matches("(?iu).*(?:začal|zahájen|započal|rozběhl).*");
        process.put("period", begin ? Period.of(period.from(), null, false) : period, so.prose(), at);
    }

    private static void finance(Telling so, Thing process, Spot sentence, String text) {
        so.words().terms("programme").mentions(text).stream()
                .filter(one -> ProjectFinance.isMeant(one, text.substring(one.start(), one.end())))
                .findFirst()
                .ifPresent(programme -> process.put(
                        "programme",
                        programme.value(),
                        so.prose(),
                        new Spot(
                                sentence.passage(),
                                sentence.start() + programme.start(),
                                sentence.start() + programme.end())));
        for (Match<String> fund : so.words().terms("fund").mentions(text)) {
            process.put(
                    "funds",
                    fund.value(),
                    so.prose(),
                    new Spot(sentence.passage(), sentence.start() + fund.start(), sentence.start() + fund.end()));
        }
    }

    private static void territory(Telling so, Thing process, Spot sentence, List<Mention<Thing>> documents) {
        Optional<String> ofDocument = documents.stream()
                .map(document -> document.value().text("territory"))
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .findFirst();
        Optional<Mention<Area>> told = so.areas().within(sentence).stream().findFirst();
        if (ofDocument.isPresent()) {
            process.conclude("territories", ofDocument.get());
        } else if (told.isPresent()) {
            process.put(
                    "territories",
                    told.get().value().name(),
                    so.prose(),
                    told.get().at());
        }
    }
}
