package org.regionalcatalog.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, so that everything strange can stand in it. */
final class Book {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, String> entries = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private String strings = "";
    private String prolog = "";
    private String properties = "";

    /** A sheet whose rows are XML. */
    Book sheet(String name, String rows) {
        return sheet(name, rows, "", "");
    }

    /**
     * A sheet with more than rows.
     *
     * @param behind what follows its rows: merged cells
     * @param state {@code hidden}, or blank
     */
    Book sheet(String name, String rows, String behind, String state) {
        sheets.add("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"%s/>"
                .formatted(
                        name, sheets.size() + 1, sheets.size() + 1, state.isEmpty() ? "" : " state=\"" + state + "\""));
        entries.put(
                "xl/worksheets/sheet" + sheets.size() + ".xml",
                "%s<worksheet %s><sheetData>%s</sheetData>%s</worksheet>".formatted(prolog, MAIN, rows, behind));
        return this;
    }

    /** A number format; the first one is style 1. */
    Book format(String code) {
        formats.add(code);
        return this;
    }

    Book strings(String items) {
        strings = items;
        return this;
    }

    Book prolog(String text) {
        prolog = text;
        return this;
    }

    Book properties(String attributes) {
        properties = attributes;
        return this;
    }

    Book entry(String name, String text) {
        entries.put(name, text);
        return this;
    }

    /** A row of inline texts. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted('A' + i, number, texts[i]));
            }
        }
        return row.append("</row>").toString();
    }

    byte[] bytes() {
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
            relations.append("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types>" + override("/xl/workbook.xml", "sheet.main") + override("/xl/styles.xml", "styles")
                        + override("/xl/sharedStrings.xml", "sharedStrings") + types + "</Types>");
        all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        all.put(
                "xl/workbook.xml",
                "<workbook %s xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr %s/><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, properties, String.join("", sheets)));
        all.put("xl/styles.xml", styles());
        all.put("xl/sharedStrings.xml", prolog + "<sst " + MAIN + ">" + strings + "</sst>");
        all.putAll(entries);
        return zip(all);
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (String format : formats) {
            boolean builtIn = format.matches("[0-9]+ built in");
            int id = builtIn
                    ? Integer.parseInt(format.substring(0, format.indexOf(' ')))
                    : 200 + formats.indexOf(format);
            styles.append("<xf numFmtId=\"%d\"/>".formatted(id));
            if (!builtIn) {
                codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                        .formatted(
                                id,
                                format.replace("&", "&amp;")
                                        .replace("\"", "&quot;")
                                        .replace("<", "&lt;")));
            }
        }
        return "<styleSheet %s><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>".formatted(MAIN, codes, styles);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, type);
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
