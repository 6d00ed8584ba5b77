package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Rule;

class RulesTest {

    @Test
    void every_rule_has_its_own_code_and_words_in_both_languages() {
        assertThat(Extract.RULES).extracting(Rule::code).doesNotHaveDuplicates().hasSize(36);
        assertThat(Extract.RULES).allSatisfy(rule -> {
            assertThat(rule.english()).endsWith(".");
            assertThat(rule.czech()).endsWith(".").isNotEqualTo(rule.english());
            assertThat(rule.passes()).isNotBlank().isNotEqualTo(rule.fails());
            assertThat(rule.fails()).isNotBlank();
        });
    }
}
