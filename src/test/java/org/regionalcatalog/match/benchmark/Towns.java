package org.regionalcatalog.match.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The municipalities of the generated country: the names of the code list of the project, the seats first, then made ones, some of
 * them namesakes; people live in them as Zipf has it.
 */
final class Towns {

    static final int COUNT = 6_250;

    private static final Path CODES = Path.of("jobs", "codes", "municipality.csv");
    private static final List<String> LARGEST = Words.list(
            "Praha,Brno,Ostrava,Plzeň,Liberec,Olomouc,České Budějovice,Hradec Králové,Ústí nad Labem,Pardubice,Zlín,Kladno");
    private static final List<String> BEFORE =
            Words.list("Horní,Dolní,Nová,Stará,Velká,Malá,Kostelní,Česká,Červená,Bílá,Vysoká,Dlouhá,Suchá,Hradní");
    private static final List<String> AFTER =
            Words.list("u Lesa,nad Řekou,pod Horou,u Města,na Moravě,v Čechách,u Jezera");
    private static final List<String> COMMON = Words.list(
            "Lhota,Újezd,Březina,Lhotka,Lipnice,Záhoří,Bor,Kamenice,Olešná,Ves,Petrovice,Hradec,Skalice,Týnec");

    private final List<Town> towns;
    private final double[] cumulated;
    private final List<List<Town>> districts;

    Towns() {
        this.towns = make(names());
        this.cumulated = new double[towns.size()];
        double sum = 0;
        for (int rank = 0; rank < cumulated.length; rank++) {
            sum += 1.0 / (rank + 1);
            cumulated[rank] = sum;
        }
        this.districts = new ArrayList<>();
        for (int district = 0; district < Town.DISTRICTS; district++) {
            int number = district;
            districts.add(
                    towns.stream().filter(each -> each.district() == number).toList());
        }
    }

    Town get(int rank) {
        return towns.get(rank);
    }

    Town any(Chance chance) {
        double hit = chance.below(1 << 30) / (double) (1 << 30) * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, hit);
        return towns.get(Math.min(found < 0 ? -found - 1 : found, towns.size() - 1));
    }

    /** A town of the same district, seldom a small one. */
    Town near(Town town, Chance chance) {
        List<Town> district = districts.get(town.district());
        return district.get(Math.min(chance.below(district.size()), chance.below(district.size())));
    }

    String seatOf(int district) {
        return districts.get(district).get(0).name();
    }

    private static List<Town> make(List<String> names) {
        List<Town> made = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (int rank = 0; rank < names.size(); rank++) {
            Chance chance = Chance.of(11, rank);
            int district = rank < Town.DISTRICTS ? rank : chance.below(Town.DISTRICTS);
            int office = rank < 1_500 ? rank : chance.below(1_500);
            String slug = slug(names, rank, district, slugs);
            int streets = rank < 2_000 ? Math.max(6, 9_000 / (rank + 1)) : 0;
            made.add(new Town(
                    rank, names.get(rank), slug, district, office, streets, Math.max(60, 20_000 / (rank + 5))));
        }
        return made;
    }

    private static String slug(List<String> names, int rank, int district, Set<String> taken) {
        String bare = Contacts.slug(names.get(rank), "");
        String farther = bare + "-" + Contacts.slug(names.get(district), "");
        return taken.add(bare) ? bare : taken.add(farther) ? farther : farther + rank;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(known());
        for (int made = 0; names.size() < COUNT; made++) {
            Chance chance = Chance.of(12, made);
            String core = chance.percent(30) ? chance.among(COMMON) : Words.place(chance.below(2_500));
            String before = chance.percent(35) ? chance.among(BEFORE) + " " : "";
            names.add(before + core + (chance.percent(12) ? " " + chance.among(AFTER) : ""));
        }
        return names;
    }

    private static List<String> known() {
        try {
            return Files.readAllLines(CODES).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .sorted(Comparator.comparing(
                                    (String[] cells) -> LARGEST.contains(cells[1]) ? LARGEST.indexOf(cells[1]) : 99)
                            .thenComparing(cells -> cells[1].equals(cells[3]) ? 0 : 1)
                            .thenComparing(cells -> Chance.mix(Long.parseLong(cells[0]))))
                    .map(cells -> cells[1])
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
