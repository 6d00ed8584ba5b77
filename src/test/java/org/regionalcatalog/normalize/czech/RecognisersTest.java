package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.model.Money;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Scalar;
import org.regionalcatalog.model.Text;

/** What holds for every recogniser of a value. */
class RecognisersTest {

    private static final long SEED = 20261122;

    private record Recogniser(
            Function<String, ? extends Understood<?>> find,
            Function<String, ? extends List<? extends Match<?>>> findAll,
            List<Rule> rules) {}

    private static final Map<String, Recogniser> RECOGNISERS = recognisers();

    private static Map<String, Recogniser> recognisers() {
        Map<String, Recogniser> all = new LinkedHashMap<>();
        all.put("phones", new Recogniser(Phones::find, Phones::findAll, Phones.RULES));
        all.put("emails", new Recogniser(Emails::find, Emails::findAll, Emails.RULES));
        all.put("websites", new Recogniser(Websites::find, Websites::findAll, Websites.RULES));
        all.put("icos", new Recogniser(Icos::find, Icos::findAll, Icos.RULES));
        all.put("postal codes", new Recogniser(PostalCodes::find, PostalCodes::findAll, PostalCodes.RULES));
        all.put("dates", new Recogniser(Dates::find, Dates::findAll, Dates.RULES));
        all.put("periods", new Recogniser(Periods::find, Periods::findAll, Periods.RULES));
        all.put("durations", new Recogniser(Durations::findMonths, Durations::findAll, Durations.RULES));
        all.put("amounts", new Recogniser(Amounts::find, Amounts::findAll, Amounts.RULES));
        all.put(
                "registration numbers",
                new Recogniser(RegistrationNumbers::find, RegistrationNumbers::findAll, RegistrationNumbers.RULES));
        all.put(
                "person names",
                new Recogniser(PersonNamesTest.NAMES::find, PersonNamesTest.NAMES::findAll, PersonNames.RULES));
        return all;
    }

    static Stream<Arguments> rules() {
        return RECOGNISERS.values().stream().flatMap(recogniser -> recogniser.rules().stream()
                .map(rule -> Arguments.of(rule.code(), rule, recogniser)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_notices_its_bad_example_and_not_its_good_one(String code, Rule rule, Recogniser recogniser) {
        assertThat(recogniser.find().apply(rule.fails()).remarks())
                .extracting(Remark::rule)
                .containsExactly(rule);
        assertThat(recogniser.find().apply(rule.passes()).remarks()).isEmpty();
        assertThat(recogniser.find().apply(rule.passes()).values()).isNotEmpty();
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        List<String> codes = RECOGNISERS.values().stream()
                .flatMap(recogniser -> recogniser.rules().stream())
                .map(Rule::code)
                .toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    static Stream<Arguments> all() {
        return RECOGNISERS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void any_text_is_read_without_a_failure_and_values_are_read_again_as_themselves(
            String name, Recogniser recogniser) {
        for (String text : randomTexts(3_000)) {
            Understood<?> understood = recogniser.find().apply(text);
            assertThat(recogniser.find().apply(Text.clean(text))).isEqualTo(understood);
            for (Object value : understood.values()) {
                textOf(value).ifPresent(again -> assertThat(new ArrayList<Object>(
                                recogniser.find().apply(again).values()))
                        .as("%s, read in %s", again, text)
                        .containsExactly(value));
            }
            assertPlaces(Text.clean(text), recogniser.findAll().apply(text));
        }
    }

    private static void assertPlaces(String clean, List<? extends Match<?>> matches) {
        for (Match<?> match : matches) {
            assertThat(match.start()).isNotNegative().isLessThan(match.end());
            assertThat(match.end()).isLessThanOrEqualTo(clean.length());
        }
    }

    /** Texts that invite a recogniser to walk over the same characters again and again. */
    private static final List<String> NASTY = List.of(
            "1",
            "1 ",
            "12 ",
            "123 ",
            "1.",
            "1. ",
            "1/",
            "-",
            "--",
            "+",
            "+420 ",
            "@",
            "a@",
            "a.",
            ".",
            "(",
            "(1",
            "/453",
            "www.",
            "http://",
            "http:",
            "CZ.",
            "CZ.1.04/3.1.03/",
            "IČO: ",
            "IČO 1 ",
            "od ",
            "do ",
            "1. - ",
            "2013-",
            "2013/",
            "07-10/",
            "červen ",
            "1. červen ",
            "Kč ",
            "1 000 ",
            "1.000",
            "000.",
            "cca 1 ",
            "Mgr. ",
            "Ing.",
            "Ph",
            "Jana ",
            "Jana, ",
            "J. ",
            "A-",
            "a-b-",
            "č. ",
            "zavináč ",
            " at ",
            "%20",
            "%z%",
            "mailto:a@b.cz?",
            "javascript:",
            "fax ",
            "381 555 328/1 ",
            "381555328,",
            "[at]",
            "a",
            "á",
            "\u0301",
            "\u00a0",
            "x.cz",
            "x.cz/",
            "předpokl ",
            "2 roky a ",
            "#64;",
            "&#0",
            "|",
            "\"",
            "0/",
            "9999999999",
            "381 555 (123/");

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void a_hundred_thousand_characters_take_no_longer_than_their_number_allows(String name, Recogniser recogniser) {
        Random random = new Random(SEED);
        List<String> texts =
                new ArrayList<>(NASTY.stream().map(piece -> grown(() -> piece)).toList());
        for (int i = 0; i < 5; i++) {
            texts.add(grown(() -> NASTY.get(random.nextInt(NASTY.size()))));
        }
        for (String text : texts) {
            long before = System.nanoTime();
            assertThat(recogniser.find().apply(text)).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as(text.substring(0, 30))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String grown(Supplier<String> pieces) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 100_000) {
            text.append(pieces.get());
        }
        return text.toString();
    }

    private static Optional<String> textOf(Object value) {
        if (value instanceof Scalar scalar) {
            return Optional.of(scalar.text());
        }
        if (value instanceof Money money) {
            return Optional.of(money.amount() + " " + money.currency());
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static List<String> randomTexts(int count) {
        Random random = new Random(SEED);
        List<String> pieces = new ArrayList<>(NASTY);
        pieces.addAll(List.of(
                "+420384555111",
                "381 555 328",
                "info@example.org",
                "www.example.org",
                "00253014",
                "390 15",
                "1. 7. 2013",
                "30.12.2022",
                "červenec 2010",
                "07-10/2013",
                "2013-15",
                "699 053,- Kč",
                "15 mil. Kč",
                "CZ.1.04/3.1.03/97.00023",
                "CZ.03.2.63/0.0/0.0/16_063/0006516",
                "Mgr. Jana Vzorová",
                "Vzor Josef, Bc.",
                "24 měsíců",
                "není",
                " ",
                " ",
                ", ",
                "; ",
                "\n",
                "– ",
                "ñ",
                "日本",
                "😀",
                "\u0000",
                "\u200b",
                "\ud800",
                "Ⅷ",
                "١٢٣",
                "ﬁ",
                "İ",
                "ß",
                "²",
                "½"));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(
                        random.nextInt(6) == 0
                                ? Character.toString(random.nextInt(0x10FFFF))
                                : pieces.get(random.nextInt(pieces.size())));
            }
            texts.add(text.toString());
        }
        assertThat(new HashSet<>(texts)).hasSizeGreaterThan(count / 2);
        return texts;
    }
}
