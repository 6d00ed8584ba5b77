package org.regionalcatalog.match.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A deterministic generator of lists of Czech providers: about thirty of a hundred rows show somebody who was shown before, about half
 * are without IČO. Families, persons and their words are invented. The rows of a size are the first rows of any larger one.
 */
final class Providers {

    private static final int IDS = 1 << 24;

    private final Families families = new Families();

    /** Gives so many rows, one after the other. */
    void rows(int count, Consumer<Row> taker) {
        int made = 0;
        for (long family = 0; made < count; family++) {
            for (Provider provider : families.family(family)) {
                for (Row row : listed(provider, made)) {
                    if (made < count) {
                        taker.accept(row);
                        made++;
                    }
                }
            }
        }
    }

    /** Writes {@code a.csv} and {@code truth.csv} into the folder. */
    void write(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter records = Files.newBufferedWriter(folder.resolve("a.csv"));
                BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.csv"))) {
            line(records, Row.COLUMNS);
            line(truth, List.of("id1", "id2"));
            List<Row> cluster = new ArrayList<>();
            rows(count, row -> {
                line(records, row.cells());
                if (!cluster.isEmpty() && cluster.get(0).provider() != row.provider()) {
                    cluster.clear();
                }
                cluster.forEach(earlier -> line(truth, List.of(earlier.id(), row.id())));
                cluster.add(row);
            });
        }
    }

    private static List<Row> listed(Provider provider, int made) {
        Chance chance = Chance.of(32, provider.number());
        int count = 1 + chance.weighted(73, 17, 6, 3, 1);
        List<String> sources = Publisher.listing(provider.address().town(), chance);
        Listing first = Listing.first(provider, Publisher.of(sources.remove(chance.below(sources.size()))), chance);
        List<Row> rows = new ArrayList<>(List.of(first.row(id(made))));
        for (int each = 1; each < count; each++) {
            boolean again = each > 1 && chance.percent(4);
            String source = again ? rows.get(0).source() : sources.remove(chance.below(sources.size()));
            rows.add(first.another(Publisher.of(source)).row(id(made + each)));
        }
        return rows;
    }

    /** Ids tell nothing: rows that follow each other have ids far apart, and no two rows have the same. */
    private static String id(int number) {
        return "p%08d".formatted(number * 10_368_889L % IDS);
    }

    private static void line(BufferedWriter out, List<String> cells) {
        try {
            for (int each = 0; each < cells.size(); each++) {
                String cell = cells.get(each);
                out.write(each == 0 ? "" : ",");
                out.write(
                        cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"');
            }
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Writes the sets of the sizes given behind the folder. */
    public static void main(String[] arguments) throws IOException {
        for (int each = 1; each < arguments.length; each++) {
            new Providers()
                    .write(Integer.parseInt(arguments[each]), Path.of(arguments[0], "generated-" + arguments[each]));
        }
    }
}
