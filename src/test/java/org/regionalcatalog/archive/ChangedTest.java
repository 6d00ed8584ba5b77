package org.regionalcatalog.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.model.Part;

/** The day on which a publisher says that his bytes were last changed. */
@NullUnmarked
class ChangedTest {

    private static final String ASKED = "Wed, 25 Nov 2026 10:00:00 GMT";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 24 Nov 2026 10:00:00 GMT | 2026-11-24
            Tue, 24 Nov 2026 23:30:00 GMT | 2026-11-25
            Wed, 25 Nov 2026 09:58:59 GMT | 2026-11-25
            Wed, 25 Nov 2026 09:59:30 GMT |
            Wed, 25 Nov 2026 10:00:00 GMT |
            Wed, 25 Nov 2026 11:00:00 GMT |
            yesterday                     |
            """)
    void a_last_modified_counts_unless_it_is_the_moment_of_the_answer(String modified, LocalDate day) {
        assertThat(changed(answer(modified))).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void of_several_answers_all_must_say_so_and_the_earliest_counts() {
        assertThat(changed(answer("Tue, 24 Nov 2026 10:00:00 GMT"), answer("Mon, 2 Nov 2026 10:00:00 GMT")))
                .contains(LocalDate.of(2026, 11, 2));
        assertThat(changed(answer("Tue, 24 Nov 2026 10:00:00 GMT"), answer(null)))
                .isEmpty();
    }

    @Test
    void a_file_of_the_disk_says_nothing_for_its_time_is_that_of_its_copy() {
        assertThat(changed(new Bytes(null))).isEmpty();
    }

    private static Optional<LocalDate> changed(Part... parts) {
        return new Snapshot("s", "d", Arrays.asList(parts), List.of(), Map.of(), Map.of()).changed();
    }

    private static Part answer(String modified) {
        Map<String, String> headers = new TreeMap<>(Map.of("date", ASKED));
        if (modified != null) {
            headers.put("last-modified", modified);
        }
        return new Bytes(new Origin("https://a.example/", "https://a.example/", 200, Map.of(), headers, List.of()));
    }

    /** An answer, or without an origin a file. */
    private record Bytes(Origin came) implements Part {

        @Override
        public String name() {
            return "a";
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public Optional<Origin> origin() {
            return Optional.ofNullable(came);
        }
    }
}
