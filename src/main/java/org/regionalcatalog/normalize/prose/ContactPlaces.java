package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.czech.Address;
import org.regionalcatalog.normalize.czech.Municipality;

/** The places of a page, one per address. */
final class ContactPlaces {

    private static final Pattern POST_OFFICE = Pattern.compile(" (?:\\d{1,2}|[IVX]{1,4})$");

    private final Telling so;
    private final Map<Address, Thing> places = new LinkedHashMap<>();
    private final List<Mention<Thing>> mentions = new ArrayList<>();

    ContactPlaces(Telling so) {
        this.so = so;
    }

    List<Mention<Thing>> mentions() {
        return mentions;
    }

    /** The place at an address; its municipality by the name of the register. */
    Thing of(Address address, Spot at) {
        Thing place = places.computeIfAbsent(address, absent -> made(address, at));
        mentions.add(new Mention<>(place, at));
        return place;
    }

    private Thing made(Address address, Spot at) {
        Thing place = new Thing(Kind.PLACE, at);
        put(place, "street", address.street(), at);
        put(place, "house_number", address.houseNumber(), at);
        put(place, "postal_code", address.postalCode(), at);
        String town = address.municipality();
        if (town != null) {
            var municipality = so.words().gazetteer().find(town, so.territory()).first();
            put(place, "municipality", municipality.map(Municipality::code).orElse(null), at);
            put(
                    place,
                    "municipality_name",
                    municipality
                            .map(Municipality::name)
                            .orElseGet(() -> POST_OFFICE.matcher(town).replaceFirst("")),
                    at);
        }
        return place;
    }

    private void put(Thing place, String field, @org.jspecify.annotations.Nullable Object value, Spot at) {
        if (value != null) {
            place.put(field, value, so.prose(), at);
        }
    }
}
