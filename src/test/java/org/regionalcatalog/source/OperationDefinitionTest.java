package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a catalog says when it is run, who is told and how much is kept, and what it cannot say. */
class OperationDefinitionTest {

    private static final String PLAIN = "title: T\nterritory: U\n";

    private final Path home;

    OperationDefinitionTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void what_is_left_out_has_its_default() {
        assertThat(read(""))
                .isEqualTo(new Operation(
                        new Schedule(LocalTime.of(2, 30), ZoneId.of("Europe/Prague"), 20), null, Keep.USUAL));
    }

    @Test
    void all_of_it_can_be_said() {
        Operation operation = read("""
                schedule: {at: "23:05", zone: Europe/Vienna, jitter_minutes: 0}
                notify:
                  to: [a@obec.example, b@obec.example]
                  from: katalog@obec.example
                  smtp: {host: posta.obec.example, tls: tls, user: katalog, password: "${secret:SMTP_PASSWORD}"}
                  unreachable_runs: 3
                keep: {runs: 10, log_days: 20, snapshots: 30, failed: 40, editions: 50}
                """);
        assertThat(operation)
                .isEqualTo(new Operation(
                        new Schedule(LocalTime.of(23, 5), ZoneId.of("Europe/Vienna"), 0),
                        new Notices(
                                List.of("a@obec.example", "b@obec.example"),
                                "katalog@obec.example",
                                new Notices.Smtp(
                                        "posta.obec.example", 465, Notices.Security.TLS, "katalog", "SMTP_PASSWORD"),
                                3),
                        new Keep(10, 20, 30, 40, 50)));
    }

    @Test
    void how_a_catalog_is_run_is_no_part_of_what_it_publishes() {
        String plain = Jobs.in(home).with("catalog.yml", PLAIN).read().digest();
        assertThat(Jobs.in(home)
                        .with("catalog.yml", PLAIN + "schedule: {at: \"05:00\"}\nkeep: {runs: 7}\n")
                        .read()
                        .digest())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schedule: {at: "24:00"}                      | an hour like "02:30"
            schedule: {at: "2:30"}                       | an hour like "02:30"
            schedule: {zone: Europe/Praha}               | there is no time zone 'Europe/Praha'
            schedule: {jitter_minutes: 241}              | a whole number from 0 to 240
            keep: {runs: 0}                              | a whole number from 1 to 100000
            keep: {days: 3}                              | unknown key 'days'
            notify: {to: [x@y.example], from: x@y.example} | smtp
            notify: {to: [], from: x@y.example, smtp: {host: h}} | 'to' must name somebody
            notify: {to: [nobody], from: x@y.example, smtp: {host: h}} | an e-mail address
            notify: {to: [x@y.example], from: x@y.example, smtp: {host: h, user: u}} | given together or not at all
            notify: {to: [x@y.example], from: x@y.example, smtp: {host: h, tls: none, user: u, password: "${secret:P}"}} | over TLS only
            notify: {to: [x@y.example], from: x@y.example, smtp: {host: h, tls: maybe}} | none or starttls or tls
            """)
    void what_cannot_be_meant_is_refused_with_its_place(String line, String sentence) {
        assertThatThrownBy(() -> read(line.strip() + "\n"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("catalog.yml:3:")
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void a_password_that_is_written_out_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> read("notify: {to: [x@y.example], from: x@y.example, smtp: {host: h, user: u,"
                        + " password: hunter2}}\n"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("${secret:NAME}")
                .hasMessageNotContaining("hunter2");
    }

    private Operation read(String more) {
        return Jobs.in(home).with("catalog.yml", PLAIN + more).read().operation();
    }
}
