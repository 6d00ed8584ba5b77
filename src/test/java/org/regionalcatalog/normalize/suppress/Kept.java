package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.normalize.czech.ShippedLists;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** Suppressions of what a test keeps out, numbered from 1. */
final class Kept {

    static final Vocabulary WORDS = Vocabulary.of(ShippedLists.all());

    private static final Fingerprints FINGERPRINTS = new Fingerprints("5a17".repeat(16));

    private Kept() {}

    static Suppressions out(Object... kindsAndValues) {
        List<Suppressed> all = new ArrayList<>();
        for (int i = 0; i < kindsAndValues.length; i += 2) {
            Suppressible kind = (Suppressible) kindsAndValues[i];
            List<String> forms = Forms.of(kind, (String) kindsAndValues[i + 1], WORDS)
                    .orElseThrow(() -> new IllegalArgumentException("no " + kind));
            all.add(new Suppressed(
                    all.size() + 1,
                    kind,
                    forms.stream().map(form -> FINGERPRINTS.of(kind, form)).toList()));
        }
        return Suppressions.of(FINGERPRINTS, all);
    }
}
