package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Scalar;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.MatchRules;

/**
 * What a draft is recognised by: texts by feature, as {@code MatchWords} names them. A feature without a text is absent.
 */
public final class Features {

    private static final Set<String> REFERENCES =
            Set.of("office_place", "organisation", "organisation_or_none", "place", "place_or_none", "realizer");

    private final SortedMap<String, List<String>> texts = new TreeMap<>();

    /** The texts of a feature; none when it is absent. */
    public List<String> of(String feature) {
        return texts.getOrDefault(feature, List.of());
    }

    /** All of them, by feature. */
    public SortedMap<String, List<String>> texts() {
        return texts;
    }

    /** SHA-256 of all that rules look at: as long as it stays, nothing that was judged of the draft changes. */
    String digest(MatchRules rules) {
        return Text.sha256(CanonicalJson.of(looked(rules)));
    }

    /** What a person relies on: all that rules look at but for references, whose names change with other drafts. */
    SortedMap<String, List<String>> relied(MatchRules rules) {
        SortedMap<String, List<String>> relied = looked(rules);
        relied.keySet().removeAll(REFERENCES);
        return relied;
    }

    private SortedMap<String, List<String>> looked(MatchRules rules) {
        SortedMap<String, List<String>> relied = new TreeMap<>();
        for (MatchRules.Field field : rules.fields()) {
            relied.put(field.feature(), of(field.feature()));
        }
        rules.vetoes().forEach(feature -> relied.put(feature, of(feature)));
        relied.values().removeIf(List::isEmpty);
        return relied;
    }

    /** What the draft holds of the features that veto. */
    Map<String, String> vetoes(MatchRules rules) {
        Map<String, String> held = new TreeMap<>();
        for (String feature : rules.vetoes()) {
            if (!of(feature).isEmpty()) {
                held.put(feature, String.join("|", of(feature)));
            }
        }
        return held;
    }

    /** The shared keys that a key of the rules gives: one for each way to choose a text of each of its features. */
    List<String> sharing(MatchRules.Key key) {
        List<String> shared = List.of(String.join("+", key.features()));
        for (String feature : key.features()) {
            List<String> longer = new ArrayList<>();
            for (String beginning : shared) {
                of(feature).forEach(text -> longer.add(beginning + '|' + text));
            }
            shared = longer;
        }
        return shared;
    }

    Features put(String feature, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> put(feature, one));
        } else if (value != null) {
            String text = value instanceof Scalar scalar ? scalar.text() : value.toString();
            List<String> all = texts.computeIfAbsent(feature, any -> new ArrayList<>());
            if (!all.contains(text)) {
                all.add(text);
                all.sort(String::compareTo);
            }
        }
        return this;
    }

    Features fold(String feature, @Nullable String text) {
        return put(feature, text == null ? null : Text.fold(text));
    }
}
