package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a sheet before its cells are read: where cells are merged stands behind them, and cells that point far
 * away would make their reader fill the memory.
 */
final class XlsxScan {

    static final int COLUMNS = 16_384;
    static final int ROWS = 1_048_576;
    private static final int AREAS = 200_000;

    /** Steps that formulas may cost a reader that derives each from another one. */
    private static final long WORK = 500_000_000;

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Set<String> TYPES = Set.of("b", "e", "n", "str", "s", "inlineStr");

    private final XMLStreamReader xml;
    private final int sharedTexts;
    private final List<XlsxMerged.Area> areas = new ArrayList<>();
    private final Map<String, Integer> sharedFormulas = new HashMap<>();
    private long arrayFormulas;
    private long work;
    private int cellsOfRow;
    private String cell = "";

    private XlsxScan(XMLStreamReader xml, int sharedTexts) {
        this.xml = xml;
        this.sharedTexts = sharedTexts;
    }

    /** The merged cells of a sheet that may be read. */
    static List<XlsxMerged.Area> mergedIn(InputStream sheet, int sharedTexts)
            throws IOException, XMLStreamException, UnreadableFile {
        XlsxScan scan = new XlsxScan(SafeXml.open(sheet), sharedTexts);
        while (scan.xml.hasNext()) {
            if (scan.xml.next() == XMLStreamConstants.START_ELEMENT) {
                scan.element();
            }
        }
        return scan.areas;
    }

    private void element() throws XMLStreamException, UnreadableFile {
        switch (xml.getLocalName()) {
            case "row" -> row();
            case "c" -> cell();
            case "f" -> formula();
            case "mergeCell" -> merged();
            default -> {
                // nothing that could do harm
            }
        }
    }

    private void row() throws UnreadableFile {
        cellsOfRow = 0;
        String number = xml.getAttributeValue(null, "r");
        if (number != null && (!number.matches("[1-9][0-9]{0,6}") || Integer.parseInt(number) > ROWS)) {
            throw broken("row " + number);
        }
    }

    private void cell() throws XMLStreamException, UnreadableFile {
        String reference = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        cell = reference == null ? "" : reference;
        cellsOfRow++;
        work += arrayFormulas;
        if ((reference != null && place(reference) == null)
                || cellsOfRow > COLUMNS
                || (type != null && !TYPES.contains(type))) {
            throw broken("cell " + cell + (type == null ? "" : " of type " + type));
        }
        checkWork();
        if ("s".equals(type)) {
            checkShared();
        }
    }

    private void checkShared() throws XMLStreamException, UnreadableFile {
        int event = xml.next();
        while (event == XMLStreamConstants.CHARACTERS) {
            event = xml.next();
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
            String index = xml.getElementText().strip();
            boolean known = index.isEmpty() || (index.matches("[0-9]{1,8}") && Integer.parseInt(index) < sharedTexts);
            if (!known) {
                throw broken("cell " + cell + ": there is no shared text " + index);
            }
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            throw broken("cell " + cell);
        }
    }

    private void formula() throws XMLStreamException, UnreadableFile {
        String kind = xml.getAttributeValue(null, "t");
        String shared = xml.getAttributeValue(null, "si");
        boolean base = xml.getAttributeValue(null, "ref") != null;
        int length = xml.getElementText().length();
        if ("array".equals(kind)) {
            arrayFormulas++;
        } else if ("shared".equals(kind) && shared != null && base) {
            sharedFormulas.put(shared, length);
        } else if ("shared".equals(kind)) {
            work += sharedFormulas.getOrDefault(shared == null ? "" : shared, 0);
        }
        checkWork();
    }

    private void checkWork() throws UnreadableFile {
        if (work > WORK) {
            throw new UnreadableFile(UnreadableFile.TOO_LARGE, "formulas of the sheet, at cell " + cell);
        }
    }

    private void merged() throws UnreadableFile {
        String reference = xml.getAttributeValue(null, "ref");
        String[] corners = reference == null ? new String[0] : reference.split(":", -1);
        int[] first = corners.length == 2 ? place(corners[0]) : null;
        int[] last = corners.length == 2 ? place(corners[1]) : null;
        if (first != null && last != null && areas.size() < AREAS) {
            areas.add(new XlsxMerged.Area(first[0], last[0], first[1], last[1]));
        }
    }

    /** Row from 1 and column from 0; null for what is no reference to a cell. */
    private static int @Nullable [] place(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            return null;
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int row = Integer.parseInt(matcher.group(2));
        return row <= ROWS && column <= COLUMNS ? new int[] {row, column - 1} : null;
    }

    private static UnreadableFile broken(String where) {
        return new UnreadableFile(UnreadableFile.BROKEN, where);
    }
}
