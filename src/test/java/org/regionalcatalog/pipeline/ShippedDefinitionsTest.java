package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.regionalcatalog.source.DefinitionReader;
import org.regionalcatalog.source.Definitions;

/** The definitions and samples that the project ships. */
class ShippedDefinitionsTest {

    private final Definitions definitions = DefinitionReader.read(Path.of("jobs"));

    @Test
    void every_example_holds() throws IOException {
        assertThat(Check.examples(definitions)).isEmpty();
    }

    @TestFactory
    List<DynamicTest> every_sample_is_read_without_a_refusal_and_with_nothing_left_over() {
        return definitions.sources().stream()
                .map(source -> DynamicTest.dynamicTest(source.id(), () -> {
                    Trial trial = trialOf(source.id());
                    assertThat(trial.refused()).isZero();
                    assertThat(trial.notes()).isEmpty();
                    assertThat(source.expect().records().holds(trial.records())).isTrue();
                    assertThat(source.expect().records().least())
                            .as("half of the sample must be held")
                            .isGreaterThan((int) (trial.records() / 2));
                }))
                .toList();
    }

    private Trial trialOf(String id) throws IOException {
        List<Trial> trials = new ArrayList<>();
        assertThat(Trial.read(definitions, definitions.findSource(id).orElseThrow(), trials::add))
                .isEmpty();
        return trials.get(0);
    }
}
