package org.regionalcatalog.normalize.prose;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Websites;

/** What sentences tell of documents beside their titles: where they are published, and who approved them when. */
final class DocumentFacts {

    private static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)nalez|najde|zveřejn|stažení|stáhn|dostupn|k dispozici|umístěn|zde|stránce|stránkách|webu|podob[aěu]");
    private static final Pattern APPROVED = Pattern.compile("(?iu)(?<!ne)schvál(?:en|il)|(?<!\\p{L})přijat");

    private DocumentFacts() {}

    static void tell(Telling so, List<Mention<Thing>> mentions) {
        Map<Integer, List<Mention<Thing>>> byPassage = mentions.stream()
                .collect(Collectors.groupingBy(mention -> mention.at().passage()));
        for (Map.Entry<Integer, List<Mention<Thing>>> told : byPassage.entrySet()) {
            Iterator<Mention<Thing>> rest = told.getValue().iterator();
            @Nullable Mention<Thing> next = rest.next();
            for (Spot sentence : so.sentences(told.getKey())) {
                Set<Thing> within = new LinkedHashSet<>();
                while (next != null && next.at().start() < sentence.end()) {
                    if (sentence.contains(next.at())) {
                        within.add(next.value());
                    }
                    next = rest.hasNext() ? rest.next() : null;
                }
                List<Thing> here = List.copyOf(within);
                if (!here.isEmpty()) {
                    published(so, sentence, here);
                    approved(so, sentence, here);
                }
            }
        }
    }

    private static void published(Telling so, Spot sentence, List<Thing> documents) {
        String text = so.prose().textAt(sentence);
        if (!PUBLISHED.matcher(text).find()) {
            return;
        }
        List<Match<String>> urls = Websites.findAll(text);
        if (urls.size() == 1) {
            Match<String> url = urls.get(0);
            Spot at = new Spot(sentence.passage(), sentence.start() + url.start(), sentence.start() + url.end());
            documents.forEach(document -> document.putIfAbsent("url", url.value(), so.prose(), at));
        }
    }

    /** Who approved the first of these documents and when, if the sentence tells. */
    static void approved(Telling so, Spot sentence, List<Thing> documents) {
        String text = so.prose().textAt(sentence);
        if (!APPROVED.matcher(text).find()) {
            return;
        }
        Thing document = documents.get(0);
        for (Match<PartialDate> date : Dates.findAll(text)) {
            boolean finer = !document.has("approved.date")
                    || String.valueOf(document.text("approved.date")).length()
                            < date.value().text().length();
            boolean within = document.all("title").isEmpty();
            if (finer && within && !isInTitle(so, sentence, date, document)) {
                Spot at = new Spot(sentence.passage(), sentence.start() + date.start(), sentence.start() + date.end());
                document.put("approved.date", date.value(), so.prose(), at);
            }
        }
        body(so, sentence).ifPresent(body -> {
            if (document.has("approved.date")) {
                document.putIfAbsent(
                        "approved.body", String.valueOf(body.value().text("name")), so.prose(), body.at());
            }
        });
    }

    private static boolean isInTitle(Telling so, Spot sentence, Match<PartialDate> date, Thing document) {
        return document.words().getOrDefault("title", List.of()).stream()
                .anyMatch(words -> words.passage() == sentence.passage()
                        && words.text()
                                .contains(so.prose()
                                        .textAt(new Spot(
                                                sentence.passage(),
                                                sentence.start() + date.start(),
                                                sentence.start() + date.end()))));
    }

    private static Optional<Mention<Thing>> body(Telling so, Spot sentence) {
        return so.mentions(Kind.ORGANISATION).stream()
                .filter(mention -> sentence.contains(mention.at()))
                .sorted(Comparator.comparing(
                        mention -> !"organ".equals(mention.value().text("organisation_kind"))))
                .filter(mention -> List.of("organ", "municipality", "region", "ministry")
                        .contains(String.valueOf(mention.value().text("organisation_kind"))))
                .findFirst();
    }
}
