package org.regionalcatalog.model;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person, or a role within an organisation, can be reached.
 *
 * @param organisation reference to the organisation
 * @param place reference to the place it belongs to
 */
public record Contact(
        @Nullable String organisation,
        @Nullable PersonName person,
        @Nullable @Size(max = 300) String role,
        List<Phone> phones,
        List<@Email @Size(max = 254) String> emails,
        List<@Size(max = 2000) String> websites,
        @Nullable String place)
        implements Subject {

    public Contact {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        websites = List.copyOf(websites);
    }
}
