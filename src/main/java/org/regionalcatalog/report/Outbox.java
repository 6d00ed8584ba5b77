package org.regionalcatalog.report;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Messages that are written with what they tell of, and sent after: a crash loses none. One that the server took while
 * we crashed is sent again under the same Message-ID.
 */
public final class Outbox {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8;
    private static final int LONGEST_TROUBLE = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Outbox(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Sends a message, or says why not. */
    @FunctionalInterface
    public interface Sending {
        void send(Message message) throws UnsentException;
    }

    /**
     * A message as it is listed.
     *
     * @param sent when; empty while it waits
     * @param trouble why it could not be sent last; empty when nothing stood in the way
     */
    public record Listed(String written, String title, String sent, int attempts, String trouble) {}

    /** Writes a message, in the transaction under way. */
    public void put(Message message) {
        jdbc.update(
                "insert into pipeline.message (message_id, title, body, written, next_attempt) values (?, ?, ?, ?, ?)",
                message.id(),
                message.title(),
                message.body(),
                message.written(),
                message.written());
        Failpoint.MESSAGE_WRITTEN.reach();
    }

    /** Sends what is due, oldest first; after one that cannot be sent the others wait too. */
    public void send(Sending sending) {
        Optional<Waiting> waiting = claim();
        while (waiting.isPresent()) {
            if (!send(waiting.get(), sending)) {
                return;
            }
            waiting = claim();
        }
    }

    private record Waiting(long id, int attempts, Message message) {}

    /** Whoever moves the time of the next attempt has the message to himself until then. */
    private Optional<Waiting> claim() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return due(now).filter(one -> jdbc.update(
                        "update pipeline.message set attempts = attempts + 1, next_attempt = ?"
                                + " where id = ? and attempts = ? and sent is null",
                        now.plus(pause(one.attempts())),
                        one.id(),
                        one.attempts())
                == 1);
    }

    private Optional<Waiting> due(OffsetDateTime now) {
        return jdbc
                .query(
                        "select id, attempts, message_id, title, body, written from pipeline.message"
                                + " where sent is null and next_attempt <= ? order by id fetch first row only",
                        (row, number) -> new Waiting(
                                row.getLong(1),
                                row.getInt(2),
                                new Message(
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getObject(6, OffsetDateTime.class))),
                        now)
                .stream()
                .findFirst();
    }

    /** A minute, then twice as long each time, at most four hours. */
    static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }

    private boolean send(Waiting one, Sending sending) {
        try {
            sending.send(one.message());
            jdbc.update(
                    "update pipeline.message set sent = ?, trouble = null where id = ?",
                    OffsetDateTime.now(clock),
                    one.id());
            return true;
        } catch (UnsentException trouble) {
            String sentence = String.valueOf(trouble.getMessage());
            jdbc.update(
                    "update pipeline.message set trouble = ? where id = ?",
                    sentence.substring(0, Math.min(LONGEST_TROUBLE, sentence.length())),
                    one.id());
            return false;
        }
    }

    /** The latest messages, the latest first. */
    public List<Listed> list(int most) {
        return jdbc.query(
                "select written, title, sent, attempts, coalesce(trouble, '') from pipeline.message"
                        + " order by id desc fetch first ? rows only",
                (row, number) -> new Listed(
                        Database.time(row, 1),
                        row.getString(2),
                        row.getObject(3) == null ? "" : Database.time(row, 3),
                        row.getInt(4),
                        row.getString(5)),
                most);
    }
}
