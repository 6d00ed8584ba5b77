package org.regionalcatalog.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definition.Correction;
import org.regionalcatalog.source.FieldName;

/** What a definition says about known slips of its publisher. */
public final class Corrections {

    private static final Rule UNUSED = new Rule(
            "correction-unused",
            Severity.INFO,
            Actor.OPERATOR,
            "No record has this text in this field any more, so the correction changes nothing; remove it from the definition.",
            "Žádný záznam už v tomto poli tento text nemá, takže oprava nic nemění; odstraňte ji z definice.",
            "seen: \"TŘEBOŇ II\" while a record says TŘEBOŇ II",
            "seen: \"TŘEBOŇ II\" when every record says Třeboň");

    /** All that can be noticed about corrections. */
    public static final List<Rule> RULES = List.of(UNUSED);

    private final List<Correction> all;
    private final Map<String, Map<String, Correction>> bySeen = new HashMap<>();

    private Corrections(List<Correction> all) {
        this.all = all;
        all.forEach(one -> bySeen.computeIfAbsent(one.field().text(), field -> new HashMap<>())
                .putIfAbsent(one.seen(), one));
    }

    /** The corrections of a source. */
    public static Corrections of(Definition source) {
        return new Corrections(source.corrections());
    }

    /** What corrects a text of a field. */
    Optional<Correction> find(FieldName field, String text) {
        Map<String, Correction> ofField = bySeen.get(field.text());
        return ofField == null ? Optional.empty() : Optional.ofNullable(ofField.get(Text.clean(text)));
    }

    /** Names of the corrections that change a text of this record. */
    public Set<String> usedBy(RawRecord raw) {
        Set<String> used = new TreeSet<>();
        bySeen.forEach((field, ofField) -> {
            for (String text : raw.texts(field)) {
                Optional.ofNullable(ofField.get(Text.clean(text))).ifPresent(one -> used.add(nameOf(one)));
            }
        });
        return used;
    }

    /** What is to say about those that no record needed, in the order of the definition. */
    public List<Issue> unused(Set<String> used) {
        return all.stream()
                .filter(one -> !used.contains(nameOf(one)))
                .map(one -> UNUSED.found(one.field().text(), one.seen()))
                .toList();
    }

    private static String nameOf(Correction one) {
        return one.field().text() + "\t" + one.seen();
    }
}
