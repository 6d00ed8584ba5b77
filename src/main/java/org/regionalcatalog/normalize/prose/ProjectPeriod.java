package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** When one project ran, put together from labels, brackets and sentences; the more precise value wins. */
final class ProjectPeriod {

    private static final Pattern UNTIL = Pattern.compile("(?iu)[ ,;]{0,5}do ?:? ?");
    private static final int LABEL = 2;
    private static final int SENTENCE = 1;
    private static final int LONGEST_BRACKET = 80;

    private final Prose prose;
    private @Nullable Ended from;
    private @Nullable Ended to;
    private boolean planned;

    /** An end of the period, with how surely it was told: by a label, or by a sentence. */
    private record Ended(PartialDate date, int rank, Spot at) {}

    ProjectPeriod(Prose prose) {
        this.prose = prose;
    }

    /** @param announced whether the label says that what it tells is only planned */
    void labelled(Labelled label, boolean announced) {
        Spot value = label.value();
        List<Match<Period>> periods = Periods.findAll(prose.textAt(value));
        if (periods.isEmpty()) {
            return;
        }
        Period period = periods.get(0).value();
        Spot at = new Spot(
                value.passage(),
                value.start() + periods.get(0).start(),
                value.start() + periods.get(0).end());
        PartialDate begin = period.from() != null ? period.from() : period.to();
        PartialDate end = period.to() != null ? period.to() : period.from();
        switch (label.fact()) {
            case "from", "since" -> {
                from = better(from, begin, LABEL, at);
                behind(value, periods);
            }
            case "to" -> {
                to = better(to, end, LABEL, at);
                planned |= announced || period.planned();
            }
            default -> {
                from = better(from, period.from(), LABEL, at);
                to = better(to, period.to(), LABEL, at);
                planned |= announced || period.planned();
            }
        }
    }

    /** {@code od: 1. 9. 2022   do: 29. 2. 2024}: the end in the same line as the begin, behind a label of its own. */
    private void behind(Spot value, List<Match<Period>> periods) {
        if (periods.size() < 2) {
            return;
        }
        Match<Period> last = periods.get(1);
        String between = prose.textAt(value).substring(periods.get(0).end(), last.start());
        if (UNTIL.matcher(between).matches()) {
            Period period = last.value();
            Spot at = new Spot(value.passage(), value.start() + last.start(), value.start() + last.end());
            to = better(to, period.to() != null ? period.to() : period.from(), LABEL, at);
            planned |= period.planned();
        }
    }

    /** {@code „…“ (06/2012 - 06/2013)}: brackets at once behind the name. */
    void bracketed(Spot name) {
        String text = prose.textOf(name.passage());
        int open = name.end();
        while (open < text.length() && open < name.end() + 4 && "“”\"« ,".indexOf(text.charAt(open)) >= 0) {
            open++;
        }
        int limit = Math.min(text.length(), open + LONGEST_BRACKET);
        int close = open < text.length() && text.charAt(open) == '('
                ? text.substring(0, limit).indexOf(')', open)
                : -1;
        if (close < 0) {
            return;
        }
        for (Match<Period> period : Periods.findAll(text.substring(open + 1, close))) {
            if (period.value().from() != null && period.value().to() != null) {
                Spot at = new Spot(name.passage(), open + 1 + period.start(), open + 1 + period.end());
                from = better(from, period.value().from(), LABEL, at);
                to = better(to, period.value().to(), LABEL, at);
            }
        }
    }

    /** What a sentence says of the begin. */
    void from(@Nullable PartialDate date, Spot at) {
        from = better(from, date, SENTENCE, at);
    }

    /** What a sentence says of the end. */
    void to(@Nullable PartialDate date, Spot at, boolean announced) {
        boolean told = to != null && Objects.equals(to, better(to, date, SENTENCE, at));
        to = better(to, date, SENTENCE, at);
        if (date != null && !told) {
            planned = announced;
        }
    }

    /** An end that a sentence told and that lies before the begin was told of something else. */
    private boolean isMisread() {
        return from != null
                && to != null
                && to.rank() == SENTENCE
                && from.date().firstDay().isAfter(to.date().lastDay());
    }

    private static @Nullable Ended better(@Nullable Ended told, @Nullable PartialDate date, int rank, Spot at) {
        if (date == null) {
            return told;
        }
        boolean better = told == null
                || (date.text().length() > told.date().text().length()
                        && (rank >= told.rank()
                                || date.text().startsWith(told.date().text())))
                || (rank > told.rank()
                        && date.text().length() == told.date().text().length());
        return better ? new Ended(date, rank, at) : told;
    }

    void conclude(Thing project) {
        Ended first = from != null ? from : to;
        if (first == null) {
            return;
        }
        PartialDate begin = from == null ? null : from.date();
        PartialDate end = to == null || isMisread() ? null : to.date();
        Period period = Period.of(begin, end, planned && end != null);
        project.put("period", period, prose, first.at());
        if (from != null && to != null && !to.at().equals(from.at())) {
            project.put("period", period, prose, to.at());
        }
    }
}
