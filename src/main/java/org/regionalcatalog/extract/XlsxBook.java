package org.regionalcatalog.extract;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Layout;

/** A workbook that may be read, and those of its sheets that are. */
final class XlsxBook implements Closeable {

    static final Rule SHEET_MISSING = new Rule(
            "sheet-missing",
            Severity.ERROR,
            Actor.OPERATOR,
            "The workbook has no such sheet; look for its new name and write it into the definition.",
            "Sešit takový list nemá; najděte jeho nový název a zapište ho do definice.",
            "Poskytovatelé",
            "Poskytovatelé 2024");

    static final Rule SHEET_UNREAD = new Rule(
            "sheet-unread",
            Severity.WARNING,
            Actor.OPERATOR,
            "Nobody reads this sheet; name it under sheet in a definition, or list it under ignore.",
            "Tento list nikdo nečte; uveďte ho v některé definici jako sheet, nebo v ignore.",
            "Poskytovatelé under sheet",
            "Kontakty under neither sheet nor ignore");

    static final Rule SHEET_HIDDEN = new Rule(
            "sheet-hidden",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The sheet is hidden in the workbook and was read all the same; show it, or take it out.",
            "List je v sešitu skrytý, přesto se přečetl; zobrazte ho, nebo ho odstraňte.",
            "a sheet that is shown",
            "a sheet that is hidden");

    static final List<Rule> RULES = List.of(SHEET_MISSING, SHEET_UNREAD, SHEET_HIDDEN);

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final Map<Sheet, List<XlsxMerged.Area>> areas = new HashMap<>();

    private XlsxBook(ReadableWorkbook workbook, List<Sheet> sheets) {
        this.workbook = workbook;
        this.sheets = sheets;
    }

    static XlsxBook open(byte[] sent, Definition source, Findings findings) throws IOException, UnreadableFile {
        XlsxGuard.check(sent);
        byte[] bytes = withoutDates(sent);
        try (ZipFile zip = XlsxGuard.open(bytes)) {
            XlsxSheets entries = XlsxSheets.of(zip);
            ReadableWorkbook workbook = new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(entries.hasFormats(), true));
            XlsxBook book = new XlsxBook(workbook, chosen(workbook.getSheets().toList(), source, findings));
            for (Sheet sheet : book.sheets) {
                book.areas.put(sheet, areasOf(sheet, zip, entries));
            }
            return book;
        } catch (XMLStreamException
                | IOException
                | RuntimeException broken) { // all was in memory: the file is to blame
            throw new UnreadableFile(UnreadableFile.BROKEN, "the workbook: " + XlsxGuard.said(broken));
        }
    }

    private static byte[] withoutDates(byte[] sent) throws UnreadableFile {
        try {
            return XlsxDates.asTexts(sent);
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            throw new UnreadableFile(UnreadableFile.BROKEN, "the workbook: " + XlsxGuard.said(broken));
        }
    }

    private static List<XlsxMerged.Area> areasOf(Sheet sheet, ZipFile zip, XlsxSheets entries)
            throws IOException, XMLStreamException, UnreadableFile {
        Optional<ZipArchiveEntry> entry = entries.find(sheet.getId());
        if (entry.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.BROKEN, "sheet " + sheet.getName() + " is not in the workbook");
        }
        try (InputStream in = zip.getInputStream(entry.get())) {
            return XlsxScan.mergedIn(in, entries.sharedTexts());
        }
    }

    private static List<Sheet> chosen(List<Sheet> all, Definition source, Findings findings) {
        List<Sheet> visible = all.stream().filter(XlsxBook::isVisible).toList();
        Set<String> ignored = source.ignore().stream().map(Text::fold).collect(Collectors.toSet());
        String name = source.layout().sheet();
        List<Sheet> chosen = named(name, all, visible, ignored);
        if (chosen.isEmpty()) {
            findings.tell(SHEET_MISSING.found("", name == null ? "" : name));
        }
        visible.stream()
                .filter(sheet -> !chosen.contains(sheet) && !ignored.contains(Text.fold(sheet.getName())))
                .forEach(sheet -> findings.tell(SHEET_UNREAD.found("", sheet.getName())));
        chosen.stream()
                .filter(sheet -> !isVisible(sheet))
                .forEach(sheet -> findings.tell(SHEET_HIDDEN.found("", sheet.getName())));
        return chosen;
    }

    private static List<Sheet> named(@Nullable String name, List<Sheet> all, List<Sheet> visible, Set<String> ignored) {
        if (name == null) {
            return (visible.isEmpty() ? all : visible).stream().limit(1).toList();
        }
        if (name.equals(Layout.EVERY_SHEET)) {
            return visible.stream()
                    .filter(sheet -> !ignored.contains(Text.fold(sheet.getName())))
                    .toList();
        }
        return all.stream()
                .filter(sheet -> Text.fold(sheet.getName()).equals(Text.fold(name)))
                .limit(1)
                .toList();
    }

    private static boolean isVisible(Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    /** Those that the definition means, in the order of the workbook. */
    List<Sheet> sheets() {
        return new ArrayList<>(sheets);
    }

    XlsxRows rowsOf(Sheet sheet) throws UnreadableFile {
        try {
            return XlsxRows.open(sheet, areas.getOrDefault(sheet, List.of()));
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFile(UnreadableFile.BROKEN, "sheet " + sheet.getName() + ": " + XlsxGuard.said(broken));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
