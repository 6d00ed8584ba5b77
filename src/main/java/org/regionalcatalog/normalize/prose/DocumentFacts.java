package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Websites;

/** What sentences tell of documents beside their titles: where they are published, and who approved them when. */
final class DocumentFacts {

    private static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)nalez|najde|zveřejn|stažení|stáhn|dostupn|k dispozici|umístěn|zde|stránce|stránkách|webu|podob[aěu]|prohléd|nahlé[dh]|prolist|listov|přečt|ke čtení|číst|na adrese|internet|elektronick|online");

    private DocumentFacts() {}

    static void tell(Telling so, List<Mention<Thing>> mentions) {
        Map<Integer, List<Mention<Thing>>> byPassage = mentions.stream()
                .collect(Collectors.groupingBy(mention -> mention.at().passage()));
        byPassage.forEach((passage, named) -> passage(so, passage, named));
    }

    private static void passage(Telling so, int passage, List<Mention<Thing>> named) {
        int next = 0;
        List<Mention<Thing>> before = List.of();
        for (Spot sentence : so.sentences(passage)) {
            List<Mention<Thing>> here = new ArrayList<>();
            while (next < named.size() && named.get(next).at().start() < sentence.end()) {
                if (sentence.contains(named.get(next).at())) {
                    here.add(named.get(next));
                }
                next++;
            }
            if (!here.isEmpty()) {
                published(so, sentence, here);
                DocumentApprovals.tell(so, sentence, here);
            } else if (before.stream().map(Mention::value).distinct().count() == 1) {
                DocumentApprovals.again(so, sentence, before.get(0).value());
            }
            before = here;
        }
    }

    private static void published(Telling so, Spot sentence, List<Mention<Thing>> documents) {
        String text = so.prose().textAt(sentence);
        if (!PUBLISHED.matcher(text).find()) {
            return;
        }
        List<Match<String>> urls = Websites.findAll(text);
        if (urls.size() == 1) {
            Match<String> url = urls.get(0);
            Spot at = new Spot(sentence.passage(), sentence.start() + url.start(), sentence.start() + url.end());
            documents.forEach(document -> document.value().putIfAbsent("url", url.value(), so.prose(), at));
        }
    }
}
