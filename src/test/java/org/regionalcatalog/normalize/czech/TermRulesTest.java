package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.regionalcatalog.normalize.czech.ShippedLists.ADDRESSES;
import static org.regionalcatalog.normalize.czech.ShippedLists.FORMS;
import static org.regionalcatalog.normalize.czech.ShippedLists.GAZETTEER;
import static org.regionalcatalog.normalize.czech.ShippedLists.LEGAL_FORMS;
import static org.regionalcatalog.normalize.czech.ShippedLists.NAMES;
import static org.regionalcatalog.normalize.czech.ShippedLists.SERVICE_TYPES;
import static org.regionalcatalog.normalize.czech.ShippedLists.TARGET_GROUPS;
import static org.regionalcatalog.normalize.czech.ShippedLists.UNITS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.model.Rule;

/** What holds of every recogniser that needs lists: its rules' examples, and that no text hurts it. */
class TermRulesTest {

    private static final Map<String, Function<String, Understood<?>>> BY_RULE = Map.of(
            "term-unknown", SERVICE_TYPES::find,
            "place-name-unknown", text -> GAZETTEER.find(text, null),
            "municipality-ambiguous", text -> GAZETTEER.find(text, null),
            "address-unreadable", ADDRESSES::find,
            "capacity-unreadable", text -> Capacities.find(text, UNITS, FORMS),
            "age-unreadable", Ages::find,
            "age-reversed", Ages::find);

    private static final List<Function<String, ?>> ALL = List.of(
            SERVICE_TYPES::find,
            TARGET_GROUPS::findAll,
            text -> GAZETTEER.find(text, "ORP Třeboň"),
            ADDRESSES::find,
            ADDRESSES::findStreet,
            Addresses::isSecret,
            text -> Capacities.find(text, UNITS, FORMS),
            Ages::find,
            LEGAL_FORMS::split,
            NAMES::display,
            NAMES::key,
            NAMES::kindOf,
            NAMES::placeOf);

    /** Pieces that recognisers look for, of several alphabets, and what breaks naive ones. */
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            " ",
            " ",
            " ",
            ",",
            ", ",
            ";",
            "\n",
            "/",
            " - ",
            "–",
            "-",
            ".",
            ":",
            "(",
            ")",
            "§",
            "\"",
            "„",
            "“",
            "•",
            "40",
            "12",
            "390 15",
            "39015",
            "1/2",
            "12a",
            "č.p. ",
            "č. ev. ",
            "nám. ",
            "ul.",
            "ul. ",
            "Tábor",
            "Třeboň II",
            "Lužnice",
            "Dukelská",
            "PRAHA 8",
            "nad",
            "u",
            "senioři",
            "pečovatelská služba",
            "lůžek",
            "klientů",
            "terénní",
            "od",
            "do",
            "let",
            "+",
            "z.s.",
            " o. p. s.",
            ", s.r.o.",
            "Městský úřad ",
            "MÚ ",
            "město ",
            "CENTRUM ",
            "SOCIÁLNÍCH ",
            "Жизнь",
            "日本",
            "ﷺ",
            "𝔘",
            "\uD800",
            "\uE000",
            "\uE001",
            "\u0301",
            "\u00a0",
            "\u200b",
            "½",
            "İ",
            "ß",
            "٣",
            "…",
            "@",
            "www.");

    static Stream<Rule> rules() {
        return Stream.of(CodeTerms.RULES, Gazetteer.RULES, Addresses.RULES, Capacities.RULES, Ages.RULES)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_examples_of_a_rule_do_what_they_say(Rule rule) {
        Function<String, Understood<?>> recogniser = BY_RULE.getOrDefault(rule.code(), text -> Understood.nothing());
        assertThat(recogniser.apply(rule.passes()).remarks()).isEmpty();
        assertThat(recogniser.apply(rule.passes()).values()).isNotEmpty();
        assertThat(recogniser.apply(rule.fails()).remarks())
                .extracting(Remark::rule)
                .contains(rule);
    }

    @Test
    void no_text_makes_a_recogniser_throw_and_what_is_shown_is_shown_the_same_again() {
        Random random = new Random(20260301);
        for (int i = 0; i < 5_000; i++) {
            String text = random(random, random.nextInt(14));
            ALL.forEach(recogniser -> assertThat(recogniser.apply(text)).isNotNull());
            String shown = NAMES.display(text);
            assertThat(NAMES.display(shown)).as(text).isEqualTo(shown);
            for (Address address : ADDRESSES.find(text).values()) {
                assertThat(ADDRESSES.find(address.text()).values()).as(text).containsExactly(address);
            }
        }
    }

    @Test
    void a_text_of_any_length_takes_linear_time() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>(List.of(random(random, 40_000)));
        for (String piece :
                List.of(" ", ",", "a ", "a", "12", "12 lůžek a ", "„", " z.s.", "-", "\u0301", "Tábor ", "A")) {
            texts.add(piece.repeat(100_000 / piece.length()));
        }
        for (String text : texts) {
            for (int i = 0; i < ALL.size(); i++) {
                Function<String, ?> recogniser = ALL.get(i);
                assertTimeout(
                        Duration.ofSeconds(20),
                        () -> recogniser.apply(text),
                        "recogniser " + i + " on " + text.substring(0, 20));
            }
        }
    }

    private static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}
