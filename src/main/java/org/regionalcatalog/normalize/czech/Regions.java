package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.CodeList;

/** The regions (kraje) of a list, by every form of their names: {@code v Jihočeském kraji}, {@code kraje Vysočina}. */
public final class Regions {

    /** A region: the code and the name of the list. */
    public record Region(String code, String name) {}

    /** A region found, and the index of the word after it. */
    public record Found(Region region, int end) {}

    private static final int MOST_WORDS = 5;

    private final Map<String, Region> forms = new HashMap<>();

    private Regions() {}

    /** The regions of a list with the columns {@code code}, {@code label} and {@code synonyms} (joined by a bar). */
    static Regions of(CodeList list) {
        Regions regions = new Regions();
        PlaceInflection inflection = new PlaceInflection();
        for (Map<String, String> row : list.rows()) {
            Region region = new Region(row.getOrDefault("code", ""), row.getOrDefault("label", ""));
            List<String> names =
                    new ArrayList<>(List.of(row.getOrDefault("synonyms", "").split("\\|")));
            names.add(region.name());
            names.forEach(name -> regions.add(name, region));
            names.forEach(name -> inflection.forms(name).forEach(form -> regions.add(form, region)));
        }
        return regions;
    }

    /** The longest name of a region that starts at a word; null where none does. */
    public @Nullable Found longest(List<PlaceWord> words, int from) {
        for (int end = Math.min(words.size(), from + MOST_WORDS); end > from; end--) {
            Region region = forms.get(key(words.subList(from, end)));
            if (region != null) {
                return new Found(region, end);
            }
        }
        return null;
    }

    private void add(String form, Region region) {
        List<PlaceWord> words = PlaceWord.of(form);
        if (!words.isEmpty()) {
            forms.putIfAbsent(key(words), region);
        }
    }

    private static String key(List<PlaceWord> words) {
        return words.stream().map(PlaceWord::lower).collect(Collectors.joining(" "));
    }
}
