package org.regionalcatalog.normalize.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept out of texts, however it is written, and the nearest that is not. */
class SuppressionsTest {

    private static final Suppressions PHONE = Kept.out(Suppressible.PHONE, "384 721 111");
    private static final Suppressions EMAIL = Kept.out(Suppressible.EMAIL, "j.vzorna@Lipka.example");
    private static final Suppressions PERSON = Kept.out(Suppressible.PERSON, "Mgr. Jana Vzorová");
    private static final Suppressions MAN = Kept.out(Suppressible.PERSON, "Pavel Vzorný");
    private static final Suppressions ADDRESS = Kept.out(Suppressible.ADDRESS, "Lipová 896/5, 379 01 Třeboň");
    private static final Suppressions VILLAGE = Kept.out(Suppressible.ADDRESS, "č.p. 147, Lužnice");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "384721111",
                "384 721 111",
                "384/721 111",
                "384-721-111",
                "384.721.111",
                "(384) 721 111",
                "38 47 21 111",
                "420384721111",
                "384\u00a0721\u00a0111"
            })
    void a_phone_is_kept_out_however_its_digits_are_grouped(String written) {
        assertThat(PHONE.redact("tel. " + written + ", linka 5")).isEqualTo("tel. [withheld 1], linka 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+420 384 721 111", "+420384721111", "00420 384 721 111", "384 721 111"})
    void a_phone_is_kept_out_with_and_without_the_code_of_the_country(String written) {
        assertThat(PHONE.redact("tel. " + written)).isEqualTo("tel. [withheld 1]");
    }

    @Test
    void a_phone_of_which_only_the_last_digits_stand_apart_is_kept_out_alone() {
        assertThat(PHONE.redact("384 721 110/111")).isEqualTo("384 721 110/[withheld 1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "384 721 112",
                "účet 2384721111/0100",
                "384 721 1110",
                "+421 384 721 111",
                "384 721 Kč, 111 míst",
                "384 721"
            })
    void another_number_is_no_phone_that_is_kept_out(String written) {
        assertThat(PHONE.redact(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j.vzorna@lipka.example",
                "J.Vzorna@LIPKA.example",
                "j.vzorna(zavináč)lipka.example",
                "j.vzorna [at] lipka.example",
                "j vzorna@lipka example"
            })
    void an_address_of_mail_is_kept_out_in_disguise_and_in_keys(String written) {
        assertThat(EMAIL.redact("e-mail: " + written + " ")).isEqualTo("e-mail: [withheld 1] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vzorna@lipka.example", "j.vzorna@lipka.example.org", "jj.vzorna@lipka.example"})
    void another_address_of_mail_is_not(String written) {
        assertThat(EMAIL.redact(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jana Vzorová",
                "Vzorová Jana",
                "VZOROVÁ Jana",
                "Jany Vzorové",
                "Janě Vzorové",
                "Janu Vzorovou",
                "Janou Vzorovou",
                "Jano Vzorová",
                "vzorova jana"
            })
    void a_person_is_kept_out_in_every_case_and_order(String written) {
        assertThat(PERSON.redact("Mgr. " + written + ", vedoucí")).isEqualTo("Mgr. [withheld 1], vedoucí");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pavla Vzorného", "Pavlovi Vzornému", "Pavlem Vzorným", "Vzorný, Pavel"})
    void a_man_is_kept_out_in_every_case(String written) {
        assertThat(MAN.redact("s " + written + ".")).isEqualTo("s [withheld 1].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jana Vzorná",
                "Jan Vzor",
                "J. Vzorová",
                "Vzorová",
                "Ivana Vzorová",
                "přišla Jana. Vzorová řekla",
                "https://lipka.example/jana-vzorova",
                "Jana a Vzorová"
            })
    void another_person_is_not(String written) {
        assertThat(PERSON.redact(written)).isEqualTo(written);
    }

    @Test
    void an_address_of_mail_that_spells_the_person_is_kept_out_and_one_of_her_family_is_not() {
        assertThat(PERSON.redact("jana.vzorova@lipka.example")).isEqualTo("[withheld 1]");
        assertThat(PERSON.redact("vzorova@lipka.example")).isEqualTo("vzorova@lipka.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lipová 5, Třeboň",
                "ul. Lipová 896, 379 01 Třeboň",
                "LIPOVÁ 896/5, TŘEBOŇ II",
                "Třeboň, Lipová č.p. 896",
                "433721|trebon|lipova|896/5"
            })
    void an_address_is_kept_out_by_either_number_where_the_town_is_named(String written) {
        assertThat(ADDRESS.redact(written)).contains("[withheld 1]").doesNotContainIgnoringCase("lipov");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lipová 6, Třeboň",
                "Lipová 55, Třeboň",
                "Lipová 5, Tábor",
                "Lipová 5",
                "Lipová, Třeboň",
                "Pod Lipou 5, Třeboň"
            })
    void another_house_and_the_same_street_of_another_town_are_not(String written) {
        assertThat(ADDRESS.redact(written)).isEqualTo(written);
    }

    @Test
    void in_a_village_without_streets_its_name_stands_for_the_street() {
        assertThat(VILLAGE.redact("Lužnice 147")).isEqualTo("[withheld 1]");
        assertThat(VILLAGE.redact("č.p. 147, 379 01 Lužnice")).isEqualTo("č.p. [withheld 1], 379 01 Lužnice");
        assertThat(VILLAGE.redact("Lužnice 148")).isEqualTo("Lužnice 148");
    }

    @Test
    void what_was_redacted_once_is_not_redacted_again() {
        Suppressions both = Kept.out(Suppressible.PHONE, "384 721 111", Suppressible.PERSON, "Jana Vzorová");
        String once = both.redact("Jana Vzorová, 384 721 111");
        assertThat(once).isEqualTo("[withheld 2], [withheld 1]");
        assertThat(both.redact(once)).isEqualTo(once);
    }

    @Test
    void white_space_and_accents_around_stay_as_they_are_written() {
        assertThat(PHONE.redact("  tel.\t\t384\n721  111 \u200b, c\u030cten\u00ed "))
                .isEqualTo("  tel.\t\t[withheld 1] \u200b, c\u030cten\u00ed ");
    }

    @Test
    void other_salts_give_other_fingerprints() {
        String one = new Fingerprints("00").of(Suppressible.PHONE, "+420384721111");
        assertThat(one).hasSize(32).doesNotContain("384721111");
        assertThat(new Fingerprints("01").of(Suppressible.PHONE, "+420384721111"))
                .isNotEqualTo(one);
        assertThat(new Fingerprints("00").of(Suppressible.EMAIL, "+420384721111"))
                .isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vzorová", "384 721", "384 721 111, 384 721 112", "lipka.example", "Lipová, Třeboň"})
    void what_is_no_whole_thing_cannot_be_kept_out(String given) {
        assertThat(Suppressible.values()).allSatisfy(kind -> assertThat(Forms.of(kind, given, Kept.WORDS))
                .as(kind.word())
                .isEmpty());
    }

    @Test
    void values_go_whole_and_texts_get_signs() {
        Suppressions all = Kept.out(Suppressible.PHONE, "384 721 111", Suppressible.PERSON, "Jana Vzorová");
        Trees trees = new Trees(all);
        Trees.Cleared cleared = trees.clear(Map.of(
                "person", Map.of("family", "Vzorová", "given", "Jana"),
                "phones", java.util.List.of("+420384721111", "+420384721112"),
                "role", "zástup za: Jana Vzorová"));
        assertThat(cleared.values())
                .isEqualTo(Map.of("phones", java.util.List.of("+420384721112"), "role", "zástup za: [withheld 2]"));
        assertThat(cleared.fields()).isEqualTo(Map.of("person", 2, "phones", 1, "role", 2));
        assertThat(trees.clear(Map.of("phones", java.util.List.of("+420384721112")))
                        .fields())
                .isEmpty();
    }

    @Test
    void a_place_keeps_its_town_and_one_of_another_town_all() {
        Trees trees = new Trees(ADDRESS);
        Map<String, Object> place =
                Map.of("street", "Lipová", "house_number", "896/5", "municipality_name", "Třeboň", "latitude", "49.0");
        assertThat(trees.clear(place).values()).isEqualTo(Map.of("municipality_name", "Třeboň"));
        Map<String, Object> other = Map.of("street", "Lipová", "house_number", "5", "municipality_name", "Tábor");
        assertThat(trees.clear(other).values()).isEqualTo(other);
    }
}
