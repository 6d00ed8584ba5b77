package org.regionalcatalog.normalize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Address;
import org.regionalcatalog.normalize.czech.Durations;
import org.regionalcatalog.normalize.czech.Municipality;
import org.regionalcatalog.normalize.czech.Remark;
import org.regionalcatalog.normalize.czech.Understood;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** The values that {@link Cleaners} make themselves: numbers, yes and no, towns and addresses by their parts. */
final class Values {

    static final Rule NOT_A_NUMBER = new Rule(
            "number-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "A number was expected here; write digits only.",
            "Zde se čeká číslo; napište jen číslice.",
            "12",
            "dvanáct");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,10})?");

    private Values() {}

    /** A municipality by its name: code and name. */
    static Understood<?> municipality(String text, Vocabulary words, @Nullable String territory) {
        return mapped(words.gazetteer().find(text, territory), Values::named);
    }

    /** A municipality by its name: the code alone. */
    static Understood<?> municipalityCode(String text, Vocabulary words, @Nullable String territory) {
        return mapped(words.gazetteer().find(text, territory), Municipality::code);
    }

    /** Several fields at once, by their path. */
    private static Map<String, Object> named(Municipality municipality) {
        return new TreeMap<>(Map.of("municipality", municipality.code(), "municipality_name", municipality.name()));
    }

    /** The parts of an address, each for its own field. */
    static Map<String, Object> parts(Address address, Vocabulary words, @Nullable String territory) {
        Map<String, Object> parts = new TreeMap<>();
        if (address.street() != null) {
            parts.put("street", address.street());
        }
        if (address.houseNumber() != null) {
            parts.put("house_number", address.houseNumber());
        }
        if (address.postalCode() != null) {
            parts.put("postal_code", address.postalCode());
        }
        if (address.municipality() != null) {
            parts.put("municipality_name", address.municipality());
            words.gazetteer()
                    .find(address.municipality(), territory)
                    .first()
                    .ifPresent(town -> parts.putAll(named(town)));
        }
        return parts;
    }

    /** Whether a cell says yes or no; anything else says nothing. */
    static Understood<?> yesOrNo(String text, Vocabulary words, @Nullable String territory) {
        String folded = Text.fold(text);
        if (List.of("ano", "yes", "true", "1", "x", "a").contains(folded)) {
            return Understood.of(true);
        }
        return List.of("ne", "no", "false", "0", "n", "-").contains(folded)
                ? Understood.of(false)
                : Understood.nothing();
    }

    /** An identifier of digits, as text. */
    static Understood<String> digits(String text) {
        String digits = Text.clean(text).replace(" ", "");
        return isDigits(digits) ? understood(digits) : Understood.refused(new Remark(NOT_A_NUMBER, text));
    }

    /** A whole number of at most nine digits. */
    static Understood<Integer> whole(String text) {
        String digits = Text.clean(text);
        return digits.length() <= 9 && !digits.isEmpty() && isDigits(digits)
                ? Understood.of(Integer.valueOf(digits))
                : Understood.refused(new Remark(NOT_A_NUMBER, text));
    }

    /** A duration in months; a bare number is one. */
    static Understood<Integer> months(String text) {
        Understood<Integer> bare = whole(text);
        return bare.values().isEmpty() ? Durations.findMonths(text) : bare;
    }

    /** A decimal number of at most twenty characters, with a comma or a point. */
    static Understood<BigDecimal> decimal(String text) {
        String number = Text.clean(text).replace(',', '.');
        boolean shaped = DECIMAL.matcher(number).matches();
        return shaped ? Understood.of(new BigDecimal(number)) : Understood.refused(new Remark(NOT_A_NUMBER, text));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A reference to a thing by what its name is compared as; one that was made already is kept. */
    static Understood<String> named(String prefix, String text, UnaryOperator<String> key) {
        return understood(text.startsWith(prefix) ? text : prefix + key.apply(text));
    }

    static Understood<String> understood(String text) {
        return text.isEmpty() ? Understood.nothing() : Understood.of(text);
    }

    static <T, R> Understood<R> mapped(Understood<T> understood, Function<T, R> mapping) {
        return new Understood<>(understood.values().stream().map(mapping).toList(), understood.remarks());
    }
}
