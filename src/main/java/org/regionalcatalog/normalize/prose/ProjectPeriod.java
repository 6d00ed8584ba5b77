package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** When one project ran, put together from labels, brackets and sentences; the more precise value wins. */
final class ProjectPeriod {

    private static final Pattern RAN = Pattern.compile(
            "(?iu)realizov|probíh|prob[ěe]hl|trval|trvá|běž|uskuteč|řešen|realizuje|realizace|období");
    private static final Pattern BEGAN = Pattern.compile(
            "(?iu)(?<!ne)zahájen|zahájil|zahájí|(?:za|po)čal\\p{L}?(?: \\p{L}{1,12}){0,3} (?:na )?(?:projekt|realiz|prác)|začal\\p{L}? (?:práce|realizace|projekt)|^začal\\p{L}? |práce na projekt|startoval|odstartoval|spuštěn");
    private static final Pattern ENDED = Pattern.compile(
            "(?iu)ukončen|dokončen|ukončil|skončil|skončí|končí|končit|dokončil|zakončen|potrv|trvat do|poběží do|běží do");
    private static final Pattern PLANNED = Pattern.compile("(?iu)předpokl|plánován(?!í)|plánovan|očekáv|bude ukončen|skončí|skončit|potrvá|poběží|bude trvat|má být");
    private static final Pattern OTHER = Pattern.compile(
            "(?iu)schválen|schválil|plán(?:u|em)? (?:byl|na období|pro)|katalog|setkání|jednání|zasedán");
    private static final int NEAR = 80;

    private final Prose prose;
    private @Nullable Ended from;
    private @Nullable Ended to;
    private boolean planned;

    /** An end of the period, with how surely it was told: 2 by a label, 1 by a sentence. */
    private record Ended(PartialDate date, int rank, Spot at) {}

    ProjectPeriod(Prose prose) {
        this.prose = prose;
    }

    void labelled(Labelled label) {
        Spot value = label.value();
        List<Match<Period>> periods = Periods.findAll(prose.textAt(value));
        if (periods.isEmpty()) {
            return;
        }
        Match<Period> period = periods.get(0);
        Spot at = new Spot(value.passage(), value.start() + period.start(), value.start() + period.end());
        boolean announced = period.value().planned()
                || PLANNED.matcher(prose.textAt(label.label())).find();
        switch (label.fact()) {
            case "from" -> from = better(from, period.value().from() != null ? period.value().from() : period.value().to(), 2, at);
            case "to" -> {
                to = better(to, period.value().to() != null ? period.value().to() : period.value().from(), 2, at);
                planned |= announced;
            }
            default -> {
                from = better(from, period.value().from(), 2, at);
                to = better(to, period.value().to(), 2, at);
                planned |= announced;
            }
        }
    }

    /** {@code „…“ (06/2012 - 06/2013)}: brackets at once behind the name. */
    void bracketed(Spot name) {
        String text = prose.textOf(name.passage());
        int open = name.end();
        while (open < text.length() && open < name.end() + 4 && "“”\"« ,".indexOf(text.charAt(open)) >= 0) {
            open++;
        }
        int close = open < text.length() && text.charAt(open) == '(' ? text.indexOf(')', open) : -1;
        if (close < 0 || close - open > NEAR) {
            return;
        }
        for (Match<Period> period : Periods.findAll(text.substring(open + 1, close))) {
            if (period.value().from() != null && period.value().to() != null) {
                Spot at = new Spot(name.passage(), open + 1 + period.start(), open + 1 + period.end());
                from = better(from, period.value().from(), 2, at);
                to = better(to, period.value().to(), 2, at);
            }
        }
    }

    /** What a sentence says of begin and end. */
    void prose(Spot sentence, boolean about, List<Mention<Thing>> names) {
        String text = blanked(sentence, names);
        boolean range = about && RAN.matcher(text).find() && !OTHER.matcher(text).find();
        if (range) {
            for (Match<Period> period : Periods.findAll(text)) {
                boolean whole = period.value().from() != null && period.value().to() != null && !period.value().from().equals(period.value().to());
                if (whole) {
                    Spot at = spot(sentence, period.start(), period.end());
                    from = better(from, period.value().from(), 1, at);
                    to = better(to, period.value().to(), 1, at);
                    return;
                }
            }
        }
        if (about || BEGAN.matcher(text).find()) {
            ends(sentence, text, about);
        }
    }

    private void ends(Spot sentence, String text, boolean about) {
        for (Match<PartialDate> date : Dates.findAll(text)) {
            String around = clause(text, date);
            Spot at = spot(sentence, date.start(), date.end());
            if (BEGAN.matcher(around).find() && !OTHER.matcher(around).find()) {
                from = better(from, date.value(), 1, at);
            } else if (about && ENDED.matcher(around).find() && !OTHER.matcher(around).find()) {
                to = better(to, date.value(), 1, at);
                planned |= PLANNED.matcher(around).find();
            }
        }
    }

    /** The clause around a date: up to the next commas, but never across another date's verb. */
    private static String clause(String text, Match<PartialDate> date) {
        int start = Math.max(text.lastIndexOf(',', date.start()), text.lastIndexOf(" a byl", date.start()));
        int end = text.indexOf(',', date.end());
        return text.substring(Math.max(0, start), end < 0 ? text.length() : end);
    }

    /** The sentence with its names of projects and titles in quotes blanked: years in them are no period. */
    private String blanked(Spot sentence, List<Mention<Thing>> names) {
        StringBuilder text = new StringBuilder(prose.textAt(sentence));
        for (Mention<Thing> name : names) {
            for (int i = name.at().start(); i < name.at().end(); i++) {
                text.setCharAt(i - sentence.start(), 'x');
            }
        }
        for (Spot quote : Quotations.in(text.toString())) {
            for (int i = quote.start(); i < quote.end(); i++) {
                text.setCharAt(i, 'x');
            }
        }
        return text.toString();
    }

    private static Spot spot(Spot sentence, int start, int end) {
        return new Spot(sentence.passage(), sentence.start() + start, sentence.start() + end);
    }

    private static @Nullable Ended better(@Nullable Ended told, @Nullable PartialDate date, int rank, Spot at) {
        if (date == null) {
            return told;
        }
        boolean better = told == null
                || date.text().length() > told.date().text().length() && (rank >= told.rank() || date.text().startsWith(told.date().text()))
                || (rank > told.rank() && date.text().length() == told.date().text().length());
        return better ? new Ended(date, rank, at) : told;
    }

    void conclude(Thing project) {
        if (from == null && to == null) {
            return;
        }
        Ended first = from != null ? from : to;
        Period period = Period.of(from == null ? null : from.date(), to == null ? null : to.date(), planned && to != null);
        if (first != null) {
            project.put("period", period, prose, first.at());
        }
        if (from != null && to != null && !to.at().equals(from.at())) {
            project.put("period", period, prose, to.at());
        }
    }
}
