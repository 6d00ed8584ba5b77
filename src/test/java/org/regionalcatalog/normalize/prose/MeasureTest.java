package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final Path REPORT = Path.of("target/measure.txt");

    @Test
    void pages_of_other_towns_are_read_as_people_read_them() throws IOException {
        Score score = Measure.of(Path.of("src/test/resources/pages"));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, score.markdown() + "\n" + String.join("\n", score.wrong()) + "\n");

        assertThat(score.recall()).as(() -> said(score)).isGreaterThanOrEqualTo(0.97);
        assertThat(score.precision()).as(() -> said(score)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void what_is_read_as_told_is_neither_missed_nor_invented() {
        Score score = scored(
                "documents: [{id: d, type: katalog, title: Katalog služeb 2019 – 2021}]",
                katalog("katalog služeb 2019-2021"));

        assertThat(score.wrong()).isEmpty();
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void a_title_that_is_not_whole_is_missed_but_not_invented() {
        Score score = scored(
                "documents: [{id: d, type: katalog, title: Katalog služeb pro rodiny}]", katalog("Katalog služeb pro"));

        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.precision()).isEqualTo(1);
    }

    @Test
    void a_draft_that_nobody_told_of_is_invented() {
        Score score = scored("documents: []", katalog("Katalog"));

        assertThat(score.precision()).isZero();
        assertThat(score.wrong()).singleElement().asString().contains("invented document");
    }

    @Test
    void what_is_doubtful_may_be_read_or_not() {
        String doubtful = "documents: [{id: d, type: katalog, title: Katalog, ambiguous: true}]";

        assertThat(scored(doubtful, katalog("Katalog")).wrong()).isEmpty();
        assertThat(scored(doubtful).wrong()).isEmpty();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Score scored(String truth, Map<String, Object>... drafts) {
        Score score = new Score();
        score.add("page", Truth.of(truth), DraftFacts.of(List.of(drafts)));
        return score;
    }

    private static Map<String, Object> katalog(String title) {
        return Map.of("kind", "document", "ref", "1", "title", title, "document_type", "katalog");
    }

    private static String said(Score score) {
        return score.markdown() + "\n" + String.join("\n", score.wrong());
    }
}
