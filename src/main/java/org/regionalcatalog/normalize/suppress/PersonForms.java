package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.NameForms;

/** How a person is written to be compared: names without titles, folded, in the order of the alphabet. */
final class PersonForms {

    private PersonForms() {}

    static String canonical(List<String> words) {
        return String.join(" ", words.stream().map(Text::fold).sorted().toList());
    }

    /** All forms of a person: the name in the cases in which Czech texts write it. */
    static List<String> of(String given, String family) {
        Set<String> forms = new TreeSet<>();
        List<String> others = List.of(given.split(" ", -1));
        List<Set<String>> first = NameForms.given(others.get(0));
        List<Set<String>> last = NameForms.family(family, others.get(0));
        for (int i = 0; i < first.size(); i++) {
            for (String one : first.get(i)) {
                for (String other : last.get(i)) {
                    List<String> words = new ArrayList<>(others.subList(1, others.size()));
                    words.add(one);
                    words.addAll(List.of(other.split(" ", -1)));
                    forms.add(canonical(words));
                }
            }
        }
        return List.copyOf(forms);
    }
}
