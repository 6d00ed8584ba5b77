package org.regionalcatalog.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, an analysis, a catalog, minutes, ...
 *
 * @param label the text of the link to it
 * @param projects references to the projects it came out of
 * @param organisation reference to who published it
 */
public record Document(
        @Nullable @NotBlank @Size(max = 500) String title,
        @Nullable String documentType,
        @Nullable @Size(max = 2000) String url,
        @Nullable @Size(max = 500) String label,
        @Nullable Validity valid,
        @Nullable Approval approved,
        List<String> projects,
        @Nullable String territory,
        @Nullable String organisation)
        implements Subject {

    public Document {
        projects = List.copyOf(projects);
    }
}
