package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Reads the projects a page tells of, with all it says of them. */
final class Projects {

    private Projects() {}

    /** Where the page speaks of them; a thing that is spoken of again is the same object. */
    static List<Mention<Thing>> read(Telling so) {
        ProjectScene scene = ProjectScene.of(so);
        ProjectFacts facts = new ProjectFacts(so, scene);
        facts.tell();
        ProjectLists.tell(so, scene);
        ProjectRelations.tell(so, scene);
        ProjectGroups.tell(so, scene);
        ProjectOutputs.tell(so, scene);
        PlanningProcesses.tell(so, scene);
        facts.conclude();
        ProjectRelations.conclude(so, scene);
        scene.projects().forEach(ProjectLists::judge);
        return scene.mentions();
    }
}
