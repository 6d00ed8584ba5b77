package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectLabelWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Doba realizace > period",
                "Celková doba realizace projektu > period",
                "Maximální výše dotace > grant",
                "Hlavní realizátor > realizer",
                "Žadatel a realizátor > recipient realizer",
                "Reg. č. projektu > number",
                "Doba čekání > ''",
                "Žadatel a jeho rodina > ''",
                "Celková > ''",
            })
    void words_that_only_describe_a_label_are_left_out(String label, String expected) {
        assertThat(String.join(" ", ProjectLabelWords.factsOf(label))).isEqualTo(expected);
    }
}
