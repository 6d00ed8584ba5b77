package org.regionalcatalog.match.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Ico;

class ProvidersTest {

    private static final int COUNT = 10_000;
    private static final List<Row> ROWS = rows(COUNT);

    @Test
    void the_same_rows_come_out_again() {
        assertThat(rows(COUNT)).isEqualTo(ROWS);
    }

    @Test
    void a_larger_list_begins_with_the_smaller_one() {
        assertThat(rows(3_000)).isEqualTo(ROWS.subList(0, 3_000));
    }

    @Test
    void about_thirty_of_a_hundred_rows_show_somebody_again() {
        assertThat(1 - clusters().size() / (double) COUNT).isBetween(0.27, 0.33);
    }

    @Test
    void clusters_are_of_two_to_five_rows() {
        Set<Integer> sizes = new HashSet<>();
        clusters().values().forEach(cluster -> sizes.add(cluster.size()));
        assertThat(sizes).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void the_rows_of_a_provider_come_from_different_lists() {
        assertThat(clusters().values())
                .filteredOn(cluster -> cluster.size() > 1)
                .allMatch(
                        cluster -> cluster.stream().map(Row::source).distinct().count() > 1);
    }

    @Test
    void about_half_are_without_ico() {
        long without = ROWS.stream().filter(row -> row.ico().isEmpty()).count();
        assertThat(without / (double) COUNT).isBetween(0.44, 0.56);
    }

    @Test
    void every_provider_has_a_valid_ico_of_its_own_or_none() {
        List<String> known = providers().stream()
                .map(Provider::ico)
                .filter(ico -> !ico.isEmpty())
                .toList();
        assertThat(known).isNotEmpty().doesNotHaveDuplicates().allMatch(Ico::isValid);
    }

    @Test
    void few_numbers_are_mistyped() {
        List<String> written =
                ROWS.stream().map(Row::ico).filter(ico -> !ico.isEmpty()).toList();
        long valid = written.stream().filter(Ico::isValid).count();
        assertThat(valid / (double) written.size()).isBetween(0.97, 0.9999);
    }

    @Test
    void no_two_rows_have_one_id() {
        assertThat(ROWS.stream().map(Row::id)).doesNotHaveDuplicates();
    }

    @Test
    void ten_times_the_rows_have_far_more_words_and_towns() {
        assertThat(words(ROWS)).isGreaterThan(2 * words(ROWS.subList(0, COUNT / 10)));
    }

    private static List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        new Providers().rows(count, rows::add);
        return rows;
    }

    private static List<Provider> providers() {
        Families families = new Families();
        List<Provider> providers = new ArrayList<>();
        for (long family = 0; family < 2_000; family++) {
            providers.addAll(families.family(family));
        }
        return providers;
    }

    private static Map<Long, List<Row>> clusters() {
        Map<Long, List<Row>> clusters = new HashMap<>();
        ROWS.forEach(row -> clusters.computeIfAbsent(row.provider(), ignored -> new ArrayList<>())
                .add(row));
        return clusters;
    }

    private static long words(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> List.of(row.name().split(" ", -1)).stream())
                .distinct()
                .count();
    }
}
