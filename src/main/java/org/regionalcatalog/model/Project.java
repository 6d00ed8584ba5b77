package org.regionalcatalog.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project in which services were planned.
 *
 * @param roles who realized, received, partnered or paid
 * @param territories territories it was about, as named
 * @param municipalities RÚIAN codes of the municipalities that took part
 * @param documents references to what came out
 * @param follows references to the projects it continues
 * @param partOf reference to the project it was part of
 * @param phase its number where it is one of several phases of planning
 * @param objective the specific objective of the programme, with its code
 */
public record Project(
        @Nullable @NotBlank @Size(max = 500) String name,
        @Nullable RegistrationNumber registrationNumber,
        @Nullable String projectKind,
        @Nullable String programme,
        List<String> funds,
        @Nullable String call,
        @Nullable Period period,
        @Nullable @Min(1) @Max(240) Integer durationMonths,
        @Nullable Money budget,
        List<@Size(max = 2000) String> goals,
        List<Role> roles,
        List<String> territories,
        List<String> municipalities,
        List<String> documents,
        List<String> follows,
        @Nullable String partOf,
        @Nullable @Min(1) @Max(99) Integer phase,
        @Nullable @Size(max = 1000) String objective,
        List<Activity> activities,
        List<WorkingGroup> groups)
        implements Subject {

    public Project {
        funds = List.copyOf(funds);
        goals = List.copyOf(goals);
        roles = List.copyOf(roles);
        territories = List.copyOf(territories);
        municipalities = List.copyOf(municipalities);
        documents = List.copyOf(documents);
        follows = List.copyOf(follows);
        activities = List.copyOf(activities);
        groups = List.copyOf(groups);
    }
}
