package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.source.DefinitionException;

/** A definition that is wrong is refused before anything runs, with its place. */
class BadDefinitionTest {

    private final Path home;

    BadDefinitionTest(@TempDir Path home) {
        this.home = home;
    }

    private record Slip(String what, UnaryOperator<Region> change, String place, String word) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip(
                        "an unknown key",
                        region -> region.define(Region.LIST, "authority: 70", "autority: 70"),
                        "jobs/sources/bechyne-providers.yml:7:1",
                        "autority"),
                new Slip(
                        "a field that does not exist",
                        region -> region.define(Region.LIST, "  service.hours:", "  service.hour:"),
                        "jobs/sources/bechyne-providers.yml:27:3",
                        "service.hour"),
                new Slip(
                        "two sources with one id",
                        region -> region.define(Region.PLANNING, "id: trebon-planning", "id: trebon-catalog"),
                        "jobs/sources/trebon-planning.yml:3:5",
                        "jobs/sources/trebon-catalog.yml"),
                new Slip(
                        "a bad selector",
                        region -> region.define(Region.CATALOG, "table.katalog tbody tr", "table[katalog tbody tr"),
                        "jobs/sources/trebon-catalog.yml:10:10",
                        "table[katalog"),
                new Slip(
                        "an unknown key of the catalog",
                        region -> region.edit("jobs/catalog.yml", "grace_nights: 3", "grace: 3"),
                        "jobs/catalog.yml:4:1",
                        "grace"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void is_refused_before_anything_runs_with_file_line_and_column(Slip slip) {
        Region region = slip.change().apply(Region.in(home));
        assertThatThrownBy(region::definitions)
                .isInstanceOf(DefinitionException.class)
                .message()
                .contains(slip.place() + ": ")
                .contains(slip.word());
        assertThat(Files.exists(region.data())).isFalse();
    }
}
