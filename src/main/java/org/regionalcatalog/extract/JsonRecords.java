package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.PathText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The records of a JSON file. Numbers stay as they are written, truth values become {@code ano} and {@code ne}, null is
 * absent. Several documents may follow each other, as in JSON Lines.
 */
final class JsonRecords implements TreeRecords {

    private static final int LONGEST_VALUE = 10_000_000;
    private static final int DEEPEST = 10_000;

    /** Whatever a record may not have is refused with the record; these limits only keep the parser from harm. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_VALUE)
                    .maxNumberLength(LONGEST_VALUE)
                    .maxNameLength(LONGEST_VALUE)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final PathText records;
    private final Reader text;
    private final JsonParser parser;

    /** The objects and lists on the way to where the parser is; nothing else is ever entered. */
    private final Deque<Step> way = new ArrayDeque<>();

    private JsonRecords(PathText records, Reader text) {
        this.records = records;
        this.text = text;
        this.parser = JSON.createParser(ObjectReadContext.empty(), new JsonGuard(text));
    }

    /** The records of documents that follow each other, or of one document a line. */
    static TreeRecords open(InputStream in, Encoding encoding, PathText records) throws IOException {
        LineText text = new LineText(DecodedText.open(in, encoding));
        return JsonLines.areIn(text) ? new JsonLines(text, records) : of(text, records);
    }

    static JsonRecords of(Reader text, PathText records) {
        return new JsonRecords(records, text);
    }

    /** Whether a text is one whole object or list. */
    static boolean isWhole(String text) {
        try (JsonRecords document = of(new StringReader(text), PathText.of("/"))) {
            return text.matches("\\s*[{\\[].*")
                    && document.next().isPresent()
                    && document.next().isEmpty();
        } catch (IOException | UnreadableFile broken) {
            return false;
        }
    }

    @Override
    public Optional<TreeRecord> next() throws IOException, UnreadableFile {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    way.removeLast();
                } else if (token == JsonToken.PROPERTY_NAME) {
                    way.getLast().name = parser.currentName();
                } else {
                    boolean led = leadsHere();
                    if (led && way.size() == records.steps().size()) {
                        return Optional.of(record());
                    }
                    if (token.isStructStart()) {
                        enter(token, led);
                    }
                }
            }
            return Optional.empty();
        } catch (JacksonIOException unreadable) {
            throw unreadable.getCause();
        } catch (JacksonException broken) {
            throw new UnreadableFile(UnreadableFile.BROKEN, placeOf(broken));
        }
    }

    /** Whether the way to the records leads over the value that begins here. */
    private boolean leadsHere() {
        if (way.isEmpty()) {
            return true;
        }
        String name = way.getLast().count();
        String wanted = records.steps().get(way.size() - 1);
        return wanted.equals(PathText.ANY) || wanted.equals(name);
    }

    private void enter(JsonToken token, boolean led) {
        if (led) {
            way.addLast(new Step(token == JsonToken.START_ARRAY));
        } else {
            parser.skipChildren();
        }
    }

    private TreeRecord record() {
        String place = way.isEmpty() ? "line " + parser.currentTokenLocation().getLineNr() : "";
        StringBuilder path = new StringBuilder();
        way.forEach(step -> path.append('/').append(step.name));
        TreeBuilder builder = new TreeBuilder(true);
        read(builder);
        return new TreeRecord(builder.tree(), path.toString(), place, builder.flaws());
    }

    /** Reads the value that begins here to its end. */
    private void read(TreeBuilder builder) {
        Deque<Step> within = new ArrayDeque<>();
        JsonToken token = parser.currentToken();
        do {
            if (token == JsonToken.PROPERTY_NAME) {
                within.getLast().name = parser.currentName();
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                within.removeLast();
                builder.end();
            } else {
                String name = within.isEmpty() ? "" : within.getLast().count();
                builder.begin(name);
                if (token != null && token.isStructStart()) {
                    within.addLast(new Step(token == JsonToken.START_ARRAY));
                } else {
                    builder.text(scalar());
                    builder.end();
                }
            }
            token = within.isEmpty() ? null : parser.nextToken();
        } while (token != null);
    }

    private String scalar() {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT -> parser.getString();
            case VALUE_NUMBER_FLOAT -> parser.isNaN() ? "" : parser.getString();
            case VALUE_TRUE -> "ano";
            case VALUE_FALSE -> "ne";
            default -> "";
        };
    }

    private String placeOf(JacksonException broken) {
        TokenStreamLocation location = parser.currentLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": "
                + Text.clean(broken.getOriginalMessage());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** An object or a list that has begun. */
    private static final class Step {

        private final boolean list;
        private int next;
        private String name = "";

        Step(boolean list) {
            this.list = list;
        }

        /** The name of the value that begins here. */
        String count() {
            if (list) {
                name = String.valueOf(next++);
            }
            return name;
        }
    }
}
