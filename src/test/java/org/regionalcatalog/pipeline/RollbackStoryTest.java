package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.LeaseTakenException;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.publish.Rollback;
import org.regionalcatalog.report.Progress;

/** What was published should not have been: the catalog goes back to an edition of before, and waits for a person. */
class RollbackStoryTest {

    private static final String OLDER = "Pomoc Rybník, z.s.";
    private static final String NEWER = "Zelená louka, z.s.";
    private static final String ICO = "99000407";

    private final TwoLists lists;
    private final Region region;

    RollbackStoryTest(@TempDir Path home) {
        this.lists = TwoLists.in(home);
        this.region = lists.region();
    }

    @BeforeEach
    void two_editions() {
        lists.first(first("601")).night();
        lists.first(first("609")).second(second("")).night();
    }

    private static String first(String phone) {
        return OLDER + ";" + ICO + ";Bechyně;Asistence Rybník;osobní asistence;9900601;Po 8-12;381 900 " + phone + ";";
    }

    private static String second(String ico) {
        return NEWER + ";" + ico + ";Tábor;Poradna Louka;odborné sociální poradenství;9900602;Út 8-12;381 900 602;";
    }

    private Result rollback(long edition) {
        return region.inProcess(catalog -> catalog.rollback(edition, "operátorka", "chybná čísla", Region.session()));
    }

    private boolean release() {
        return region.inProcess(
                catalog -> catalog.releaseRollback("operátorka", "čísla jsou správná", Region.session()));
    }

    private Published published(long edition) {
        return region.inProcess(catalog -> Published.of(catalog.editions(), edition));
    }

    private Editions.Edition edition(long number) {
        return region.inProcess(catalog -> catalog.editions().find(number).orElseThrow());
    }

    private List<String> redirects() {
        return region.query("select id, successor from catalog_v1.redirect").lines();
    }

    private void is_sound() {
        assertThat(region.<List<String>>looking(
                        catalog -> catalog.verify().all(region.definitions(), region.data()).stream()
                                .flatMap(audit -> audit.damages().stream())
                                .toList()))
                .isEmpty();
    }

    @Test
    void the_content_of_then_is_the_next_edition_under_the_ids_of_then() {
        Result result = rollback(1);

        assertThat(result.exitCode()).isZero();
        assertThat(result.sentence()).startsWith("Edition 3 published with the content of edition 1.");
        assertThat(region.edition().number()).isEqualTo(3);
        assertThat(region.edition().contentDigest()).isEqualTo(edition(1).contentDigest());
        assertThat(region.published().said()).isEqualTo(published(1).said());
        assertThat(region.edition().manifest()).contains("\"rolled_back\":{\"to\":1,", "chybná čísla");
        is_sound();
    }

    @Test
    void readers_follow_it_in_the_change_feed_and_what_came_since_leaves_a_tombstone() {
        String since = published(2).service("Poradna Louka").id();
        String contact = published(1).all(Kind.CONTACT).get(0).id();
        rollback(1);

        assertThat(lists.changes(3, Kind.SERVICE)).containsExactly("CLOSE " + since + " null");
        assertThat(lists.changes(3, Kind.CONTACT)).contains("CHANGE " + contact + " null");
        assertThat(region.query("select id from catalog_v1.tombstone where kind = 'service'")
                        .lines())
                .containsExactly(since);
        assertThat(published(2).has(since)).as("past editions can be read").isTrue();
    }

    @Tag("postgresql")
    @Test
    void nothing_follows_until_a_person_releases_it_and_loads_are_accepted_meanwhile() {
        rollback(1);
        lists.first(first("608"));
        for (Night night : List.of(region.night(), region.rerun())) {
            assertThat(night.exitCode()).isEqualTo(ExitCode.EDITION_HELD);
            assertThat(night.sentence())
                    .startsWith("Edition 3 has the content of edition 1, to which operátorka rolled back")
                    .contains("chybná čísla", "'editions release");
            assertThat(night.published()).isFalse();
            assertThat(night.source("first").state()).isEqualTo("ACCEPTED");
        }
        assertThat(release()).isTrue();
        Night after = region.rerun();
        assertThat(after.exitCode()).isZero();
        assertThat(after.edition()).isEqualTo(4);
        assertThat(release()).as("nothing waits any more").isFalse();
    }

    @Test
    void released_what_stands_is_published_and_what_came_since_has_its_old_id() {
        String since = published(2).service("Poradna Louka").id();
        rollback(1);
        release();
        assertThat(region.rerun().edition()).isEqualTo(4);

        assertThat(region.edition().contentDigest()).isEqualTo(edition(2).contentDigest());
        assertThat(region.published().service("Poradna Louka").id()).isEqualTo(since);
        assertThat(lists.changes(4, Kind.SERVICE)).containsExactly("REOPEN " + since + " null");
        assertThat(region.query("select id from catalog_v1.tombstone").lines()).isEmpty();
        is_sound();
    }

    @Test
    void what_was_joined_since_is_apart_again_and_joins_again_once_released() {
        String older = published(2).organisation(OLDER).id();
        String newer = published(2).organisation(NEWER).id();
        lists.second(second(ICO)).night();
        assertThat(redirects()).contains(newer + " " + older);

        rollback(2);
        assertThat(redirects()).isEmpty();
        assertThat(region.published().said()).isEqualTo(published(2).said());
        assertThat(lists.changes(4, Kind.ORGANISATION))
                .contains("REOPEN " + newer + " null", "SPLIT " + newer + " " + older);
        release();
        region.rerun();
        assertThat(redirects()).contains(newer + " " + older);
        assertThat(region.published().service("Asistence Rybník").text("organisation"))
                .isEqualTo(older);
        is_sound();
    }

    @Test
    void what_was_split_since_is_one_again() {
        String older = published(2).organisation(OLDER).id();
        String newer = published(2).organisation(NEWER).id();
        lists.second(second(ICO)).night();
        lists.second(second("")).nights(3);
        assertThat(redirects()).isEmpty();

        rollback(3);
        assertThat(redirects()).contains(newer + " " + older);
        assertThat(lists.changes(region.edition().number(), Kind.ORGANISATION))
                .contains("MERGE " + newer + " " + older);
        assertThat(region.published().said()).isEqualTo(published(3).said());
        is_sound();
    }

    @Test
    void a_rollback_can_be_rolled_back() {
        rollback(1);
        assertThat(rollback(2).exitCode()).isZero();
        assertThat(region.edition().number()).isEqualTo(4);
        assertThat(region.published().said()).isEqualTo(published(2).said());
        assertThat(region.night().exitCode()).isEqualTo(ExitCode.EDITION_HELD);
        is_sound();
    }

    @Test
    void the_hold_survives_the_loss_of_the_database_and_so_do_the_ids() {
        String since = published(2).service("Poradna Louka").id();
        rollback(1);
        Night night = region.loseDatabase().night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.EDITION_HELD);
        assertThat(night.sentence()).contains("The database was lost since");

        release();
        region.loseDatabase();
        assertThat(region.night().edition()).isEqualTo(4);
        assertThat(region.published().service("Poradna Louka").id()).isEqualTo(since);
    }

    @Test
    void who_did_it_and_why_can_be_looked_up() {
        rollback(1);
        release();
        assertThat(region.<List<Acts.Act>>inProcess(Catalog::acts))
                .extracting(Acts.Act::what, Acts.Act::about, Acts.Act::who, Acts.Act::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "released", "what follows edition 3", "operátorka", "čísla jsou správná"),
                        org.assertj.core.groups.Tuple.tuple(
                                "rollback", "edition 3 has the content of edition 1", "operátorka", "chybná čísla"));
    }

    @Test
    void while_a_run_is_under_way_it_neither_goes_back_nor_on() {
        assertThat(rollback(1).exitCode()).isZero();
        region.inProcess(catalog -> {
            Progress asking = new Progress() {
                @Override
                public void say(String sentence) {
                    for (ThrowingCallable act : List.<ThrowingCallable>of(
                            () -> catalog.rollback(2, "operátorka", "", Region.session()),
                            () -> catalog.releaseRollback("operátorka", "", Region.session()),
                            () -> catalog.retry(region.definitions(), Set.of("first"), Region.session()))) {
                        assertThatThrownBy(act).isInstanceOf(LeaseTakenException.class);
                    }
                }

                @Override
                public void advanced(String source, long records, long total) {}
            };
            return catalog.run(region.definitions(), Set.of(), false, new Session("another", asking, () -> false));
        });
        assertThat(region.edition().number()).isEqualTo(3);
        assertThat(region.query("select number from pipeline.run").lines()).hasSize(3);
        assertThat(release()).isTrue();
    }

    @Test
    void where_there_is_nothing_to_go_back_to_nothing_happens() {
        assertThat(rollback(7).sentence()).startsWith("There is no edition 7 that can be read");
        assertThat(rollback(2).sentence()).isEqualTo("Edition 2 has the content of edition 2 already.");
        rollback(1);
        assertThat(rollback(1).sentence()).isEqualTo("Edition 3 has the content of edition 1 already.");
        region.loseDatabase();
        assertThat(rollback(2).sentence()).startsWith("There is no edition 2 that can be read");
        assertThat(region.edition().number()).isEqualTo(3);
    }

    @Test
    void killed_before_the_pointer_moved_nothing_has_happened() {
        Published before = region.published();
        assertThatThrownBy(() -> rollbackThatDies(1)).hasMessage("killed");

        assertThat(region.published()).isEqualTo(before);
        assertThat(region.night().published()).isFalse();
        assertThat(rollback(1).exitCode()).isZero();
        assertThat(region.published().said()).isEqualTo(published(1).said());
        is_sound();
    }

    @Test
    void killed_after_the_pointer_moved_it_has_happened_and_the_hold_is_known_to_the_journal_too() {
        assertThatThrownBy(() -> rollbackThatDies(2)).hasMessage("killed");

        assertThat(region.edition().number()).isEqualTo(3);
        assertThat(region.night().exitCode()).isEqualTo(ExitCode.EDITION_HELD);
        is_sound();
        assertThat(region.loseDatabase().night().exitCode()).isEqualTo(ExitCode.EDITION_HELD);
    }

    /** A rollback to edition 1 that is killed when it writes into the journal for the nth time. */
    private void rollbackThatDies(int times) {
        int[] written = {0};
        try (Database database = TestDatabase.open(region.data())) {
            Journal journal = TestDatabase.isPostgresql() ? Journal.in(database) : new Journal(region.data());
            Consumer<List<Map<String, Object>>> dying = lines -> {
                if (++written[0] == times) {
                    throw new IllegalStateException("killed");
                }
                journal.append(lines);
            };
            new Rollback(database, Region.CLOCK, dying)
                    .publish(new Editions(database).find(1).orElseThrow(), "operátorka", "chybná čísla");
        }
    }
}
