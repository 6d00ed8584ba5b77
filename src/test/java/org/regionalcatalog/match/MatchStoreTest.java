package org.regionalcatalog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.match.Weighed.Pair;
import org.regionalcatalog.model.Kind;

class MatchStoreTest {

    private static final Weighed ORGANISATIONS = new Weighed(
            "rules of organisations",
            Map.of("a", "1", "b", "2", "c", "3"),
            List.of(new Pair("a", "b", 12.5f), new Pair("b", "c", -3f)));
    private static final Weighed CONTACTS =
            new Weighed("rules of contacts", Map.of("x", "4", "y", "5"), List.of(new Pair("x", "y", 7f)));

    private final Database database;
    private final MatchStore store;

    MatchStoreTest(@TempDir Path home) {
        this.database = TestDatabase.open(home.resolve("data"));
        this.store = new MatchStore(database);
        store.keep(new Judgement(
                Map.of("a", "a", "b", "a", "c", "c", "x", "x", "y", "x"),
                Map.of(Kind.ORGANISATION, ORGANISATIONS, Kind.CONTACT, CONTACTS)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_weighed_is_given_as_it_was_kept() {
        assertThat(store.weighed()).containsOnlyKeys(Kind.ORGANISATION, Kind.CONTACT);
        Weighed organisations = Objects.requireNonNull(store.weighed().get(Kind.ORGANISATION));
        assertThat(organisations.basis()).isEqualTo("rules of organisations");
        assertThat(organisations.pairs()).containsExactlyInAnyOrderElementsOf(ORGANISATIONS.pairs());
        assertThat(store.clusters()).containsEntry("b", "a");
    }

    /** Seen: without the sum, the weight of before decides once more, and is another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pipeline.pair set weight = 99 where left_key = 'a'",
                "update pipeline.pair set right_key = 'd' where left_key = 'a'",
                "update pipeline.pair set kind = 'contact' where left_key = 'a'",
                "delete from pipeline.pair where left_key = 'a'",
                "insert into pipeline.pair values ('a', 'c', 'organisation', 1)"
            })
    void a_kind_whose_pairs_are_not_what_was_kept_is_weighed_anew(String damage) {
        database.jdbc().update(damage);

        assertThat(store.weighed()).doesNotContainKey(Kind.ORGANISATION);
    }

    @Test
    void the_pairs_of_another_kind_say_nothing_about_it() {
        database.jdbc().update("update pipeline.pair set weight = 99 where left_key = 'x'");

        assertThat(store.weighed()).containsOnlyKeys(Kind.ORGANISATION);
    }
}
