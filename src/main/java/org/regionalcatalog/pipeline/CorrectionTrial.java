package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.Normalize;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.FieldName;
import org.regionalcatalog.staging.Quarantined;
import org.regionalcatalog.validate.Validate;

/** Which texts of a refused draft are to blame, and whether another text in their place would mend it. */
final class CorrectionTrial {

    private static final int ROLE = 2;

    private final Definition source;
    private final Vocabulary words;
    private final Validate validate;

    CorrectionTrial(Definition source, Vocabulary words, Validate validate) {
        this.source = source;
        this.words = words;
        this.validate = validate;
    }

    /** A text that may be to blame, cleaned as corrections compare it. */
    record Suspect(FieldName field, String text) {}

    /** What a draft is in its record, as its key says. */
    static String roleOf(Quarantined item) {
        String[] parts = item.key().split("/", ROLE + 2);
        return parts.length > ROLE ? parts[ROLE] : "";
    }

    /** The texts of which an issue speaks, or of which nothing was understood. */
    List<Suspect> suspects(Quarantined item) {
        Normalize normalize = Normalize.using(source, words);
        Set<Suspect> suspects = new LinkedHashSet<>();
        fields(item).forEach((field, texts) -> texts.stream()
                .map(Text::clean)
                .filter(text -> isSpokenOf(item, field, text)
                        || normalize.texts().kept(field, text).isEmpty())
                .forEach(text -> suspects.add(new Suspect(field, text))));
        return new ArrayList<>(suspects);
    }

    /** Whether the draft would be in order if a text meant another one. */
    boolean isMendedBy(Quarantined item, Suspect suspect, String means) {
        Normalize corrected = Normalize.using(
                source.correctedBy(new Definition.Correction(suspect.field(), suspect.text(), means, "", "")), words);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        fields(item).forEach((field, read) -> texts.put(field.text(), read));
        RawRecord raw = new RawRecord(new Locator("", ""), texts, List.of());
        return validate.judge(raw, corrected.drafts(raw), null).drafts().stream()
                .filter(draft -> draft.role().equals(suspect.field().role())
                        && draft.subject().kind() == suspect.field().kind())
                .findFirst()
                .filter(draft -> !draft.isRefused())
                .isPresent();
    }

    private Map<FieldName, List<String>> fields(Quarantined item) {
        Map<FieldName, List<String>> fields = new LinkedHashMap<>();
        Kind.find(item.kind()).ifPresent(kind -> item.texts().forEach((path, texts) -> {
            FieldName field = new FieldName(kind, roleOf(item), path);
            if (source.fields().containsKey(field)) {
                fields.put(field, texts);
            }
        }));
        return fields;
    }

    /** An issue names the field with or without its role, and perhaps only the group that it is part of. */
    private static boolean isSpokenOf(Quarantined item, FieldName field, String text) {
        return item.issues().stream()
                .filter(issue -> FieldName.find(issue.field())
                        .filter(named -> named.kind() == field.kind()
                                && rootOf(named.path()).equals(rootOf(field.path())))
                        .isPresent())
                .anyMatch(issue -> issue.severity().equals("error") || text.contains(issue.seen()));
    }

    private static String rootOf(String path) {
        int point = path.indexOf('.');
        return point < 0 ? path : path.substring(0, point);
    }
}
