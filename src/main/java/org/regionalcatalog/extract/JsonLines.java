package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.source.PathText;

/** The records of JSON Lines: a document a line, so that a bad line costs itself alone. */
final class JsonLines implements TreeRecords {

    static final Rule LINE_BROKEN = new Rule(
            "json-line-broken",
            Severity.ERROR,
            Actor.PUBLISHER,
            "This line is no whole JSON document, so it was left out and reading went on at the next one; write each"
                    + " record as one line.",
            "Tento řádek není celý dokument JSON, proto se vynechal a čtení pokračovalo dalším; pište každý záznam na"
                    + " jeden řádek.",
            "{\"nazev\": \"Domov\"}",
            "{\"nazev\": \"Domov");

    static final List<Rule> RULES = List.of(LINE_BROKEN);

    /** So much of a file tells whether it is one of lines. */
    private static final int LOOKED_AT_LINES = 20;

    private static final int LOOKED_AT_CHARACTERS = 1 << 18;

    private final LineText text;
    private final PathText records;
    private int number;
    private @Nullable JsonRecords line;

    JsonLines(LineText text, PathText records) {
        this.text = text;
        this.records = records;
    }

    /** Whether most of the first lines are whole documents, or the first of two. */
    static boolean areIn(LineText text) throws IOException {
        List<String> lines = text.firstLines(LOOKED_AT_LINES, LOOKED_AT_CHARACTERS);
        long whole = lines.stream().filter(JsonRecords::isWhole).count();
        return (whole >= 2 && whole * 2 > lines.size()) || (lines.size() == 2 && JsonRecords.isWhole(lines.get(0)));
    }

    @Override
    public Optional<TreeRecord> next() throws IOException {
        while (true) {
            if (line == null) {
                LineText.Line next = text.nextLine();
                if (next == null) {
                    return Optional.empty();
                }
                number++;
                if (!next.whole()) {
                    return Optional.of(broken("more than %,d characters".formatted(LineText.LONGEST)));
                }
                line = JsonRecords.of(new StringReader(next.text()), records);
            }
            Optional<TreeRecord> record = nextOf(line);
            if (record.isPresent()) {
                return record;
            }
        }
    }

    /** The next record of a line, or what is wrong with the line. */
    private Optional<TreeRecord> nextOf(JsonRecords open) throws IOException {
        try {
            Optional<TreeRecord> record = open.next();
            if (record.isEmpty()) {
                line = null;
            }
            return record.map(read -> new TreeRecord(read.tree(), read.path(), place(read.path()), read.flaws()));
        } catch (UnreadableFile flaw) {
            line = null;
            return Optional.of(broken(String.valueOf(flaw.issue().seen()).replaceFirst("^line 1, ", "")));
        }
    }

    private String place(String path) {
        return (path.isEmpty() ? "" : ", ") + "line " + number;
    }

    private TreeRecord broken(String seen) {
        Tree nothing = new Tree("", "", List.of());
        return new TreeRecord(nothing, "", place(""), List.of(LINE_BROKEN.found("", seen)));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
