package org.regionalcatalog.normalize.czech;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The towns that regions in -sko are named after: {@code Bechyňsko}, {@code Písecko}, {@code Jindřichohradecko}. */
public final class RegionLabels {

    private static final List<String> ADJECTIVAL = List.of("ův", "ova", "ovo", "ovy", "ý", "á", "é", "í");
    private static final int SHORTEST_STEM = 3;

    private final Map<String, Set<Town>> seats = new HashMap<>();

    private RegionLabels() {}

    static RegionLabels of(List<Town> towns) {
        RegionLabels labels = new RegionLabels();
        for (Town town : towns) {
            String name = town.municipality().name();
            for (String label : labels(PlaceInflection.withoutTail(name).toLowerCase(Locale.ROOT))) {
                labels.seats
                        .computeIfAbsent(label, absent -> new LinkedHashSet<>())
                        .add(town);
            }
        }
        return labels;
    }

    /** The town a label is made of, seats of districts and ORP first; nothing where none or several could be. */
    public Optional<String> seatOf(String label) {
        Set<Town> towns = seats.getOrDefault(label.toLowerCase(Locale.ROOT), Set.of());
        return onlyName(towns.stream().filter(Town::isSeat)).or(() -> onlyName(towns.stream()));
    }

    private static Optional<String> onlyName(Stream<Town> towns) {
        List<String> names =
                towns.map(town -> town.municipality().name()).distinct().toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** Whether a label may be made of some town. */
    public boolean isKnown(String label) {
        return seats.containsKey(label.toLowerCase(Locale.ROOT));
    }

    private static Set<String> labels(String name) {
        String[] words = name.split(" ", -1);
        StringBuilder before = new StringBuilder();
        int head = 0;
        while (head < words.length - 1 && !stem(words[head]).equals(words[head])) {
            before.append(stem(words[head++])).append('o');
        }
        Set<String> labels = new LinkedHashSet<>();
        for (String label : ofWord(words[head])) {
            labels.add(before + label);
            labels.add(label);
        }
        return labels;
    }

    private static String stem(String attribute) {
        return ADJECTIVAL.stream()
                .filter(attribute::endsWith)
                .findFirst()
                .map(ending -> attribute.substring(0, attribute.length() - ending.length()))
                .orElse(attribute);
    }

    private static Set<String> ofWord(String word) {
        Set<String> labels = new LinkedHashSet<>();
        if (word.length() < SHORTEST_STEM) {
            return labels;
        }
        char last = word.charAt(word.length() - 1);
        String stem = "aeiouyáéíóúůýě".indexOf(last) >= 0 ? word.substring(0, word.length() - 1) : word;
        stem = last == 'ě' ? softened(stem) : stem;
        char end = stem.charAt(stem.length() - 1);
        if (word.endsWith("sko") || word.endsWith("cko")) {
            labels.add(word);
        } else if (end == 'c' || word.endsWith("ec")) {
            labels.add(stem + "ko");
        } else if (word.endsWith("ek") || word.endsWith("ík")) {
            labels.add(stem.substring(0, stem.length() - 1) + "cko");
            labels.add(stem + "sko");
        } else {
            labels.add(stem + "sko");
            labels.add(stem + "cko");
            labels.addAll(inserted(stem, end));
        }
        return labels;
    }

    /** {@code Blatná} gives {@code Blatensko}, {@code Praha} {@code Pražsko}, {@code Chotěboř} {@code Chotěbořsko}. */
    private static Set<String> inserted(String stem, char end) {
        String before = stem.substring(0, stem.length() - 1);
        return switch (end) {
            case 'n', 'l', 'r' -> Set.of(before + "e" + end + "sko", before + "ě" + end + "sko");
            case 'h', 'g' -> Set.of(before + "žsko");
            case 'k' -> Set.of(before + "cko", before + "ecko");
            default -> Set.of();
        };
    }

    private static String softened(String stem) {
        String before = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'n' -> before + "ň";
            case 't' -> before + "ť";
            case 'd' -> before + "ď";
            default -> stem;
        };
    }
}
