package org.regionalcatalog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.source.Notices;
import org.regionalcatalog.source.Secrets;

/** Messages that are written, sent, refused, and sent again. */
class OutboxTest {

    private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2026-11-26T02:35:00+01:00");

    private final Path home;
    private final Database database;
    private final MailServer server = MailServer.start();
    private Instant now = WRITTEN.toInstant();

    OutboxTest(@TempDir Path home) {
        this.home = home;
        this.database = Database.open(home);
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void a_message_says_who_wrote_it_when_and_that_a_program_did() {
        put("Žádný zdroj", "Příliš žluťoučký kůň.\n");
        send();
        String mail = server.mails().get(0);
        assertThat(MailServer.header(mail, "From")).isEqualTo("katalog@obec.example");
        assertThat(MailServer.header(mail, "To")).isEqualTo("a@obec.example, b@obec.example");
        assertThat(MailServer.header(mail, "Subject")).startsWith("=?UTF-8?");
        assertThat(MailServer.header(mail, "Date")).contains("Nov 2026 ");
        assertThat(MailServer.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(MailServer.header(mail, "Message-ID")).endsWith("@obec.example>");
        assertThat(server.recipients()).containsExactly("a@obec.example", "b@obec.example");
    }

    @Test
    void what_was_taken_is_not_sent_again() {
        put("one", "text");
        send();
        now = now.plus(Duration.ofDays(9));
        send();
        assertThat(server.mails()).hasSize(1);
        assertThat(outbox().list(9).get(0).sent()).isNotEmpty();
    }

    @Test
    void what_is_refused_is_tried_again_later_and_later_and_never_before() {
        put("one", "text");
        server.refusing(3);
        List<Duration> tried = new ArrayList<>();
        Instant begin = now;
        for (int minute = 0; server.mails().isEmpty(); minute++) {
            now = begin.plus(Duration.ofMinutes(minute));
            int before = outbox().list(1).get(0).attempts();
            send();
            if (outbox().list(1).get(0).attempts() > before) {
                tried.add(Duration.between(begin, now));
            }
        }
        assertThat(tried).map(Duration::toMinutes).containsExactly(0L, 1L, 3L, 7L);
        assertThat(Outbox.pause(100)).isEqualTo(Duration.ofMinutes(256));
        assertThat(outbox().list(1).get(0).trouble()).isEmpty();
    }

    @Test
    void while_the_server_refuses_the_outbox_says_why_and_what_was_written_later_waits_too() {
        put("one", "text");
        put("two", "text");
        server.refusing(1);
        send();
        assertThat(server.mails()).isEmpty();
        assertThat(outbox().list(9).get(1).trouble()).contains("127.0.0.1", "451 try again later");
        now = now.plus(Duration.ofMinutes(1));
        send();
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void what_was_taken_unheard_is_sent_again_under_the_same_id() {
        put("one", "text");
        server.dying(1);
        send();
        now = now.plus(Duration.ofMinutes(1));
        send();
        assertThat(server.mails()).hasSize(2);
        assertThat(server.mails().stream().map(mail -> MailServer.header(mail, "Message-ID")))
                .hasSize(2)
                .containsOnly(MailServer.header(server.mails().get(0), "Message-ID"));
    }

    @Test
    void who_cannot_be_reached_takes_it_from_nobody_else_and_the_others_get_it_once() {
        put("one", "text");
        server.without("b@");
        send();
        now = now.plus(Duration.ofDays(1));
        send();
        assertThat(server.recipients()).containsExactly("a@obec.example");
    }

    @Test
    void a_message_of_a_transaction_that_is_rolled_back_is_never_sent() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    put("one", "text");
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        send();
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void a_message_that_was_written_before_a_crash_is_sent_by_the_next_process() throws Exception {
        put("one", "text");
        database.close();
        try (Database next = Database.open(home)) {
            new Outbox(next, clock()).send(post(null, null));
        }
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void a_title_is_one_line_whatever_it_is_made_of() {
        put("one\r\nBcc: everybody@obec.example", "text");
        send();
        assertThat(MailServer.header(server.mails().get(0), "Subject")).isEqualTo("one Bcc: everybody@obec.example");
        assertThat(server.mails().get(0)).doesNotContain("\nBcc:");
        assertThat(Message.of("x".repeat(500), "", "a@b.example", WRITTEN).title())
                .hasSize(150);
    }

    @Test
    void a_secret_that_is_missing_is_named_and_one_that_is_there_is_in_no_sentence() throws Exception {
        Message message = Message.of("one", "text", "katalog@obec.example", WRITTEN);
        assertThatThrownBy(() -> post("katalog", "SMTP_PASSWORD").send(message))
                .isInstanceOf(UnsentException.class)
                .hasMessageContaining("${secret:SMTP_PASSWORD}");
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/SMTP_PASSWORD"), "refused\n");
        server.close();
        assertThatThrownBy(() -> post("katalog", "SMTP_PASSWORD").send(message))
                .isInstanceOf(UnsentException.class)
                .hasMessageContaining("***");
    }

    @Test
    void no_word_of_a_message_and_no_password_goes_over_a_connection_that_was_to_be_private() throws Exception {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/SMTP_PASSWORD"), "hunter2\n");
        Notices.Smtp smtp =
                new Notices.Smtp("127.0.0.1", server.port(), Notices.Security.STARTTLS, "katalog", "SMTP_PASSWORD");
        Post post = new Post(
                new Notices(List.of("a@obec.example"), "katalog@obec.example", smtp, 2),
                new Secrets(name -> null, home));
        assertThatThrownBy(() -> post.send(Message.of("one", "text", "katalog@obec.example", WRITTEN)))
                .isInstanceOf(UnsentException.class)
                .hasMessageContaining("STARTTLS");
        assertThat(server.heard()).isNotEmpty().noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    private void put(String title, String body) {
        outbox().put(Message.of(title, body, "katalog@obec.example", WRITTEN));
    }

    private void send() {
        outbox().send(post(null, null));
    }

    private Post post(@Nullable String user, @Nullable String password) {
        return new Post(
                new Notices(
                        List.of("a@obec.example", "b@obec.example"),
                        "katalog@obec.example",
                        new Notices.Smtp("127.0.0.1", server.port(), Notices.Security.NONE, user, password),
                        2),
                new Secrets(name -> null, home));
    }

    private Outbox outbox() {
        return new Outbox(database, clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneId.of("Europe/Prague"));
    }
}
