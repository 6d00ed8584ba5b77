package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.PathText;

/**
 * The records of an XML file, names without their namespaces. What a document type says is not read, so nothing can be
 * defined in the file, and nothing outside of it is ever asked for.
 */
final class XmlRecords implements TreeRecords {

    private final PathText records;
    private final Reader text;
    private final XMLStreamReader xml;

    /** The elements on the way to where the reader is; nothing else is ever entered. */
    private final Deque<Step> way = new ArrayDeque<>();

    private XmlRecords(PathText records, Reader text) throws XMLStreamException {
        this.records = records.steps().isEmpty() ? PathText.of(PathText.ANY) : records;
        this.text = text;
        this.xml = SafeXml.open(text);
        way.addLast(new Step("", ""));
    }

    static XmlRecords open(InputStream in, Encoding encoding, PathText records) throws IOException, UnreadableFile {
        try {
            return new XmlRecords(records, DecodedText.open(in, encoding));
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public Optional<TreeRecord> next() throws IOException, UnreadableFile {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    way.removeLast();
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    Step step = way.getLast().enter(xml.getLocalName());
                    String wanted = records.steps().get(way.size() - 1);
                    if (!wanted.equals(PathText.ANY) && !wanted.equals(step.name)) {
                        skip();
                    } else if (way.size() == records.steps().size()) {
                        return Optional.of(record(step));
                    } else {
                        way.addLast(step);
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    private void skip() throws XMLStreamException {
        for (long depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private TreeRecord record(Step step) throws XMLStreamException {
        String place = ", line " + xml.getLocation().getLineNumber();
        StringBuilder path = new StringBuilder();
        way.stream().skip(1).forEach(each -> path.append(each.written));
        TreeBuilder builder = new TreeBuilder(false);
        begin("", builder);
        while (!builder.isComplete()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName(), builder);
                case XMLStreamConstants.END_ELEMENT -> builder.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> builder.text(xml.getText());
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return new TreeRecord(builder.tree(), path.append(step.written).toString(), place, builder.flaws());
    }

    private void begin(String name, TreeBuilder builder) {
        builder.begin(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            builder.leaf("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private static UnreadableFile unreadable(XMLStreamException broken) throws IOException {
        if (broken.getNestedException() instanceof IOException failed) {
            throw failed;
        }
        String place = broken.getLocation() == null
                ? ""
                : "line " + broken.getLocation().getLineNumber() + ", column "
                        + broken.getLocation().getColumnNumber() + ": ";
        String why = broken.getMessage() == null ? "" : broken.getMessage();
        int said = why.indexOf("Message: ");
        return new UnreadableFile(UnreadableFile.BROKEN, place + Text.clean(why.substring(Math.max(0, said))));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** An element on the way, and how many of each name were met in it. */
    private static final class Step {

        private static final int NAMES = 10_000;

        private final String name;
        private final String written;
        private final Map<String, Integer> met = new HashMap<>();

        Step(String name, String written) {
            this.name = name;
            this.written = written;
        }

        Step enter(String element) {
            int number = met.size() < NAMES || met.containsKey(element) ? met.merge(element, 1, Integer::sum) : 0;
            return new Step(element, "/" + element + "[" + number + "]");
        }
    }
}
