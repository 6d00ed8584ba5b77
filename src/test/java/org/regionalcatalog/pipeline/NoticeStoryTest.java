package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.report.MailServer;

/** Who answers for the catalog hears of each change once: of what needs a person, and of what no longer does. */
class NoticeStoryTest {

    private static final String ROW = "Most k domovu, z.s.;99000075;Chýnov;Dílna Most;STD;9900199;;381900509;1.11.2026";
    private static final String FILE = "input-samples/first/list.csv";

    private final MailServer server = MailServer.start();
    private final TwoLists lists;

    NoticeStoryTest(@TempDir Path home) {
        this.lists =
                TwoLists.in(home).first(ROW).second(ROW.replace("Dílna", "Klub").replace("199", "198"));
        lists.region().write("jobs/catalog.yml", lists.region().read("jobs/catalog.yml") + server.notice());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_source_that_is_held_is_told_once_and_its_recovery_once() {
        lists.night();
        assertThat(server.mails()).as("all is well").isEmpty();

        lists.region().write(FILE, "<html><title>Přihlášení</title><form><input type=password></form>");
        assertThat(lists.region().night().exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(server.mails()).hasSize(1);
        assertThat(text(0)).contains("source first is held.");
        assertThat(text(0)).contains("first: ").contains("Nothing to publish");
        assertThat(lists.region().night().exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(server.mails()).as("nothing has changed").hasSize(1);

        lists.first(ROW);
        lists.night();
        assertThat(server.mails()).hasSize(2);
        assertThat(text(1)).contains("source first is well again.").doesNotContain("second");
        lists.night();
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void a_source_that_does_not_answer_is_told_on_the_second_night_in_a_row() {
        lists.night();
        lists.region().delete(FILE);
        lists.region().night();
        assertThat(server.mails()).as("one night may pass").isEmpty();
        lists.region().rerun();
        assertThat(server.mails()).as("a rerun is the same night").isEmpty();
        lists.region().night();
        assertThat(text(0)).contains("source first does not answer.");
        lists.region().night();
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void what_is_written_while_no_server_answers_is_sent_after_the_next_run() {
        lists.night();
        server.refusing(1);
        lists.region().write(FILE, "<html><title>Přihlášení</title><form><input type=password></form>");
        lists.region().night();
        assertThat(server.mails()).isEmpty();
        assertThat(lists.region()
                        .query("select attempts, sent is null, trouble from pipeline.message")
                        .lines())
                .singleElement()
                .asString()
                .startsWith("1 TRUE")
                .contains("451");
        try (Catalog later = Catalog.open(
                TestDatabase.addressOf(lists.region().data()),
                lists.region().data(),
                new TurnedClock("2026-11-03T01:01:00Z"))) {
            later.unattended().post(lists.region().definitions());
        }
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void a_catalog_that_tells_nobody_writes_nothing_and_tells_what_stands_once_it_does() {
        String told = lists.region().read("jobs/catalog.yml");
        lists.region().write("jobs/catalog.yml", told.replace(server.notice(), ""));
        lists.night();
        lists.region().write(FILE, "<html><title>Přihlášení</title><form><input type=password></form>");
        lists.region().night();
        assertThat(lists.region().query("select count(*) from pipeline.message").lines())
                .isEqualTo(List.of("0"));
        lists.region().write("jobs/catalog.yml", told);
        lists.region().night();
        assertThat(server.mails()).hasSize(1);
    }

    /** A message as a person reads it. */
    private String text(int mail) {
        String whole = server.mails().get(mail);
        return whole.substring(whole.indexOf("\n\n")).lines().collect(Collectors.joining("\n"));
    }
}
