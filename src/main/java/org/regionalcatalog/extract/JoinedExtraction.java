package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;

/** An extraction of a table in which texts of some columns are put behind those of others: a number and its unit. */
final class JoinedExtraction implements Extraction {

    private final Extraction apart;
    private final Map<String, List<String>> behind;

    private JoinedExtraction(Extraction apart, Map<String, List<String>> behind) {
        this.apart = apart;
        this.behind = behind;
    }

    /** @param readings those of a table; of trees, each reading joins its own */
    static Extraction of(Extraction apart, List<FieldReading> readings) {
        Map<String, List<String>> behind = new LinkedHashMap<>();
        readings.stream()
                .filter(each -> each.reading().column() != null)
                .filter(each -> !each.reading().with().isEmpty())
                .forEach(each -> behind.put(
                        each.field(),
                        each.companions().stream().map(FieldReading::field).toList()));
        return behind.isEmpty() ? apart : new JoinedExtraction(apart, behind);
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        return apart.next().map(this::joined);
    }

    private RawRecord joined(RawRecord record) {
        Map<String, List<String>> fields = new LinkedHashMap<>(record.fields());
        behind.forEach((field, companions) -> {
            List<String> more = new ArrayList<>();
            companions.forEach(companion -> more.addAll(record.texts(companion)));
            fields.computeIfPresent(field, (same, texts) -> join(texts, more));
            companions.forEach(fields::remove);
        });
        return new RawRecord(record.locator(), fields, record.positions(), record.issues());
    }

    /** Each of some texts with all of the others behind it. */
    static List<String> join(List<String> texts, List<String> more) {
        return more.isEmpty()
                ? texts
                : texts.stream()
                        .map(text -> text + " " + String.join(" ", more))
                        .toList();
    }

    @Override
    public List<Issue> issues() {
        return apart.issues();
    }

    @Override
    public long ignored() {
        return apart.ignored();
    }

    @Override
    public OptionalLong total() {
        return apart.total();
    }

    @Override
    public void close() throws IOException {
        apart.close();
    }
}
