package org.regionalcatalog.normalize.suppress;

import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.model.Phone;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Address;
import org.regionalcatalog.normalize.czech.Emails;
import org.regionalcatalog.normalize.czech.Phones;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** All forms in which something may be written that a person wants kept out. */
public final class Forms {

    private Forms() {}

    /** The forms of what was given; nothing when it is no thing of its kind, or not the whole of one. */
    public static Optional<List<String>> of(Suppressible kind, String given, Vocabulary words) {
        return switch (kind) {
            case PERSON -> person(given, words);
            case PHONE -> only(Phones.find(given).values()).map(Phone::text).map(List::of);
            case EMAIL ->
                only(Emails.find(given).values()).map(email -> List.of(email, Text.fold(email)).stream()
                        .distinct()
                        .toList());
            case ADDRESS -> address(given, words);
        };
    }

    private static <T> Optional<T> only(List<T> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Where the list of given names does not know the name, the last word is the family's. */
    private static Optional<List<String>> person(String given, Vocabulary words) {
        Optional<PersonName> read = only(words.personNames().find(given).values());
        if (read.isPresent()) {
            String first = read.get().given();
            String last = read.get().family();
            return first == null || last == null ? Optional.empty() : Optional.of(PersonForms.of(first, last));
        }
        List<String> parts = List.of(Text.clean(given).split(" ", -1));
        boolean plain = parts.size() >= 2
                && parts.size() <= 4
                && parts.stream().allMatch(part -> part.matches("\\p{L}[\\p{L}'’-]+"));
        int last = parts.size() - 1;
        return plain
                ? Optional.of(PersonForms.of(String.join(" ", parts.subList(0, last)), parts.get(last)))
                : Optional.empty();
    }

    private static Optional<List<String>> address(String given, Vocabulary words) {
        return only(words.addresses().find(given).values()).flatMap(Forms::address);
    }

    private static Optional<List<String>> address(Address read) {
        String number = read.houseNumber();
        String town = read.municipality();
        return number == null || town == null
                ? Optional.empty()
                : Optional.of(AddressForms.of(read.street(), number, town));
    }
}
