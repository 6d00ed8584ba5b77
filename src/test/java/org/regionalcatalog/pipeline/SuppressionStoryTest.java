package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Kind;

/** A person, a phone, an e-mail address and an address are kept out, whatever the sources go on to list. */
@Tag("postgresql")
class SuppressionStoryTest {

    private final Withholdings story;
    private final Region region;

    SuppressionStoryTest(@TempDir Path home) {
        this.story = Withholdings.in(home);
        this.region = story.region();
    }

    @Test
    void what_is_kept_out_is_nowhere_from_then_on() {
        assertThat(region.night().exitCode()).isZero();
        story.list(Withholdings.otherwise());
        assertThat(region.night().published()).isTrue();
        story.exported();
        System.out.println("T " + System.currentTimeMillis());
        assertThat(story.inTables()).contains("person in catalog.contact.line", "phone in pipeline.draft.raw");
        assertThat(story.inFiles()).isNotEmpty();
        Map<Long, String> before = digests();
        assertThat(story.damages()).isEmpty();

        System.out.println("T " + System.currentTimeMillis());
        List<Suppressing.Outcome> outcomes = story.keepAllOut();
        assertThat(outcomes).extracting(Suppressing.Outcome::editions).allSatisfy(editions -> assertThat(editions)
                .contains(2L));
        System.out.println("T " + System.currentTimeMillis());
        assertThat(story.inTables()).isEmpty();
        assertThat(story.inFiles()).isEmpty();
        assertThat(story.damages()).isEmpty();
        assertThat(digests().get(1L)).isNotEqualTo(before.get(1L));
        System.out.println(digests() + " " + region.edition().manifest());

        Night night = region.night();
        System.out.println(night);
        assertThat(night.exitCode()).isZero();
        System.out.println("T " + System.currentTimeMillis());
        assertThat(story.inTables()).isEmpty();
        region.published().all(Kind.CONTACT).forEach(System.out::println);
        region.published().all(Kind.PLACE).forEach(System.out::println);
        region.query("select record_key, subject, raw, issues, load_to from pipeline.draft where source = 'page' and load_to is null").lines().forEach(System.out::println);
    }

    private Map<Long, String> digests() {
        return region.inProcess(catalog -> catalog.editions().list().stream()
                .collect(java.util.stream.Collectors.toMap(
                        org.regionalcatalog.publish.Editions.Edition::number,
                        org.regionalcatalog.publish.Editions.Edition::digest)));
    }
}
