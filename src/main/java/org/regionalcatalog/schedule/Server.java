package org.regionalcatalog.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.LeaseTakenException;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.report.Condition;
import org.regionalcatalog.source.DefinitionException;
import org.regionalcatalog.source.Definitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every night that its catalog's schedule asks for, until it is told to stop. */
public final class Server {

    /** An edited schedule counts after this time at the latest. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final long LOOK_MILLISECONDS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Catalog catalog;
    private final Supplier<Definitions> definitions;
    private final Session session;
    private final Listener listener;
    private final NightWatch watch;
    private String trouble = "";
    private @Nullable Definitions last;

    /** Told what the server does. */
    public interface Listener {

        /** A night was run, or gone on with. */
        void ran(NightWatch.Look look, Result result);

        /** Something is in the way of the next night, or is no more; the sentence is not said twice in a row. */
        void say(String sentence);
    }

    /** @param definitions as they are now: read anew for every look */
    public Server(Catalog catalog, Supplier<Definitions> definitions, Session session, Listener listener) {
        this.catalog = catalog;
        this.definitions = definitions;
        this.session = session;
        this.listener = listener;
        this.watch = new NightWatch(catalog);
    }

    /** Serves until the session is cancelled. */
    public void serve() {
        try (NightShift shift = NightShift.begin(catalog, this::look)) {
            while (!session.cancelled().getAsBoolean()) {
                Thread.sleep(LOOK_MILLISECONDS);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look; whatever goes wrong, the server lives and looks again. */
    Instant look(Instant now) {
        if (session.cancelled().getAsBoolean()) {
            return now;
        }
        try {
            Definitions read = definitions.get();
            last = read;
            NightWatch.Look look = watch.look(read, session);
            look.result().ifPresent(result -> listener.ran(look, result));
            troubled(look.isLeft() ? look.sentence() : "");
            return earlier(look.next(), now.plus(LONGEST_PAUSE));
        } catch (DefinitionException wrong) {
            troubled("The next night cannot be run: " + wrong.getMessage());
            tell(wrong);
        } catch (LeaseTakenException busy) {
            troubled("The next night has to wait. " + busy.getMessage());
        } catch (RuntimeException mayPass) {
            LOG.error("a look failed", mayPass);
            troubled("The next night has to wait: " + mayPass.getMessage());
        }
        return now.plus(AFTER_FAILURE);
    }

    /** Whom to tell stands in the definitions that are broken now, so those before decide. */
    private void tell(DefinitionException wrong) {
        Definitions known = last;
        if (known != null) {
            catalog.unattended()
                    .note(
                            known,
                            new Condition(
                                    NightWatch.DEFINITIONS,
                                    Condition.State.FAILED,
                                    String.valueOf(wrong.getMessage())));
            catalog.unattended().post(known);
        }
    }

    private void troubled(String sentence) {
        if (!sentence.equals(trouble)) {
            listener.say(sentence.isEmpty() ? "Nothing is in the way of the next night any more." : sentence);
            trouble = sentence;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
