package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Kind;

/** Two entries turn out to be one, and one turns out to be two: readers can follow their ids. */
class JoinAndSplitTest {

    private static final String NAME = "Pomoc Rybník, z.s.";
    private static final String ICO = "99000407";

    private final Path home;
    private Region region;
    private String older;
    private String newer;

    JoinAndSplitTest(@TempDir Path home) {
        this.home = home;
    }

    /** One society in two towns, without a number: nobody can know that it is one. */
    @BeforeEach
    void two_organisations() {
        region = Region.afterFirstNight(home);
        region.withRow(row("", "Bechyně", "9900301", "Libušina 77", "391 65")).night();
        region.withRow(row("", "Tábor", "9900302", "Bílkova 78", "390 02")).night();
        older = organisation("552054");
        newer = organisation("552046");
    }

    private static String row(String ico, String town, String service, String street, String postalCode) {
        return String.join(
                ";",
                NAME,
                ico,
                town,
                "Terénní služba " + town,
                "osobní asistence",
                "terénní",
                "senioři",
                "",
                "",
                service,
                "",
                street,
                postalCode,
                town,
                "381 900 9" + postalCode.charAt(2) + postalCode.charAt(5),
                "pomoc@rybnik.example",
                "",
                "",
                "dispečink",
                "",
                "",
                "");
    }

    private String organisation(String municipality) {
        return region.published().all(Kind.ORGANISATION, "name", NAME).stream()
                .filter(one -> one.get("municipality").equals(municipality))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Night withNumber() {
        return region.write(Region.CSV, region.read(Region.CSV).replace(NAME + ";;", NAME + ";" + ICO + ";"))
                .night();
    }

    private Night withoutNumber() {
        return region.write(Region.CSV, region.read(Region.CSV).replace(NAME + ";" + ICO + ";", NAME + ";;"))
                .nights(3);
    }

    @Test
    void when_they_join_the_older_id_lives_on_and_the_other_redirects() {
        assertThat(older).isNotEqualTo(newer);
        Night night = withNumber();
        assertThat(night.exitCode()).isZero();
        assertThat(night.edition()).isEqualTo(4);
        assertThat(region.published().organisation(NAME).id()).isEqualTo(older);
        assertThat(region.published().organisation(NAME).get("ico")).isEqualTo(ICO);
        assertThat(region.query("select id, kind, successor, since_edition from catalog_v1.redirect")
                        .lines())
                .contains(newer + " organisation " + older + " 4");
        assertThat(region.query("select id from catalog_v1.tombstone").lines()).isEmpty();
    }

    @Test
    void what_referred_to_either_refers_to_the_one_that_lives_on() {
        withNumber();
        assertThat(region.published().service("Terénní služba Bechyně").get("organisation"))
                .isEqualTo(older);
        assertThat(region.published().service("Terénní služba Tábor").get("organisation"))
                .isEqualTo(older);
    }

    @Test
    void the_change_feed_says_merge_and_does_not_say_close() {
        withNumber();
        assertThat(region.query("select change, id, other from catalog_v1.change where edition = 4 and kind ="
                                + " 'organisation' order by change")
                        .lines())
                .containsExactly("CHANGE " + older + " null", "MERGE " + newer + " " + older);
    }

    @Test
    void nothing_more_happens_when_the_keys_without_number_are_given_up() {
        withNumber();
        Published joined = region.published();
        region.nights(3);
        assertThat(region.published().said()).isEqualTo(joined.said());
        assertThat(region.night().published()).isFalse();
    }

    @Test
    void the_redirect_outlives_the_database() {
        withNumber();
        region.loseDatabase().night();
        assertThat(region.published().organisation(NAME).id()).isEqualTo(older);
        assertThat(region.query("select id, successor from catalog_v1.redirect").lines())
                .contains(newer + " " + older);
    }

    @Test
    void taken_back_it_splits_and_each_has_its_id_as_before() {
        Published apart = region.published();
        withNumber();
        withoutNumber();
        assertThat(organisation("552054")).isEqualTo(older);
        assertThat(organisation("552046")).isEqualTo(newer);
        assertThat(region.published().said()).isEqualTo(apart.said());
        assertThat(region.query("select id from catalog_v1.redirect").lines()).isEmpty();
    }

    @Test
    void the_change_feed_says_split() {
        withNumber();
        Night split = withoutNumber();
        assertThat(region.query("select change, id, other from catalog_v1.change where kind = 'organisation'"
                                + " and change = 'SPLIT'")
                        .lines())
                .containsExactly("SPLIT " + newer + " " + older);
        assertThat(split.published()).isTrue();
    }

    @Test
    void joined_again_they_are_as_they_were_when_joined_first() {
        withNumber();
        Published joined = region.published();
        withoutNumber();
        withNumber();
        assertThat(region.published().said()).isEqualTo(joined.said());
        assertThat(region.query("select id, successor from catalog_v1.redirect where kind = 'organisation'")
                        .lines())
                .containsExactly(newer + " " + older);
    }
}
