package org.regionalcatalog.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A social or accompanying service.
 *
 * @param organisation reference to the provider
 * @param registerId seven digits of the national register
 * @param serviceType code of the type, by Act 108/2006 or an accompanying one
 * @param places references to where it is provided
 * @param registered whether it stands in the national register; absent when nobody says
 */
public record Service(
        @Nullable @NotBlank @Size(max = 300) String name,
        @Nullable @NotBlank String organisation,
        @Nullable @Pattern(regexp = "\\d{7}") String registerId,
        @Nullable String serviceType,
        List<String> forms,
        List<String> targetGroups,
        List<Capacity> capacities,
        @Nullable @Valid Age age,
        List<String> places,
        @Nullable Span valid,
        @Nullable Boolean registered,
        @Nullable @Size(max = 1000) String hours)
        implements Subject {

    public Service {
        forms = List.copyOf(forms);
        targetGroups = List.copyOf(targetGroups);
        capacities = List.copyOf(capacities);
        places = List.copyOf(places);
    }
}
