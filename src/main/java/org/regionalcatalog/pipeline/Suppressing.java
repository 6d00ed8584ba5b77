package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.suppress.Fingerprints;
import org.regionalcatalog.normalize.suppress.Forms;
import org.regionalcatalog.normalize.suppress.Suppressed;
import org.regionalcatalog.normalize.suppress.Suppressible;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.source.Definitions;

/** What must not be published, as far as people say so: what they give is searched for at once and kept nowhere. */
public final class Suppressing {

    private static final int SALT_BYTES = 32;

    private final OpenStages open;

    Suppressing(OpenStages open) {
        this.open = open;
    }

    /** A suppression cannot be kept as it was given; the message says why, and not what was given. */
    public static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * What a person wants kept out.
     *
     * @param value as people write it
     * @param until the last day on which it counts; null for always
     */
    public record Wish(
            Suppressible kind, String value, @Nullable LocalDate until, String who, String why) {

        @Override
        public String toString() {
            return kind.word();
        }
    }

    /**
     * What came of it.
     *
     * @param drafts of how many drafts it was taken, past ones included
     * @param editions the numbers of those that it was taken out of, and that have another digest now
     * @param exports folders of exports that were written anew
     */
    public record Outcome(Suppression suppression, long drafts, List<Long> editions, List<Path> exports) {}

    /** All that ever was, the oldest first. */
    public List<Suppression> list() {
        return open.toRead().suppressionBook().all();
    }

    /**
     * Keeps something out from now on, and takes it out of all that is stored.
     *
     * @throws RefusedException when that is no such thing, or is kept out already
     */
    public Outcome add(Definitions definitions, Wish wish, Session session) {
        return open.alone(session, own -> add(own, definitions, wish));
    }

    private static Outcome add(Stages stages, Definitions definitions, Wish wish) {
        Plan plan = new Plan(0, PublishedLists.accepted(definitions, stages.codeLists()));
        List<String> forms = Forms.of(wish.kind(), wish.value(), plan.words())
                .orElseThrow(() -> new RefusedException(advice(wish.kind())));
        if (wish.until() != null && wish.until().isBefore(stages.today())) {
            throw new RefusedException("--until takes a day that is not past.");
        }
        SuppressionBook book = stages.suppressionBook();
        Fingerprints prints = book.fingerprints(freshSalt());
        List<String> fingerprints =
                forms.stream().map(form -> prints.of(wish.kind(), form)).toList();
        findSame(stages, fingerprints).ifPresent(same -> {
            throw new RefusedException("Suppression " + same.number() + " keeps that out already.");
        });
        int number = book.next();
        Suppressions itself = Suppressions.of(prints, List.of(new Suppressed(number, wish.kind(), fingerprints)));
        Acts.Act act = new Acts.Act(
                        SuppressionBook.LINE,
                        Suppression.called(number, wish.kind()),
                        wish.who(),
                        stages.now(),
                        wish.why())
                .redacted(itself)
                .redacted(stages.suppressions());
        Suppression one = new Suppression(number, wish.kind(), fingerprints, act, wish.until(), null);
        book.add(one);
        Redaction.Done done = Redaction.of(stages, one);
        return new Outcome(one, done.drafts(), done.editions(), done.exports());
    }

    private static Optional<Suppression> findSame(Stages stages, List<String> fingerprints) {
        return stages.suppressionBook().all().stream()
                .filter(one ->
                        one.isInForce(stages.today()) && one.fingerprints().containsAll(fingerprints))
                .findFirst();
    }

    private static String freshSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static String advice(Suppressible kind) {
        return switch (kind) {
            case PERSON -> "--person takes one given name and one family name, like 'Jana Vzorová'.";
            case PHONE -> "--phone takes one telephone number that can exist, like '+420 381 900 701'.";
            case EMAIL -> "--email takes one e-mail address, like 'jana@lipka.example'.";
            case ADDRESS -> "--address takes street, house number and town, like 'Lipová 5, Třeboň'.";
        };
    }

    /**
     * Ends a suppression: the next run reads what it kept out.
     *
     * @throws RefusedException when there is none of that number, or it has ended already
     */
    public Suppression end(int number, String who, String why, Session session) {
        return open.alone(session, own -> end(own, number, who, why));
    }

    private static Suppression end(Stages stages, int number, String who, String why) {
        SuppressionBook book = stages.suppressionBook();
        Suppression one = find(book, number)
                .orElseThrow(() ->
                        new RefusedException("There is no suppression " + number + "; 'suppressions' lists them."));
        if (one.ended() != null) {
            throw new RefusedException("Suppression " + number + " was ended already.");
        }
        Acts.Act act =
                new Acts.Act(SuppressionBook.ENDED, Suppression.called(number, one.kind()), who, stages.now(), why);
        book.end(number, act.redacted(stages.suppressions()));
        return find(book, number).orElseThrow();
    }

    private static Optional<Suppression> find(SuppressionBook book, int number) {
        return book.all().stream().filter(one -> one.number() == number).findFirst();
    }
}
