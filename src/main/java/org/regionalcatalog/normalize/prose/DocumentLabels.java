package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;

/**
 * What labelled values tell of a document: the cells of its row, {@code Platnost: 2016 - 2019} right below its title,
 * {@code schválen radou dne 4. 3. 2020}.
 */
final class DocumentLabels {

    private static final Pattern LABEL = Pattern.compile("^([^:|]{3,40}?)(?::| \\|) ");
    private static final Pattern APPROVED = Pattern.compile("(?iu)^(?:datum )?schvál(?:en[aoíy]?|il[aoi]?)(?!\\p{L})");
    private static final int LINES = 4;
    private static final int LONGEST_LINE = 160;

    private final Telling so;
    private final Map<Integer, List<Thing>> named = new HashMap<>();

    private DocumentLabels(Telling so, List<Mention<Thing>> mentions) {
        this.so = so;
        for (Mention<Thing> mention : mentions) {
            List<Thing> here = named.computeIfAbsent(mention.at().passage(), absent -> new java.util.ArrayList<>());
            if (here.isEmpty() || here.get(here.size() - 1) != mention.value()) {
                here.add(mention.value());
            }
        }
    }

    static void tell(Telling so, List<Mention<Thing>> mentions) {
        new DocumentLabels(so, mentions).tell();
    }

    private void tell() {
        Optional<DocumentColumns> columns = Optional.empty();
        int last = -LINES;
        List<Thing> above = List.of();
        for (int i = 0; i < so.prose().passages().size(); i++) {
            String text = so.prose().textOf(i);
            List<Thing> here = named.getOrDefault(i, List.of());
            Optional<DocumentColumns> heads = here.isEmpty() ? DocumentColumns.of(i, text) : Optional.empty();
            columns = heads.isPresent() ? heads : columns.filter(open -> DocumentColumns.isRow(text));
            if (!here.isEmpty()) {
                last = i;
                above = here;
                row(columns, i, here);
            } else if (i - last < LINES && above.size() == 1) {
                line(i, text, above.get(0));
            }
        }
    }

    private void row(Optional<DocumentColumns> columns, int passage, List<Thing> here) {
        if (columns.isPresent() && here.size() == 1) {
            columns.get().cells(passage, so.prose().textOf(passage)).forEach(cell -> {
                value(cell.label(), cell.at(), here.get(0));
                if (cell.label() == DocumentLabel.APPROVED) {
                    DocumentApprovals.headed(so, cell.head(), here.get(0));
                }
            });
        }
    }

    private void line(int passage, String text, Thing document) {
        Matcher label = LABEL.matcher(text);
        Optional<DocumentLabel> told = label.find() ? DocumentLabel.of(label.group(1)) : Optional.empty();
        boolean approved = APPROVED.matcher(text).find();
        if (told.isPresent() || approved) {
            value(told.orElse(DocumentLabel.APPROVED), so.prose().spotOf(passage), document);
        } else if (named.containsKey(passage - 1) && text.length() <= LONGEST_LINE) {
            DocumentApprovals.again(so, so.prose().spotOf(passage), document);
        }
    }

    private void value(DocumentLabel label, Spot at, Thing document) {
        switch (label) {
            case TITLE -> {}
            case APPROVED -> DocumentApprovals.labelled(so, at, document);
            case VALID -> {
                List<Match<Period>> periods = Periods.findAll(so.prose().textAt(at));
                if (periods.size() == 1) {
                    Match<Period> period = periods.get(0);
                    document.putIfAbsent(
                            "valid",
                            Validity.of(period.value().from(), period.value().to()),
                            so.prose(),
                            new Spot(at.passage(), at.start() + period.start(), at.start() + period.end()));
                }
            }
        }
    }
}
