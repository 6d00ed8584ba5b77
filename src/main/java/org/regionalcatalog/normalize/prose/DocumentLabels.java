package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;

/** What lines with a label tell of the document named right above them: {@code Platnost: 2016 - 2019}. */
final class DocumentLabels {

    private static final Pattern VALID = Pattern.compile("(?iu)^(?:doba |období )?platnosti?(?: dokumentu| plánu)? ?:");
    private static final Pattern APPROVED = Pattern.compile("(?iu)^(?:datum )?schvál(?:eno|en|ení)(?: dne)? ?:");
    private static final int LINES = 4;

    private DocumentLabels() {}

    static void tell(Prose prose, List<Mention<Thing>> mentions) {
        Map<Integer, List<Thing>> named = mentions.stream()
                .collect(Collectors.groupingBy(
                        mention -> mention.at().passage(), Collectors.mapping(Mention::value, Collectors.toList())));
        int last = -LINES;
        List<Thing> above = List.of();
        for (int i = 0; i < prose.passages().size(); i++) {
            List<Thing> here = named.getOrDefault(i, List.of());
            if (!here.isEmpty()) {
                last = i;
                above = here.stream().distinct().toList();
            } else if (i - last < LINES && above.size() == 1) {
                tell(prose, i, above.get(0));
            }
        }
    }

    private static void tell(Prose prose, int passage, Thing document) {
        String text = prose.textOf(passage);
        Matcher valid = VALID.matcher(text);
        if (valid.find()) {
            List<Match<Period>> periods = Periods.findAll(text);
            if (periods.size() == 1) {
                Period period = periods.get(0).value();
                document.putIfAbsent("valid", Validity.of(period.from(), period.to()), prose, spot(passage, periods));
            }
        } else if (APPROVED.matcher(text).find()) {
            List<Match<PartialDate>> dates = Dates.findAll(text);
            if (dates.size() == 1) {
                document.putIfAbsent("approved.date", dates.get(0).value(), prose, spot(passage, dates));
            }
        }
    }

    private static <T> Spot spot(int passage, List<Match<T>> found) {
        return new Spot(passage, found.get(0).start(), found.get(0).end());
    }
}
