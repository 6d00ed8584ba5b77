package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;
import org.regionalcatalog.source.Wordbook;

/** Who is what in the projects of a page, by labels and in sentences. */
final class ProjectRoles {

    /** Facts of labels that are roles. */
    static final Set<String> LABELLED =
            Set.of("realizer", "recipient", "partner", "financial_partner", "funder", "contractor", "supporter");

    private static final Set<String> NO_BODIES = Set.copyOf(Wordbook.lines("not-role-body.txt"));

    private final Telling so;

    ProjectRoles(Telling so) {
        this.so = so;
    }

    /** The organisations of a label's value, or of the list below it. */
    void labelled(Thing project, Labelled label) {
        List<Mention<Thing>> bodies = RoleValues.outermost(so.mentions(Kind.ORGANISATION, label.value()));
        if (bodies.isEmpty() && so.prose().textAt(label.value()).isBlank()) {
            bodies = RoleValues.below(so, label.label().passage());
        }
        for (Mention<Thing> body : bodies) {
            if (!NO_BODIES.contains(Text.fold(String.valueOf(body.value().text("name"))))) {
                put(project, label.fact(), body.value(), body.at());
            }
        }
    }

    /** What a sentence says; one that names no project must be about one. */
    void sentence(ProjectSentence sentence) {
        for (ProseRoles.Said said : ProseRoles.of(so, sentence)) {
            sentence.ownerAt(said.start())
                    .filter(project -> isTold(sentence, said))
                    .ifPresent(project -> {
                        said.bodies().forEach(body -> put(project, said.role(), body.value(), body.at()));
                        if (said.bodies().isEmpty()) {
                            ElidedSubject.subjectOf(so, sentence)
                                    .ifPresent(body -> put(
                                            project, said.role(), body, sentence.spot(said.start(), said.start() + 1)));
                        }
                    });
        }
    }

    private boolean isTold(ProjectSentence sentence, ProseRoles.Said said) {
        return sentence.isAbout() || said.noun();
    }

    private void put(Thing project, String role, Thing body, Spot at) {
        project.put("roles", new Thing.RoleTold(role, body), so.prose(), at);
    }
}
