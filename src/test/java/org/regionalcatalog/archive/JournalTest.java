package org.regionalcatalog.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.archive.Journal.DamagedJournalException;

class JournalTest {

    private final Path data;

    JournalTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void lines_come_back_in_their_order() {
        Journal journal = new Journal(data);
        assertThat(read(journal)).isEmpty();
        journal.append(List.of(Map.of("n", 1, "text", "čára\nlámaná\u2028"), Map.of("n", 2)));
        journal.append(List.of());
        new Journal(data).append(List.of(Map.of("n", 3)));
        assertThat(read(new Journal(data)))
                .containsExactly(Map.of("n", 1, "text", "čára\nlámaná\u2028"), Map.of("n", 2), Map.of("n", 3));
    }

    /** Wherever a crash cut the last line, all lines before it stand and the next one is written whole. */
    @Test
    void a_line_that_was_cut_short_is_dropped() throws IOException {
        new Journal(data).append(List.of(Map.of("n", 1)));
        byte[] whole = Files.readAllBytes(file());
        for (int cut = 1; cut < whole.length; cut++) {
            Files.write(file(), whole);
            Files.write(file(), java.util.Arrays.copyOf(whole, cut), StandardOpenOption.APPEND);
            Journal journal = new Journal(data);
            assertThat(Files.size(file())).isEqualTo(whole.length);
            journal.append(List.of(Map.of("n", 2)));
            assertThat(read(journal)).containsExactly(Map.of("n", 1), Map.of("n", 2));
        }
    }

    @Test
    void a_journal_of_nothing_but_a_torn_line_is_empty() throws IOException {
        new Journal(data);
        Files.writeString(file(), "0123456789abcdef {\"n\"");
        assertThat(read(new Journal(data))).isEmpty();
        assertThat(Files.size(file())).isZero();
    }

    @Test
    void a_line_of_which_one_letter_changed_is_damage_and_the_line_is_told() throws IOException {
        new Journal(data).append(List.of(Map.of("n", 1), Map.of("n", 2), Map.of("n", 3)));
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(whole.length - 1);
            if (whole[at] == '\n') {
                continue;
            }
            byte[] damaged = whole.clone();
            damaged[at] = (byte) (damaged[at] == 'x' ? 'y' : 'x');
            Files.write(file(), damaged);
            int line = new String(whole, 0, at, StandardCharsets.UTF_8).split("\n", -1).length;
            assertThatThrownBy(() -> read(new Journal(data)))
                    .isInstanceOf(DamagedJournalException.class)
                    .hasMessageContaining("line " + line)
                    .hasMessageContaining("Put back");
        }
    }

    @Test
    void a_blank_line_is_damage_and_not_an_accident() throws IOException {
        new Journal(data).append(List.of(Map.of("n", 1)));
        Files.writeString(file(), "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> read(new Journal(data))).isInstanceOf(DamagedJournalException.class);
    }

    @Test
    void bytes_that_are_no_text_are_damage() throws IOException {
        new Journal(data).append(List.of(Map.of("n", 1)));
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> read(new Journal(data))).isInstanceOf(DamagedJournalException.class);
    }

    private Path file() {
        return data.resolve("journal/journal.jsonl");
    }

    private static List<Map<String, Object>> read(Journal journal) {
        List<Map<String, Object>> lines = new ArrayList<>();
        journal.read(lines::add);
        return lines;
    }
}
