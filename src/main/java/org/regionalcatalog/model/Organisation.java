package org.regionalcatalog.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal person, or an office or department that is part of one.
 *
 * @param legalForm code of the legal form
 * @param organisationKind code of the kind: municipality, office, department, provider, ...
 * @param partOf reference to the organisation this one belongs to
 * @param municipality RÚIAN code of the seat's municipality
 */
public record Organisation(
        @Nullable @NotBlank @Size(max = 300) String name,
        List<String> aliases,
        @Nullable Ico ico,
        @Nullable @Pattern(regexp = "[a-z0-9]{7}") String databox,
        @Nullable String legalForm,
        @Nullable String organisationKind,
        @Nullable String partOf,
        @Nullable @Pattern(regexp = "\\d{6}") String municipality,
        List<@Size(max = 2000) String> websites)
        implements Subject {

    public Organisation {
        aliases = List.copyOf(aliases);
        websites = List.copyOf(websites);
    }
}
