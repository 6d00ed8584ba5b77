package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Polluted files and what must be read from each, to the line. */
class PollutedFilesTest {

    static List<PollutedFile> files() {
        List<PollutedFile> files = new ArrayList<>(Pollutions.files());
        files.addAll(WrittenPollution.files());
        return files;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_polluted_file_is_read_as_a_person_would(PollutedFile file) {
        assertThat(file.read()).containsExactlyElementsOf(file.expected());
    }

    @Test
    void there_are_two_hundred_of_them_and_no_two_are_alike() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(files()).extracting(PollutedFile::identity).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void reading_begins_again_at_any_record(PollutedFile file) throws Exception {
        Sample.Read whole = file.sample().read(file.bytes());
        for (int n = 0; n <= whole.records().size() + 1; n++) {
            try (Extraction extraction =
                    Extract.open(file.sample().definition(), List.of(Sample.part("part1", file.bytes())))) {
                extraction.skip(n);
                assertThat(Sample.rest(extraction))
                        .isEqualTo(whole.records()
                                .subList(
                                        Math.min(n, whole.records().size()),
                                        whole.records().size()));
                assertThat(extraction.ignored()).isEqualTo(whole.ignored());
                assertThat(extraction.issues()).isEqualTo(whole.issues());
            }
        }
    }
}
