package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Addresses;

/** How an address is written to be compared. In a village without streets its name stands for the street. */
final class AddressForms {

    private AddressForms() {}

    /** All forms of an address: whole ones, and street with number, which alone is only a reason to look on. */
    static List<String> of(@Nullable String street, String number, String town) {
        String key = street == null ? townKey(town) : streetKey(street);
        List<String> forms = new ArrayList<>();
        for (String one : numbers(number)) {
            forms.add(house(key, one));
            if (street == null) {
                forms.add(house("", one));
            }
            forms.add(whole(key, one, townKey(town)));
        }
        return forms;
    }

    static String house(String streetKey, String number) {
        return streetKey + "|" + number;
    }

    static String whole(String streetKey, String number, String townKey) {
        return house(streetKey, number) + "|" + townKey;
    }

    static String streetKey(String street) {
        return Addresses.streetKey(street);
    }

    /** Without the number of a post office. */
    static String townKey(String town) {
        return Text.fold(town).replaceAll(" \\d{1,2}$", "");
    }

    /** {@code 896/19} is also called 896, and 19. */
    static List<String> numbers(String written) {
        TreeSet<String> numbers = new TreeSet<>();
        String plain = written.replaceAll("^\\D+", "").replace(" ", "").toLowerCase(Locale.ROOT);
        numbers.add(plain);
        numbers.addAll(List.of(plain.split("/", -1)));
        numbers.remove("");
        return List.copyOf(numbers);
    }
}
