package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Money;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.normalize.czech.Amounts;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** What the projects of a page cost: the whole rather than the grant, a label rather than a sentence. */
final class ProjectMoney {

    /** A sum that is stated again. */
    static final Rule BUDGET_DUPLICATED = new Rule(
            "budget-duplicated",
            Severity.INFO,
            Actor.OPERATOR,
            "The page states the same budget more than once; it was taken as one, not added up.",
            "Stránka uvádí tentýž rozpočet vícekrát; byl vzat jednou, nesčítal se.",
            "Rozpočet: 699 053 Kč",
            "Rozpočet: 699 053 Kč … Rozpočet projektu: 699 053,- Kč");

    /** Two values of a field where only one can hold. */
    static final Rule CONTRADICTED = new Rule(
            "value-contradicted",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The page gives two different values of this; the first one was kept. Correct the other.",
            "Stránka zde uvádí dvě různé hodnoty; ponechána je první. Druhou opravte.",
            "Rozpočet: 699 053 Kč",
            "Rozpočet: 699 053 Kč … Rozpočet: 700 000 Kč");

    static final List<Rule> RULES = List.of(BUDGET_DUPLICATED, CONTRADICTED);

    private static final CueWords CUES = CueWords.of("project-money-cue.csv");
    private static final String BUDGET = "budget";
    private static final String OWN = "own";

    /** How surely a sum is the budget, the least sure first. */
    private enum Standing {
        GRANT_SPOKEN,
        GRANT_LABELLED,
        TOTAL_SPOKEN,
        TOTAL_LABELLED
    }

    private final Prose prose;
    private final Map<Thing, Standing> standings = new HashMap<>();
    private final Set<Spot> labelled = new HashSet<>();

    ProjectMoney(Prose prose) {
        this.prose = prose;
    }

    /** A label with its sum; a grant that is a part of it is not the whole. */
    void labelled(Thing project, Labelled label) {
        List<Match<Money>> sums = Amounts.findAll(prose.textAt(label.value()));
        if (!sums.isEmpty()) {
            Match<Money> sum = sums.get(0);
            int start = label.value().start();
            Spot at = new Spot(label.value().passage(), start + sum.start(), start + sum.end());
            boolean total = label.fact().equals(BUDGET);
            labelled.add(at);
            if (label.fact().equals(OWN)) {
                return;
            }
            keep(project, sum.value(), at, total ? Standing.TOTAL_LABELLED : Standing.GRANT_LABELLED);
        }
    }

    /** The sums of a sentence, each by what stands nearest before it. */
    void sentence(ProjectSentence sentence) {
        if (!sentence.isAbout()) {
            return;
        }
        List<Match<Money>> sums = Amounts.findAll(sentence.plainText());
        if (sums.isEmpty()) {
            return;
        }
        NearestCue nearest = new NearestCue(sentence, CUES.in(sentence.tokens()));
        WordIndex words = new WordIndex(sentence.tokens(), sentence.text().length());
        int floor = 0;
        for (int i = 0; i < sums.size(); i++) {
            Match<Money> sum = sums.get(i);
            int ceiling = i + 1 < sums.size()
                    ? words.firstFrom(sums.get(i + 1).start())
                    : sentence.tokens().size();
            int last = words.lastBefore(sum.end());
            nearest.before(words.firstFrom(sum.start()), last, floor, ceiling)
                    .filter(kind -> !kind.equals(OWN) && !labelled.contains(sentence.spot(sum.start(), sum.end())))
                    .ifPresent(kind -> spoken(sentence, sum, kind));
            floor = last + 1;
        }
    }

    private void spoken(ProjectSentence sentence, Match<Money> sum, String kind) {
        Optional<Thing> owner = sentence.ownerAt(sum.start());
        Standing standing = kind.equals("total") ? Standing.TOTAL_SPOKEN : Standing.GRANT_SPOKEN;
        owner.ifPresent(project -> keep(project, sum.value(), sentence.spot(sum.start(), sum.end()), standing));
    }

    private void keep(Thing project, Money sum, Spot at, Standing standing) {
        Object told = project.find(BUDGET).orElse(null);
        Standing before = standings.get(project);
        if (told == null || before == null) {
            project.put(BUDGET, sum, prose, at);
            standings.put(project, standing);
        } else if (told.equals(sum)) {
            project.put(BUDGET, sum, prose, at);
            project.note(BUDGET_DUPLICATED, BUDGET, prose.textAt(at));
            standings.put(project, standing.compareTo(before) > 0 ? standing : before);
        } else if (standing.compareTo(before) > 0) {
            project.put(BUDGET, sum, prose, at);
            standings.put(project, standing);
        } else if (standing == Standing.TOTAL_LABELLED) {
            project.note(CONTRADICTED, BUDGET, prose.textAt(at));
        }
    }
}
