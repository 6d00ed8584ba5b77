package org.regionalcatalog.source;

import java.util.List;
import org.regionalcatalog.model.Kind;

/**
 * How drafts of one kind are recognised as the same thing.
 *
 * @param identity keys that decide, whatever else differs
 * @param vetoes features that no two drafts of one thing differ in
 * @param keys keys that decide unless a veto stands against it, the strongest first
 * @param fields what is weighed where no key decides; empty: nothing but keys counts
 * @param ask probability, in parts of a thousand, from which a person is asked
 * @param link probability, in parts of a thousand, from which two drafts are taken for the same thing
 */
public record MatchRules(
        Kind kind, List<Key> identity, List<String> vetoes, List<Key> keys, List<Field> fields, int ask, int link) {

    public MatchRules {
        identity = List.copyOf(identity);
        vetoes = List.copyOf(vetoes);
        keys = List.copyOf(keys);
        fields = List.copyOf(fields);
    }

    /** The rules that are shipped, one for each kind. */
    public static List<MatchRules> shipped() {
        return MatchGrammar.shipped();
    }

    /** Features; drafts that agree in all of them share the key. */
    public record Key(List<String> features) {

        public Key {
            features = List.copyOf(features);
        }
    }

    /** A feature with the comparator that says how like two values are. */
    public record Field(String feature, String comparator) {}
}
