package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;

/** What lines with a label tell of the document named right above them: {@code Platnost: 2016 - 2019}, {@code schválen radou dne 4. 3. 2020}. */
final class DocumentLabels {

    private static final Pattern VALID = Pattern.compile("(?iu)^(?:doba |období )?platnosti?(?: dokumentu| plánu)? ?:");
    private static final Pattern APPROVED = Pattern.compile("(?iu)^(?:datum )?schvál(?:en[aoíy]?|il[aoi]?)(?!\\p{L})");
    private static final int LINES = 4;

    private DocumentLabels() {}

    static void tell(Telling so, List<Mention<Thing>> mentions) {
        Map<Integer, List<Thing>> named = mentions.stream()
                .collect(Collectors.groupingBy(
                        mention -> mention.at().passage(), Collectors.mapping(Mention::value, Collectors.toList())));
        int last = -LINES;
        List<Thing> above = List.of();
        for (int i = 0; i < so.prose().passages().size(); i++) {
            List<Thing> here = named.getOrDefault(i, List.of());
            if (!here.isEmpty()) {
                last = i;
                above = here.stream().distinct().toList();
            } else if (i - last < LINES && above.size() == 1) {
                tell(so, i, above.get(0));
            }
        }
    }

    private static void tell(Telling so, int passage, Thing document) {
        String text = so.prose().textOf(passage);
        Matcher valid = VALID.matcher(text);
        if (valid.find()) {
            List<Match<Period>> periods = Periods.findAll(text);
            if (periods.size() == 1) {
                Period period = periods.get(0).value();
                document.putIfAbsent(
                        "valid", Validity.of(period.from(), period.to()), so.prose(), spot(passage, periods));
            }
        } else if (APPROVED.matcher(text).find()) {
            DocumentFacts.approved(so, so.prose().spotOf(passage), List.of(document));
        }
    }

    private static <T> Spot spot(int passage, List<Match<T>> found) {
        return new Spot(passage, found.get(0).start(), found.get(0).end());
    }
}
