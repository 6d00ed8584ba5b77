package org.regionalcatalog.match.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolTest {

    /** Few letters, so that many texts begin alike and some are the beginnings of others. */
    @ParameterizedTest
    @CsvSource({"1,0,''", "2,1,''", "3,500,''", "4,3000,''", "5,3000,sluzba-0000", "6,2,x"})
    void ranks_are_those_of_the_bytes_and_numbers_those_of_coming(long seed, int texts, String beginning) {
        Set<String> distinct = new LinkedHashSet<>();
        Pool pool = new Pool();
        Random random = new Random(seed);
        for (int i = 0; i < texts; i++) {
            String text = beginning + text(random);
            int before = distinct.size();
            boolean isNew = distinct.add(text);
            assertThat(pool.add(text)).isEqualTo(isNew ? before : new ArrayList<>(distinct).indexOf(text));
        }
        List<String> known = new ArrayList<>(distinct);
        assertThat(pool.size()).isEqualTo(known.size());
        List<String> sorted = new ArrayList<>(known);
        sorted.sort((one, other) ->
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
        int[] ranks = pool.ranks();
        for (int number = 0; number < ranks.length; number++) {
            assertThat(sorted.get(ranks[number] - 1)).isEqualTo(known.get(number));
            assertThat(pool.text(number)).isEqualTo(known.get(number));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(14); left > 0; left--) {
            text.append("aaábž0\0".charAt(random.nextInt(7)));
        }
        return text.toString();
    }
}
