package org.regionalcatalog.match.benchmark;

import java.util.List;

/** A provider as one list shows it. Empty: the list does not say. */
record Row(
        String id,
        String source,
        String name,
        String street,
        String houseNumber,
        String municipality,
        String postalCode,
        String phone,
        String email,
        String web,
        String ico,
        long provider) {

    static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "name",
            "street",
            "house_number",
            "municipality",
            "postal_code",
            "phone",
            "email",
            "web",
            "ico");

    List<String> cells() {
        return List.of(id, source, name, street, houseNumber, municipality, postalCode, phone, email, web, ico);
    }
}
