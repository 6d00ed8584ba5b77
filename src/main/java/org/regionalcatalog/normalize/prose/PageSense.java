package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Emails;
import org.regionalcatalog.normalize.czech.Match;

/** Whether what a page says agrees with the dates it gives; never with today's date. */
final class PageSense {

    static final Rule STALE_STAMP = new Rule(
            "stale-stamp",
            Severity.INFO,
            Actor.PUBLISHER,
            "The page says it was last changed before something that it tells as past; correct its date.",
            "Stránka uvádí, že byla naposledy změněna dříve, než se stalo to, co líčí jako minulé; opravte její datum.",
            "Změněno: 4. 11. 2019 - Projekt byl realizován do 31. 10. 2019.",
            "Změněno: 4. 1. 2019 - Projekt byl realizován do 31. 10. 2019.");

    static final Rule RUNNING_AFTER_END = new Rule(
            "running-after-end",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The page says that the project is running, but tells elsewhere that it has ended; bring the text up to date.",
            "Stránka píše, že projekt probíhá, jinde ale uvádí, že již skončil; text aktualizujte.",
            "Projekt byl financován ... a skončil v červnu 2015.",
            "Projekt je financován ... a byl dokončen v červnu 2015.");

    static final Rule END_PLANNED = new Rule(
            "end-planned-unconfirmed",
            Severity.INFO,
            Actor.PUBLISHER,
            "The end is only announced, but the page tells of something later; say when the project ended.",
            "Konec je jen předpokládán, stránka však líčí něco pozdějšího; uveďte, kdy projekt skončil.",
            "Projekt skončil v červenci 2010.",
            "Ukončení je předpokládáno v červenci 2010. Plán byl schválen v roce 2011.");

    static final Rule DOCUMENT_WITHOUT_URL = new Rule(
            "document-without-url",
            Severity.INFO,
            Actor.PUBLISHER,
            "The page names this document but no link leads to it; publish one.",
            "Stránka tento dokument jmenuje, ale žádný odkaz k němu nevede; zveřejněte jej.",
            "Komunitní plán: https://www.obec.example/plan.pdf",
            "Komunitní plán 2015 - 2018");

    static final Rule CLAIMS_CURRENT = new Rule(
            "document-claims-current",
            Severity.INFO,
            Actor.PUBLISHER,
            "The page calls this document current although it has a later one of the same kind; correct the words.",
            "Stránka tento dokument označuje za aktuální, ačkoli má pozdější téhož druhu; opravte text.",
            "Katalog (2013), Katalog (2015 - aktuální verze)",
            "Katalog (2013 - aktuální verze), Katalog (2015)");

    static final List<Rule> RULES =
            List.of(STALE_STAMP, RUNNING_AFTER_END, END_PLANNED, DOCUMENT_WITHOUT_URL, CLAIMS_CURRENT);

    /** What readers of contacts recognise and say nothing of. */
    private static final List<Rule> OF_EMAILS = List.of(Emails.DEOBFUSCATED);

    private static final Pattern PAST = Pattern.compile("(?iu)(?<!\\p{L})(?:by[l][aoiy]?|skončil[aoiy]?"
            + "|proběhl[aoiy]?|vznikl[aoiy]?|realizoval[aoiy]?|schválil[aoiy]?)(?!\\p{L})");
    private static final Pattern RUNNING = Pattern.compile("(?iu)(?<!\\p{L})(?:probíhá|v současné době|v současnosti"
            + "|(?:je|jsou) (?:spolu)?(?:financován|realizován|podpořen|hrazen)[aoy]?)(?!\\p{L})");
    private static final Pattern ENDED = Pattern.compile("(?iu)(?<!\\p{L})(?:skončil|(?:byl|byla|bylo) [\\p{L}]{0,12} ?"
            + "(?:dokončen|ukončen|realizován|financován)[ao]?|realizoval[ai]? (?:tento )?projekt)(?!\\p{L})");
    private static final Pattern CURRENT =
            Pattern.compile("(?iu)aktuální(?:ho|mu|m)? (?:verz|znění|vydání|plán|katalog)");

    private static final int BEFORE = 300;
    private static final int AFTER = 400;

    private final Prose prose;
    private final Map<Thing, List<Spot>> spots = new LinkedHashMap<>();
    private final Map<List<Object>, PartialDate> newest = new HashMap<>();
    private final Optional<PartialDate> latest;

    private PageSense(Prose prose, List<Mention<Thing>> mentions) {
        this.prose = prose;
        mentions.forEach(mention -> spots.computeIfAbsent(mention.value(), absent -> new ArrayList<>())
                .add(mention.at()));
        spots.keySet().forEach(this::know);
        this.latest = latestPast(prose);
    }

    /** Notes on each thing what does not agree; gives what is about the page as a whole. */
    static List<Issue> of(Prose prose, List<Mention<Thing>> mentions) {
        PageSense sense = new PageSense(prose, mentions);
        sense.spots.keySet().forEach(sense::judge);
        return sense.stale();
    }

    /** @param so what all readers have understood */
    static List<Issue> of(Telling so) {
        List<Mention<Thing>> mentions = new ArrayList<>(so.mentions(Kind.PROJECT));
        mentions.addAll(so.mentions(Kind.DOCUMENT));
        mentions.addAll(so.mentions(Kind.CONTACT));
        return of(so.prose(), mentions);
    }

    private List<Issue> stale() {
        Optional<PartialDate> stamp = prose.stamps().latest();
        if (stamp.isEmpty()
                || latest.isEmpty()
                || !latest.get().firstDay().isAfter(stamp.get().lastDay())) {
            return List.of();
        }
        return List.of(STALE_STAMP.found("", stamp.get() + " < " + latest.get()));
    }

    private void judge(Thing thing) {
        if (thing.kind() == Kind.PROJECT) {
            thing.find("period").map(Period.class::cast).ifPresent(period -> judge(thing, period));
        } else if (thing.kind() == Kind.DOCUMENT) {
            if (!thing.has("url")) {
                thing.note(DOCUMENT_WITHOUT_URL, "url", String.valueOf(thing.text("title")));
            }
            judgeCurrent(thing);
        } else if (thing.kind() == Kind.CONTACT) {
            judgeEmails(thing);
        }
    }

    private static void judgeEmails(Thing contact) {
        for (Thing.Words told : contact.words().getOrDefault("emails", List.of())) {
            Emails.find(told.text()).remarks().stream()
                    .filter(remark -> OF_EMAILS.contains(remark.rule()))
                    .forEach(remark -> contact.note(remark.rule(), "emails", remark.seen()));
        }
    }

    private void judge(Thing project, Period period) {
        judgeStart(project, period);
        PartialDate end = period.to();
        if (end == null) {
            return;
        }
        boolean later = latest.isPresent() && latest.get().firstDay().isAfter(end.lastDay());
        if (period.planned() && later) {
            project.note(END_PLANNED, "period", end + " < " + latest.get());
        }
        boolean ended = later || says(project, ENDED).isPresent();
        says(project, RUNNING).filter(text -> ended).ifPresent(text -> project.note(RUNNING_AFTER_END, "period", text));
    }

    /** What had not begun when the page was last changed was a plan then; whether it began, the page cannot say. */
    private void judgeStart(Thing project, Period period) {
        Optional<PartialDate> stamp = prose.stamps().latest();
        PartialDate start = period.from();
        if (start != null
                && stamp.isPresent()
                && start.firstDay().isAfter(stamp.get().lastDay())) {
            project.note(Period.FUTURE_START, "period", stamp.get() + " < " + start);
        }
    }

    /** The passage that speaks of a thing and says something of a pattern. */
    private Optional<String> says(Thing thing, Pattern pattern) {
        return spots.getOrDefault(thing, List.of()).stream()
                .map(this::sentence)
                .filter(text -> pattern.matcher(text).find())
                .findFirst();
    }

    /** The sentence around a stretch, as far as points tell. */
    private String sentence(Spot at) {
        String text = prose.textOf(at.passage());
        int from = Math.max(0, at.start() - BEFORE);
        String before = text.substring(from, at.start());
        String after = text.substring(at.end(), Math.min(text.length(), at.end() + AFTER));
        int end = after.indexOf(". ");
        return before.substring(before.lastIndexOf(". ") + 1)
                + text.substring(at.start(), at.end())
                + (end < 0 ? after : after.substring(0, end));
    }

    private void judgeCurrent(Thing document) {
        boolean claims = says(document, CURRENT).isPresent();
        Optional<Validity> valid = document.find("valid").map(Validity.class::cast);
        if (claims
                && valid.isPresent()
                && valid.get().from() != null
                && superseded(document, valid.get().from())) {
            document.note(CLAIMS_CURRENT, "title", String.valueOf(document.text("title")));
        }
    }

    private boolean superseded(Thing document, PartialDate from) {
        PartialDate later = newest.get(sort(document));
        return later != null && later.firstDay().isAfter(from.lastDay());
    }

    private static List<Object> sort(Thing document) {
        return List.of(document.find("document_type"), document.find("territory"));
    }

    private void know(Thing thing) {
        Optional<PartialDate> from =
                thing.find("valid").map(Validity.class::cast).map(Validity::from);
        if (thing.kind() == Kind.DOCUMENT && from.isPresent()) {
            newest.merge(sort(thing), from.get(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }

    /** The latest day or month that the page itself tells in the past tense. */
    private static Optional<PartialDate> latestPast(Prose prose) {
        PartialDate latest = null;
        for (int i = 0; i < prose.passages().size(); i++) {
            String text = prose.textOf(i);
            if (prose.isStamp(i)
                    || prose.passages().get(i).isHeading()
                    || !PAST.matcher(text).find()) {
                continue;
            }
            for (Match<PartialDate> date : Dates.findAll(text)) {
                boolean told = date.value().text().length() > 4 && isPast(text, date);
                latest = told && (latest == null || date.value().firstDay().isAfter(latest.lastDay()))
                        ? date.value()
                        : latest;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Whether the sentence of a date is in the past tense; one about a plan for later years is not. */
    private static boolean isPast(String text, Match<PartialDate> date) {
        int start = Math.max(0, date.start() - 150);
        String before = text.substring(start, date.start());
        int sentence = Math.max(before.lastIndexOf(". V"), before.lastIndexOf(". P"));
        String told = before.substring(Math.max(0, sentence));
        return PAST.matcher(told).find() && !told.contains("předpoklád") && !told.contains("plánován na");
    }
}
