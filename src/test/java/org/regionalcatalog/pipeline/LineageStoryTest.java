package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Kind;

/** One organisation that two lists call by different names: joined when the second list gives its number, split when it takes it back. */
class LineageStoryTest {

    private static final String OLDER = "Pomoc Rybník, z.s.";
    private static final String NEWER = "Zelená louka, z.s.";
    private static final String ICO = "99000407";

    private final TwoLists lists;
    private String older = "";
    private String newer = "";

    LineageStoryTest(@TempDir Path home) {
        this.lists = TwoLists.in(home);
    }

    @BeforeEach
    void two_organisations() {
        lists.first(first()).night();
        lists.second(second("")).night();
        older = lists.region().published().organisation(OLDER).id();
        newer = lists.region().published().organisation(NEWER).id();
        assertThat(older).isNotEqualTo(newer);
    }

    private static String first() {
        return OLDER + ";" + ICO + ";Bechyně;Asistence Rybník;osobní asistence;9900601;Po 8-12;381 900 601;";
    }

    private static String second(String ico) {
        return NEWER + ";" + ico + ";Tábor;Poradna Louka;odborné sociální poradenství;9900602;Út 8-12;381 900 602;";
    }

    private String providerOf(String service) {
        return lists.region().published().service(service).text("organisation");
    }

    @Test
    void joined_the_older_id_lives_on_the_other_redirects_and_services_and_contacts_follow() {
        Night joined = lists.second(second(ICO)).night();
        assertThat(joined.edition()).isEqualTo(3);
        Published published = lists.region().published();
        assertThat(published.all(Kind.ORGANISATION)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(older);
            assertThat(one.texts("sources")).containsExactly("first", "second");
            assertThat(one.texts("aliases")).hasSize(1);
        });
        assertThat(providerOf("Poradna Louka")).isEqualTo(older).isEqualTo(providerOf("Asistence Rybník"));
        assertThat(published.all(Kind.CONTACT))
                .allSatisfy(contact -> assertThat(contact.get("organisation")).isEqualTo(older));
        assertThat(lists.changes(3, Kind.ORGANISATION))
                .containsExactly("CHANGE " + older + " null", "MERGE " + newer + " " + older);
        assertThat(lists.region()
                        .query("select id, successor from catalog_v1.redirect where kind = 'organisation'")
                        .lines())
                .containsExactly(newer + " " + older);
        assertThat(lists.region().query("select id from catalog_v1.tombstone").lines())
                .doesNotContain(newer);
    }

    @Test
    void split_again_the_founding_part_keeps_its_id_and_the_other_has_its_own_back() {
        Published apart = lists.region().published();
        lists.second(second(ICO)).night();
        Night split = lists.second(second("")).nights(3);
        Published published = lists.region().published();
        assertThat(published.organisation(OLDER).id()).isEqualTo(older);
        assertThat(published.organisation(NEWER).id()).isEqualTo(newer);
        assertThat(published.said()).isEqualTo(apart.said());
        assertThat(providerOf("Poradna Louka")).isEqualTo(newer);
        assertThat(lists.region()
                        .query("select change, id, other from catalog_v1.change where change = 'SPLIT'")
                        .lines())
                .containsExactly("SPLIT " + newer + " " + older);
        assertThat(lists.region().query("select id from catalog_v1.redirect").lines())
                .isEmpty();
        assertThat(split.edition()).isGreaterThan(3);
    }

    @Test
    void closed_after_three_nights_it_leaves_a_tombstone_and_reopens_under_the_same_id() {
        String kept = second("").replace("9900602", "9900603").replace("Poradna Louka", "Dílna Louka");
        lists.first(first().replace(OLDER, "Někdo jiný, z.s.")
                .replace(ICO, "99000512")
                .replace("9900601", "9900609"));
        Night closed = lists.second(kept, second("")).nights(3);
        assertThat(closed.published()).isTrue();
        assertThat(lists.region().published().has(older)).isFalse();
        assertThat(lists.changes(closed.edition(), Kind.ORGANISATION)).contains("CLOSE " + older + " null");
        assertThat(lists.region().query("select id from catalog_v1.tombstone").lines())
                .contains(older);

        Night back = lists.first(first()).night();
        assertThat(lists.region().published().organisation(OLDER).id()).isEqualTo(older);
        assertThat(lists.changes(back.edition(), Kind.ORGANISATION)).contains("REOPEN " + older + " null");
        assertThat(lists.region().query("select id from catalog_v1.tombstone").lines())
                .doesNotContain(older);
    }

    @Test
    void ids_redirects_and_feed_are_the_same_when_nothing_happens_any_more() {
        lists.second(second(ICO)).night();
        Published joined = lists.region().published();
        assertThat(lists.nights(4).published()).isFalse();
        assertThat(lists.region().published().said()).isEqualTo(joined.said());
    }
}
