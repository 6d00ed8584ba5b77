package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.pipeline.ExitCode;

/** What an operator types on a morning after a night that went wrong. */
class OperatorCommandsTest {

    private static final int ROWS = 120;

    private final Path folder;
    private final GeneratedProviders providers;
    private String out = "";
    private String err = "";

    OperatorCommandsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.providers = GeneratedProviders.write(folder.resolve("home"), ROWS, 1);
    }

    @BeforeEach
    void two_editions() throws IOException {
        assertThat(type("run")).as(() -> err).isZero();
        providers.change(ROWS);
        assertThat(type("run")).as(() -> err).isZero();
    }

    private int type(String... arguments) {
        Answer answer = Answer.to(folder, Path.of("data"), providers, arguments);
        out = answer.out();
        err = answer.err();
        return answer.exitCode();
    }

    /** A screenful ends with that hint, so what was typed must take it. */
    @Test
    void a_list_is_shown_whole_where_it_is_asked_for() {
        for (String list : List.of("runs", "holds", "editions", "suppressions", "matches", "actions", "missing")) {
            assertThat(type(list, "--all")).as(() -> err).isZero();
            assertThat(out).as(list).isNotEmpty();
        }
        assertThat(type("editions", "list", "--all")).as(() -> err).isZero();
        assertThat(out).hasLineCount(2);
    }

    @Test
    void the_catalog_goes_back_waits_and_goes_on() {
        assertThat(type("editions", "rollback", "1", "--because", "omyl", "--by", "já", "--json"))
                .as(() -> err)
                .isZero();
        assertThat(out).contains("\"edition\":3", "\"held\":true");
        assertThat(type("run")).isEqualTo(ExitCode.EDITION_HELD);
        assertThat(out).contains("Edition 3 has the content of edition 1, to which já rolled back", "omyl");
        assertThat(type("doctor")).isEqualTo(ExitCode.EDITION_HELD);
        assertThat(out).contains("fail  edition");
        assertThat(type("editions", "list")).isZero();
        assertThat(out).contains("rolled back to 1");
        assertThat(type("editions", "release", "--because", "opraveno", "--by", "já"))
                .as(() -> err)
                .isZero();
        assertThat(type("rerun")).as(() -> err).isZero();
        assertThat(out).contains("Edition 4 published");
        assertThat(type("actions")).isZero();
        assertThat(out).contains("released, já", "opraveno", "rollback, já", "omyl");
        assertThat(type("verify")).as(() -> out).isZero();
    }

    @Test
    void what_was_refused_is_shown_with_what_to_do_in_either_language() {
        assertThat(type("quarantine", "list")).isZero();
        String id = out.substring(0, "1f0c93ab".length());
        assertThat(type("quarantine", "show", id)).as(() -> err).isZero();
        assertThat(out).contains("As it is written:", "must act", "snapshot ");
        assertThat(type("quarantine", "show", id, "--lang", "cs")).isZero();
        assertThat(out).contains("Jak je to napsáno:");
        assertThat(type("quarantine", "show", id, "--json")).isZero();
        assertThat(out).startsWith("{\"along\":").contains("\"corrections\":[", "\"texts\":{");
        assertThat(type("quarantine", "retry")).as(() -> err).isZero();
        assertThat(out).contains("Nothing to publish");
    }
}
