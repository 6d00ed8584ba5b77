package org.regionalcatalog.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTest {

    @ParameterizedTest
    @EnumSource
    void a_cause_says_in_both_languages_what_happened(Cause cause) {
        assertThat(cause.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(cause.english()).matches("[a-z].{10,}[^. ]");
        assertThat(cause.czech()).matches("\\p{javaLowerCase}.{5,}[^. ]").isNotEqualTo(cause.english());
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_begins_with_the_address_and_ends_with_the_code(Cause cause) {
        Answer.Unreachable bare = new Answer.Unreachable(cause, "a.csv", "");
        assertThat(bare.sentence()).isEqualTo("a.csv " + cause.english() + " [" + cause.code() + "].");
        Answer.Unreachable seen = new Answer.Unreachable(cause, "a.csv", "9 bytes");
        assertThat(seen.czech()).isEqualTo("a.csv " + cause.czech() + " (9 bytes) [" + cause.code() + "].");
    }

    @ParameterizedTest
    @EnumSource
    void what_passes_by_itself_may_heal(Cause cause) {
        if (cause.mover() == Cause.Mover.NOBODY) {
            assertThat(cause.mayHeal()).isTrue();
        }
    }
}
