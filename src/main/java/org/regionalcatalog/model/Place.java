package org.regionalcatalog.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a service is provided: one place per distinct address.
 *
 * @param municipality RÚIAN code
 * @param addressPoint RÚIAN code of the address point
 * @param confidential whether the address must not be published
 */
public record Place(
        @Nullable @Size(max = 300) String name,
        @Nullable @Size(max = 120) String street,
        @Nullable @Size(max = 20) String houseNumber,
        @Nullable PostalCode postalCode,
        @Nullable @Pattern(regexp = "\\d{6}") String municipality,
        @Nullable @NotBlank String municipalityName,
        @Nullable @Pattern(regexp = "\\d{1,9}") String addressPoint,
        @Nullable @DecimalMin("48.5") @DecimalMax("51.1") BigDecimal latitude,
        @Nullable @DecimalMin("12.0") @DecimalMax("18.9") BigDecimal longitude,
        boolean confidential)
        implements Subject {}
