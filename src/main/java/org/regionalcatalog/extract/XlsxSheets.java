package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Which entry of a workbook holds which sheet, and how many texts its sheets share. */
final class XlsxSheets {

    private static final String STRINGS_TYPE = "spreadsheetml.sharedStrings+xml";

    private static final String FORMATS_TYPE = "spreadsheetml.styles+xml";

    /** Ends those of workbooks with macros, too. */
    private static final String WORKBOOK_TYPE = ".main+xml";

    private final ZipFile zip;

    /** Entries by the end of their content type. */
    private final Map<String, String> entries = new HashMap<>();

    private final Map<String, String> targets = new HashMap<>();
    private String folder = "";
    private int sharedTexts;
    private boolean ambiguous;

    private XlsxSheets(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxSheets of(ZipFile zip) throws IOException, XMLStreamException, UnreadableFile {
        XlsxSheets sheets = new XlsxSheets(zip);
        sheets.scan("[Content_Types].xml", sheets::addType);
        if (sheets.ambiguous) {
            throw new UnreadableFile(UnreadableFile.BROKEN, "[Content_Types].xml names one thing twice");
        }
        String workbook = sheets.entries.getOrDefault(WORKBOOK_TYPE, "xl/workbook.xml");
        int slash = workbook.lastIndexOf('/') + 1;
        sheets.folder = workbook.substring(0, slash);
        sheets.scan(sheets.folder + "_rels/" + workbook.substring(slash) + ".rels", sheets::addTarget);
        sheets.scan(
                sheets.entries.getOrDefault(STRINGS_TYPE, ""),
                xml -> sheets.sharedTexts += xml.getLocalName().equals("si") ? 1 : 0);
        return sheets;
    }

    /** Whether numbers have formats: a workbook may go without. */
    boolean hasFormats() {
        return entry(entries.getOrDefault(FORMATS_TYPE, "")).isPresent();
    }

    int sharedTexts() {
        return sharedTexts;
    }

    /** The entry of a sheet, by the identifier of its relation. */
    Optional<ZipArchiveEntry> find(String relation) {
        return Optional.ofNullable(targets.get(relation)).flatMap(this::entry);
    }

    private void addType(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "ContentType");
        String name = xml.getAttributeValue(null, "PartName");
        if (!xml.getLocalName().equals("Override") || type == null || name == null) {
            return;
        }
        for (String kind : List.of(STRINGS_TYPE, FORMATS_TYPE, WORKBOOK_TYPE)) {
            if (type.endsWith(kind)) {
                ambiguous |= entries.put(kind, name.startsWith("/") ? name.substring(1) : name) != null;
            }
        }
    }

    private void addTarget(XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "Id");
        String target = xml.getAttributeValue(null, "Target");
        if (xml.getLocalName().equals("Relationship") && id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : folder + target);
        }
    }

    private void scan(String name, Consumer<XMLStreamReader> element) throws IOException, XMLStreamException {
        Optional<ZipArchiveEntry> entry = entry(name);
        if (entry.isEmpty()) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry.get())) {
            XMLStreamReader xml = SafeXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.accept(xml);
                }
            }
        }
    }

    private Optional<ZipArchiveEntry> entry(String name) {
        ZipArchiveEntry exact = zip.getEntry(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(name))
                .findFirst();
    }
}
