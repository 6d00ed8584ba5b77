package org.regionalcatalog.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.Growth;
import org.regionalcatalog.HostileTexts;
import org.regionalcatalog.model.Age;
import org.regionalcatalog.model.Capacity;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Money;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.model.PostalCode;
import org.regionalcatalog.model.Scalar;
import org.regionalcatalog.model.Span;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Address;
import org.regionalcatalog.normalize.czech.ShippedLists;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.CodeList;
import org.regionalcatalog.source.FieldName;

/** What holds for the cleaner of every field that a definition may give, and of every shipped code list. */
class CleanersTest {

    private static final long SEED = 20261125;
    private static final Map<String, CodeList> LISTS = ShippedLists.all();
    private static final Vocabulary WORDS = Vocabulary.of(LISTS);
    private static final int CHARACTERS = 3_000;
    private static final Set<Cleaner> MEASURED = new HashSet<>();

    static Stream<Arguments> all() {
        Map<String, Cleaner> all = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            for (String path : FieldName.inputsOf(kind)) {
                String name = kind.word() + "." + path;
                all.put(name, Cleaners.of(FieldName.find(name).orElseThrow()));
            }
        }
        for (String list : LISTS.keySet()) {
            all.put("one of " + list, Cleaners.ofList(list, false));
            all.put("several of " + list, Cleaners.ofList(list, true));
        }
        return all.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void cleaning_twice_is_cleaning_once(String name, Cleaner cleaner) {
        for (String text : HostileTexts.lines(SEED, 1_500)) {
            for (Object value : values(cleaner, text)) {
                assertThat(values(cleaner, written(value)))
                        .as("%s, read in „%s“", value, text)
                        .isEqualTo(List.of(value));
            }
        }
    }

    /** Lists differ in their wordings alone, so one of them is enough. */
    static Stream<Arguments> measured() {
        return all().filter(each -> !String.valueOf(each.get()[0]).contains(" of ")
                || String.valueOf(each.get()[0]).endsWith(" of service-type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measured")
    void eight_times_the_text_takes_about_eight_times_as_long(String name, Cleaner cleaner) {
        if (!MEASURED.add(cleaner)) {
            return; // the same cleaner under another name
        }
        for (String piece : HostileTexts.PIECES) {
            Growth.assertLinear(
                    name + " of " + piece,
                    CHARACTERS,
                    characters -> Growth.repeated(piece, characters),
                    text -> values(cleaner, text));
        }
    }

    private static List<Object> values(Cleaner cleaner, String text) {
        return new ArrayList<>(cleaner.clean(text, WORDS, "ORP Tábor").values());
    }

    /** Fails for a new type of value, until it is said here how one writes it. */
    private static String written(Object value) {
        if (value instanceof Map<?, ?> parts) {
            return address(parts);
        } else if (value instanceof Scalar scalar) {
            return scalar.text();
        } else if (value instanceof String || value instanceof Integer || value instanceof BigDecimal) {
            return value.toString();
        } else if (value instanceof Boolean told) {
            return told ? "ano" : "ne";
        } else if (value instanceof Money money) {
            return money.amount() + " " + money.currency();
        } else if (value instanceof Period period) {
            return range(period.from(), period.to()) + (period.planned() ? " (předpokládáno)" : "");
        } else if (value instanceof Span span) {
            return range(span.from(), span.to());
        } else if (value instanceof Validity validity) {
            return range(validity.from(), validity.to());
        } else if (value instanceof Age age) {
            return age.from() == null
                    ? "do " + age.to() + " let"
                    : age.to() == null ? "od " + age.from() + " let" : age.from() + " - " + age.to();
        } else if (value instanceof Capacity capacity) {
            return told(capacity.form()) + " " + capacity.maximum() + " " + told(capacity.unit());
        } else if (value instanceof PersonName name) {
            return String.join(" ", name.titlesBefore()) + " " + told(name.given()) + " " + name.family() + ", "
                    + String.join(", ", name.titlesAfter());
        }
        throw new AssertionError("nobody said how to write a " + value.getClass());
    }

    private static String address(Map<?, ?> parts) {
        return new Address(
                        (String) parts.get("street"),
                        (String) parts.get("house_number"),
                        (PostalCode) parts.get("postal_code"),
                        (String) parts.get("municipality_name"))
                .text();
    }

    private static String range(@Nullable PartialDate from, @Nullable PartialDate to) {
        return from == null ? "do " + to : to == null ? "od " + from : from + " - " + to;
    }

    private static String told(@Nullable String code) {
        return code == null ? "" : code;
    }
}
