package org.regionalcatalog.source;

import static org.regionalcatalog.source.Form.choice;
import static org.regionalcatalog.source.Form.group;
import static org.regionalcatalog.source.Form.may;
import static org.regionalcatalog.source.Form.must;
import static org.regionalcatalog.source.Form.word;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sections {@code schedule}, {@code notify} and {@code keep} of the catalog: what they may say, and what it means. */
final class OperationGrammar {

    private static final String PRAGUE = "Europe/Prague";
    private static final LocalTime USUAL_HOUR = LocalTime.of(2, 30);
    private static final int USUAL_JITTER = 20;
    private static final int USUAL_UNREACHABLE = 2;

    private static final Form.Word HOUR = word("([01][0-9]|2[0-3]):[0-5][0-9]", "an hour like \"02:30\"");
    private static final Form.Word ZONE = word("[A-Za-z_]+(/[A-Za-z_+-]+){0,2}", "a time zone like Europe/Prague");
    private static final Form.Word ADDRESS = word("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}", "an e-mail address");
    private static final Form.Word HOST = word("[A-Za-z0-9.-]{1,253}", "the name of a host");
    private static final Form.Word USER = word("[!-~]{1,200}", "a name without spaces");

    static final Form.Key SCHEDULE = may(
            "schedule",
            group(
                    may("at", HOUR, "Hour of the day at which the night is run; \"02:30\" if absent."),
                    may("zone", ZONE, "Time zone of that hour; Europe/Prague if absent."),
                    may(
                            "jitter_minutes",
                            new Form.Whole(0, 240),
                            "Within how many minutes after it the night begins; 20 if absent.")),
            "When 'serve' and 'run --due' run the night.");

    static final Form.Key NOTIFY = may(
            "notify",
            group(
                    must("to", new Form.Items(ADDRESS), "Whom a message goes to when a person is needed."),
                    must("from", ADDRESS, "Whom it comes from."),
                    must(
                            "smtp",
                            group(
                                    must("host", HOST, "Server that takes the messages."),
                                    may("port", new Form.Whole(1, 65_535), "Its port; 25, 587 or 465 by 'tls'."),
                                    may(
                                            "tls",
                                            choice(Notices.Security.values()),
                                            "How the connection is kept private; starttls if absent."),
                                    may("user", new Form.Hushed(USER), "User to log in as."),
                                    may(
                                            "password",
                                            new Form.Hushed(Grammar.SECRET),
                                            "The user's password, as ${secret:NAME}.")),
                            "How messages are sent."),
                    may(
                            "unreachable_runs",
                            new Form.Whole(1, 100),
                            "Runs in a row on which a source does not answer until a message is sent; 2 if absent.")),
            "Who is told by e-mail that a person is needed, and that all is well again.");

    static final Form.Key KEEP = may(
            "keep",
            group(
                    may("runs", new Form.Whole(1, 100_000), "Latest runs that are kept; 400 if absent."),
                    may("log_days", new Form.Whole(1, 10_000), "Days of the log that are kept; 90 if absent."),
                    may(
                            "snapshots",
                            new Form.Whole(1, 100_000),
                            "Latest snapshots of each source that are kept; 60 if absent."),
                    may(
                            "failed",
                            new Form.Whole(1, 100_000),
                            "Latest unreadable answers of each source that are kept; 30 if absent."),
                    may("editions", new Form.Whole(1, 100_000), "Latest editions that are kept; 60 if absent.")),
            "How much of the past is kept. What is still needed is kept beyond that.");

    private OperationGrammar() {}

    /** Tells what no single value can be blamed for. */
    static void tell(Told.Group catalog, Problems problems) {
        find(catalog, "schedule")
                .flatMap(schedule -> schedule.findText("zone"))
                .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone.text()))
                .ifPresent(zone -> problems.add(
                        zone.spot(), "there is no time zone " + zone.what() + "; write one like Europe/Prague"));
        Optional<Told.Group> notify = find(catalog, "notify");
        notify.filter(given ->
                        given.find("to").isPresent() && given.itemsAt("to").isEmpty())
                .ifPresent(given -> problems.add(given.spot(), "'to' must name somebody, or take 'notify' out"));
        notify.flatMap(given -> find(given, "smtp")).ifPresent(smtp -> tellSmtp(smtp, problems));
    }

    private static void tellSmtp(Told.Group smtp, Problems problems) {
        Map<String, Told.Entry> keys = smtp.entries();
        if (keys.containsKey("user") != keys.containsKey("password")) {
            problems.add(smtp.spot(), "'user' and 'password' are given together or not at all");
        }
        if (keys.containsKey("password") && security(smtp) == Notices.Security.NONE) {
            problems.add(smtp.spot(), "a password is sent over TLS only; take 'tls: none' or the password out");
        }
    }

    /** What a checked catalog says. */
    static Operation of(Told.Group catalog) {
        return new Operation(
                schedule(find(catalog, "schedule")),
                find(catalog, "notify").map(OperationGrammar::notices).orElse(null),
                keep(find(catalog, "keep")));
    }

    private static Schedule schedule(Optional<Told.Group> given) {
        return new Schedule(
                text(given, "at").map(LocalTime::parse).orElse(USUAL_HOUR),
                ZoneId.of(text(given, "zone").orElse(PRAGUE)),
                DefinitionMaker.number(given, "jitter_minutes", USUAL_JITTER));
    }

    private static Notices notices(Told.Group given) {
        Told.Group smtp = find(given, "smtp").orElseThrow();
        Notices.Security security = security(smtp);
        return new Notices(
                DefinitionMaker.texts(given.itemsAt("to")),
                given.get("from"),
                new Notices.Smtp(
                        smtp.get("host"),
                        DefinitionMaker.number(Optional.of(smtp), "port", security.usualPort()),
                        security,
                        DefinitionMaker.find(smtp, "user"),
                        secret(smtp)),
                DefinitionMaker.number(Optional.of(given), "unreachable_runs", USUAL_UNREACHABLE));
    }

    private static @Nullable String secret(Told.Group smtp) {
        return smtp.findText("password")
                .map(password -> FetchMaker.name(password.text()))
                .orElse(null);
    }

    private static Notices.Security security(Told.Group smtp) {
        return smtp.findText("tls")
                .map(word -> Notices.Security.valueOf(word.text().toUpperCase(Locale.ROOT)))
                .orElse(Notices.Security.STARTTLS);
    }

    private static Keep keep(Optional<Told.Group> given) {
        return new Keep(
                DefinitionMaker.number(given, "runs", Keep.USUAL.runs()),
                DefinitionMaker.number(given, "log_days", Keep.USUAL.logDays()),
                DefinitionMaker.number(given, "snapshots", Keep.USUAL.snapshots()),
                DefinitionMaker.number(given, "failed", Keep.USUAL.failed()),
                DefinitionMaker.number(given, "editions", Keep.USUAL.editions()));
    }

    private static Optional<String> text(Optional<Told.Group> group, String name) {
        return group.flatMap(given -> given.findText(name)).map(Told.Text::text);
    }

    private static Optional<Told.Group> find(Told.Group group, String name) {
        return group.find(name).filter(Told.Group.class::isInstance).map(Told.Group.class::cast);
    }
}
