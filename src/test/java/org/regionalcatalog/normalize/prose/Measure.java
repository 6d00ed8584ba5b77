package org.regionalcatalog.normalize.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.regionalcatalog.model.PageLine;

/**
 * Measures the reading of a folder's pages against what people say stands on them: {@code Measure FOLDER}. A page is a
 * {@code .txt} or {@code .html}; its truth has its name and {@code .yaml}, or is {@code expected/seed_NNN.yaml} where
 * its name begins with {@code NNN_}.
 */
final class Measure {

    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        Score score = of(Path.of(arguments[0]));
        score.wrong().forEach(System.out::println);
        System.out.println();
        System.out.print(score.markdown());
    }

    static Score of(Path folder) throws IOException {
        Score score = new Score();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path page : files.sorted().filter(Measure::isPage).toList()) {
                String yaml = Files.readString(truthOf(page));
                PageReading reading = PageReading.of(lines(page), ShippedWords.WORDS, Truth.territory(yaml));
                score.add(
                        page.getFileName().toString(), Truth.of(yaml), DraftFacts.of(ThingTrees.of(reading)));
            }
        }
        return score;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".txt") || file.toString().endsWith(".html");
    }

    private static Path truthOf(Path page) {
        String name = page.getFileName().toString();
        Path beside = page.resolveSibling(name.replaceFirst("\\.\\w+$", ".yaml"));
        return Files.exists(beside)
                ? beside
                : page.resolveSibling("expected").resolve("seed_" + name.substring(0, 3) + ".yaml");
    }

    private static List<PageLine> lines(Path page) throws IOException {
        String text = Files.readString(page);
        return page.toString().endsWith(".html") ? MarkupLines.of(text) : Pages.lines(text);
    }
}
