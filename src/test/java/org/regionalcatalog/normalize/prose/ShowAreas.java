package org.regionalcatalog.normalize.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.regionalcatalog.normalize.czech.ShippedLists;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.CodeList;

/** Shows the territories of a text file: {@code ShowAreas FILE [TERRITORY [MUNICIPALITIES]]}. */
final class ShowAreas {

    private ShowAreas() {}

    public static void main(String[] arguments) throws IOException {
        Vocabulary words = arguments.length > 2 ? with(Path.of(arguments[2])) : ShippedWords.WORDS;
        String territory = arguments.length > 1 && !arguments[1].isEmpty() ? arguments[1] : null;
        Prose prose = Whole.of(Pages.lines(Files.readString(Path.of(arguments[0]))), words);
        long start = System.nanoTime();
        Areas areas = Areas.of(prose, words, territory);
        System.out.println("ms " + (System.nanoTime() - start) / 1_000_000);
        System.out.println("territory " + areas.territory());
        for (int i = 0; i < prose.passages().size(); i++) {
            String text = prose.textOf(i);
            System.out.println("[" + i + "] " + text.substring(0, Math.min(300, text.length())));
            for (Mention<Area> mention : areas.within(prose.spotOf(i))) {
                System.out.println("      '" + prose.textAt(mention.at()) + "' " + mention.value());
            }
        }
        for (Areas.MunicipalityList list : areas.lists()) {
            System.out.println("list '" + prose.textAt(list.at()) + "' claimed " + list.claimed() + " besides "
                    + list.besides() + " "
                    + list.municipalities().stream()
                            .map(m -> m.value().name() + " " + m.value().code())
                            .toList());
        }
        areas.issues().forEach(issue -> System.out.println("! " + issue));
    }

    private static Vocabulary with(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var reader = Files.newBufferedReader(file)) {
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(CSVRecord::toMap)
                    .forEach(rows::add);
        }
        Map<String, CodeList> lists = new TreeMap<>(Map.of(
                "municipality",
                new CodeList("municipality", rows),
                "region",
                ShippedLists.list("region"),
                "person-title",
                ShippedLists.list("person-title")));
        return Vocabulary.of(lists);
    }
}
