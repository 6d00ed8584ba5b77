package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;

/** Stretches in quotes: what a quotation holds beside other words is part of a title, and acts nowhere. */
final class Quotations {

    private static final int LONGEST = 400;

    private Quotations() {}

    /** The stretches between an opening quote and the next closing one, as character offsets. */
    static List<Spot> in(String text) {
        List<Spot> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean closes = c == '“' || c == '”' || c == '"' || c == '«';
            if (open >= 0 && closes && i - open <= LONGEST) {
                found.add(new Spot(0, open + 1, i));
                open = -1;
            } else if (c == '„' || c == '"' || c == '»' || c == '“') {
                open = i;
            }
        }
        return found;
    }

    static List<NamedOrganisation> judged(String text, List<NamedOrganisation> found) {
        List<Spot> quotes = in(text);
        List<NamedOrganisation> judged = new ArrayList<>();
        int quote = 0;
        for (NamedOrganisation one : found) {
            while (quote < quotes.size() && quotes.get(quote).end() < one.at().start()) {
                quote++;
            }
            boolean within = quote < quotes.size()
                    && quotes.get(quote).start() <= one.at().start()
                    && one.at().end() <= quotes.get(quote).end();
            boolean whole = within
                    && quotes.get(quote).end() - quotes.get(quote).start()
                            == one.at().end() - one.at().start();
            judged.add(within && !whole ? one.acting(false) : one);
        }
        return judged;
    }
}
