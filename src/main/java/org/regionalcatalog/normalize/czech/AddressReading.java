package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PostalCode;
import org.regionalcatalog.model.Text;

/**
 * One walk over the segments of an address. First every segment becomes a part; then the parts find their place, those
 * whose place is certain before the others: what follows a postal code is a town, a name of the gazetteer is one, a
 * name with a number is a street, and only then do bare names take what is left.
 */
final class AddressReading {

    private static final Pattern LAST_TWO = Pattern.compile("\\d{2}");
    private static final Pattern FIRST_THREE = Pattern.compile("\\d{3}");
    private static final Pattern FIVE = Pattern.compile("\\d{5}");

    private final Gazetteer gazetteer;
    private final boolean streetCell;
    private final List<AddressPart> numbered = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();
    private @Nullable AddressPart delivery;
    private @Nullable PostalCode postalCode;
    private @Nullable String street;
    private @Nullable String houseNumber;
    private @Nullable String municipality;

    /** @param streetCell whether a bare name nobody knows is a street rather than a town */
    AddressReading(Gazetteer gazetteer, boolean streetCell) {
        this.gazetteer = gazetteer;
        this.streetCell = streetCell;
    }

    void segment(String segment) {
        List<String> words = List.of(StreetWords.unify(segment).split(" "));
        for (int i = 0; i < words.size(); i++) {
            boolean whole = FIVE.matcher(words.get(i)).matches();
            boolean halves = FIRST_THREE.matcher(words.get(i)).matches()
                    && i + 1 < words.size()
                    && LAST_TWO.matcher(words.get(i + 1)).matches();
            if (whole || halves) {
                int end = i + (whole ? 1 : 2);
                postalCode(String.join("", words.subList(i, end)));
                around(String.join(" ", words.subList(0, i)), String.join(" ", words.subList(end, words.size())));
                return;
            }
        }
        part(AddressPart.of(String.join(" ", words)));
    }

    private void postalCode(String digits) {
        Optional<PostalCode> code = PostalCode.find(digits);
        if (code.isEmpty() || postalCode != null) {
            leftOver.add(digits);
        } else {
            postalCode = code.get();
        }
    }

    private void around(String before, String after) {
        String lead = before.endsWith("PSČ") ? before.substring(0, before.length() - "PSČ".length()) : before;
        AddressPart first = AddressPart.of(lead.strip());
        boolean town = after.isBlank() && (first.number() == null || isTown(first.name()));
        if (!town) {
            part(first);
        }
        AddressPart second = town ? first : AddressPart.of(after);
        if (delivery == null) {
            delivery = second;
        } else {
            part(second);
        }
    }

    private void part(AddressPart part) {
        String name = part.name();
        if (part.number() == null) {
            if (name != null) {
                names.add(name);
            }
        } else if (name != null && !part.rest().isEmpty() && gazetteer.knows(name)) {
            names.add(written(part));
        } else {
            numbered.add(new AddressPart(name, part.number(), ""));
            if (!part.rest().isEmpty()) {
                part(AddressPart.of(part.rest()));
            }
        }
    }

    Understood<Address> understood() {
        placeNumbered();
        placeDelivery();
        placeNames();
        List<Remark> remarks = leftOver.stream()
                .map(piece -> new Remark(Addresses.ADDRESS_UNREADABLE, piece))
                .toList();
        boolean empty = street == null && houseNumber == null && postalCode == null && municipality == null;
        return new Understood<>(
                empty ? List.of() : List.of(new Address(street, houseNumber, postalCode, municipality)), remarks);
    }

    /** Streets first: where there is one, a town with a number is the town's post office. */
    private void placeNumbered() {
        List<AddressPart> towns = new ArrayList<>();
        for (AddressPart part : numbered) {
            if (isTown(part.name()) && !isFarAway(part.name())) {
                towns.add(part);
            } else if (houseNumber == null) {
                street = part.name();
                houseNumber = part.number();
            } else {
                leftOver.add(written(part));
            }
        }
        towns.forEach(this::placeTown);
    }

    /** Whether a name is that of a town elsewhere, so that here it names a street of the town that is given beside it. */
    private boolean isFarAway(@Nullable String name) {
        Stream<String> others = Stream.concat(
                Stream.ofNullable(delivery).map(AddressPart::name).filter(Objects::nonNull), names.stream());
        List<String> towns = others.filter(gazetteer::knows).toList();
        return name != null && !towns.isEmpty() && towns.stream().noneMatch(town -> gazetteer.isNear(name, town));
    }

    private void placeTown(AddressPart part) {
        boolean streetIsTold = houseNumber != null || names.stream().anyMatch(StreetWords::isStreet);
        if (municipality == null && streetIsTold) {
            municipality = part.hasPostOffice() ? written(part) : part.name();
        } else if (municipality == null) {
            municipality = part.name();
            houseNumber = part.number();
        } else {
            leftOver.add(written(part));
        }
    }

    /** What follows the postal code is the post office; a village that the address names itself goes before it. */
    private void placeDelivery() {
        AddressPart part = delivery;
        if (part == null || (part.name() == null && part.number() == null)) {
            return;
        }
        boolean house = part.number() != null && part.rest().isEmpty() && !part.hasPostOffice();
        if (house && houseNumber == null) {
            houseNumber = part.number();
            municipality = municipality == null ? part.name() : municipality;
        } else if (municipality == null) {
            municipality = written(part);
        }
    }

    private void placeNames() {
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            if (!gazetteer.knows(name) || (StreetWords.isStreet(name) && street == null)) {
                unknown.add(name);
            } else if (municipality == null) {
                municipality = name;
            } else if (!isSameTown(name)) {
                leftOver.add(name);
            }
        }
        for (int i = 0; i < unknown.size(); i++) {
            placeUnknown(unknown.get(i), i == unknown.size() - 1);
        }
    }

    private void placeUnknown(String name, boolean last) {
        boolean townIsOpen = municipality == null && last && !streetCell;
        if (street == null && (StreetWords.isStreet(name) || (!townIsOpen && !StreetWords.isTown(name)))) {
            street = name;
        } else if (municipality == null && (last || StreetWords.isTown(name))) {
            municipality = name;
        } else {
            leftOver.add(name);
        }
    }

    private boolean isSameTown(String name) {
        String town = municipality;
        return town != null
                && gazetteer.findName(name).isPresent()
                && gazetteer.findName(name).equals(gazetteer.findName(town));
    }

    private boolean isTown(@Nullable String name) {
        return name != null && !StreetWords.isStreet(name) && (gazetteer.knows(name) || StreetWords.isTown(name));
    }

    private static String written(AddressPart part) {
        return Text.clean((part.name() == null ? "" : part.name()) + " " + (part.number() == null ? "" : part.number())
                + " " + part.rest());
    }
}
