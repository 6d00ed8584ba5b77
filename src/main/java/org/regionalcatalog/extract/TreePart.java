package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.PathText;

/** The raw records of a file of JSON or XML. */
final class TreePart implements PartRecords {

    private final TreeSource source;
    private final String part;
    private final TreeRecords trees;
    private final Findings findings;
    private final TreeSecrets secrets = new TreeSecrets();
    private final Deque<RawRecord> ready = new ArrayDeque<>();
    private long ignored;

    TreePart(TreeSource source, String part, TreeRecords trees, Findings findings) {
        this.source = source;
        this.part = part;
        this.trees = trees;
        this.findings = findings;
    }

    @Override
    public Optional<RawRecord> next() throws IOException, UnreadableFile {
        while (ready.isEmpty()) {
            Optional<TreeRecord> next = trees.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            read(next.get());
        }
        return Optional.of(ready.removeFirst());
    }

    private void read(TreeRecord read) {
        if (read.tree().isBlank() && read.flaws().isEmpty()) {
            ignored++;
            return;
        }
        Tree masked = secrets.mask(read.tree());
        TreeRecord record = new TreeRecord(masked, read.path(), read.place(), flawsOf(read, masked));
        findings.recordFound();
        TreeLeftOver leftOver = new TreeLeftOver(masked, source, findings);
        for (TreePlace thing : thingsOf(masked)) {
            ready.addLast(rawRecord(record, thing, leftOver));
        }
        leftOver.tell();
    }

    /** The things that {@code each} finds in a record; where there are none, the record itself. */
    private List<TreePlace> thingsOf(Tree record) {
        PathText each = source.each();
        List<TreePlace> things = each == null ? List.of() : TreePlace.find(record, each);
        List<TreePlace> told =
                things.stream().filter(thing -> !thing.tree().isBlank()).toList();
        if (told.isEmpty()) {
            return List.of(new TreePlace(each == null ? record : NOTHING, ""));
        }
        return told;
    }

    private static final Tree NOTHING = new Tree("", "", List.of());

    private static List<Issue> flawsOf(TreeRecord read, Tree masked) {
        List<Issue> flaws = new ArrayList<>(read.flaws());
        if (!masked.equals(read.tree())) {
            masked.eachText(place -> {
                if (place.text().contains(Credentials.MASK)) {
                    flaws.add(Credentials.IN_PAGE.found("", place.text()));
                }
            });
        }
        return flaws.stream().distinct().toList();
    }

    private RawRecord rawRecord(TreeRecord record, TreePlace thing, TreeLeftOver leftOver) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Issue> issues = new ArrayList<>(record.flaws());
        for (TreeReading reading : source.readings()) {
            TreeReading.Kept kept = reading.keep(record.tree(), thing.tree());
            if (kept.matched()) {
                findings.matched(reading.field());
            }
            leftOver.used(kept.used());
            if (!kept.texts().isEmpty()) {
                fields.put(reading.field(), spelled(kept.texts(), reading.field(), issues));
            }
        }
        String position = Decoding.spellReplaced(record.path() + thing.path() + record.place());
        return new RawRecord(new Locator(part, position), fields, issues);
    }

    /** Texts without the mark that decoding puts in the place of unknown bytes. */
    private static List<String> spelled(List<String> texts, String field, List<Issue> issues) {
        if (texts.stream().noneMatch(text -> text.indexOf('\uFFFD') >= 0)) {
            return texts;
        }
        List<String> spelled = texts.stream().map(Decoding::spellReplaced).toList();
        Set.copyOf(spelled).stream()
                .filter(Decoding::isSpelledIn)
                .sorted()
                .forEach(text -> issues.add(Decoding.BYTES_UNDECODABLE.found(field, text)));
        return spelled;
    }

    @Override
    public long ignored() {
        return ignored;
    }

    @Override
    public void close() throws IOException {
        trees.close();
    }
}
