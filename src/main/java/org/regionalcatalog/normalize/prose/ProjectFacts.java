package org.regionalcatalog.normalize.prose;

import java.util.Optional;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** Hands every label and every sentence of a page to the readers of what projects have. */
final class ProjectFacts {

    private final Telling so;
    private final ProjectScene scene;
    private final ProjectNumbers numbers;
    private final ProjectPeriods periods;
    private final ProjectDurations durations;
    private final ProjectMoney money;
    private final ProjectFinance finance;
    private final ProjectRoles roles;
    private final ProjectTerritories territories;

    ProjectFacts(Telling so, ProjectScene scene) {
        this.so = so;
        this.scene = scene;
        this.numbers = new ProjectNumbers(so, scene);
        this.periods = new ProjectPeriods(so);
        this.durations = new ProjectDurations(so.prose());
        this.money = new ProjectMoney(so.prose());
        this.finance = new ProjectFinance(so);
        this.roles = new ProjectRoles(so);
        this.territories = new ProjectTerritories(so, scene);
    }

    /** Tells every project what the passages say of it. */
    void tell() {
        int passages = so.prose().passages().size();
        for (int i = 0; i < passages; i++) {
            if (!so.prose().isStamp(i)) {
                numbers.passage(i);
            }
        }
        for (int i = 0; i < passages; i++) {
            if (!so.prose().isStamp(i)) {
                so.labels(i).forEach(this::labelled);
                ProjectSentence.of(so, scene, i).forEach(this::sentence);
            }
        }
    }

    /** Puts together what was told in several places. */
    void conclude() {
        periods.conclude();
        scene.projects().forEach(territories::conclude);
    }

    private void labelled(Labelled label) {
        Optional<Thing> owner = scene.ownerOf(label.label());
        if (owner.isEmpty() || label.fact().isEmpty()) {
            return;
        }
        Thing project = owner.get();
        switch (label.fact()) {
            case "since" -> {
                if (isAmongFacts(label)) {
                    periods.labelled(project, label);
                }
            }
            case "period", "from", "to" -> {
                periods.labelled(project, label);
                durations.labelled(project, label);
            }
            case "budget", "grant", "own" -> money.labelled(project, label);
            case "territory" -> territories.labelled(project, label.value());
            default -> {
                if (ProjectRoles.LABELLED.contains(label.fact())) {
                    roles.labelled(project, label);
                }
            }
        }
    }

    /** A bare {@code od:} dates a project only next below another fact of it, or behind one. */
    private boolean isAmongFacts(Labelled label) {
        int passage = label.label().passage();
        boolean behind = so.labels(passage).get(0) != label;
        return behind || (passage > 0 && !so.labels(passage - 1).isEmpty());
    }

    private void sentence(ProjectSentence sentence) {
        finance.sentence(sentence);
        periods.sentence(sentence);
        durations.sentence(sentence);
        roles.sentence(sentence);
        money.sentence(sentence);
        numbers.sentence(sentence);
        territories.sentence(sentence);
    }
}
