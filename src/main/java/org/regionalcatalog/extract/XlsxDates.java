package org.regionalcatalog.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Cells of type {@code d}, in which some programs write dates as ISO 8601 does. The library that reads workbooks does not
 * know them, so they are made texts before it sees them, written as Czech people write dates.
 */
final class XlsxDates {

    private static final XlsxFormat DAY = XlsxFormat.of(null, "d.m.yyyy");
    private static final XlsxFormat DAY_AND_TIME = XlsxFormat.of(null, "d.m.yyyy h:mm");
    private static final XlsxFormat TIME = XlsxFormat.of(null, "h:mm");
    private static final int LONGEST_TIME = 12;
    private static final int PIECE = 1 << 16;
    private static final int OVERLAP = 4;

    private XlsxDates() {}

    /** The same workbook without such cells; itself where it has none. */
    static byte[] asTexts(byte[] workbook) throws IOException, XMLStreamException {
        try (ZipFile zip = XlsxGuard.open(workbook)) {
            Set<String> dated = new HashSet<>();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().startsWith("xl/worksheets/") && hasDates(zip, entry)) {
                    dated.add(entry.getName());
                }
            }
            return dated.isEmpty() ? workbook : rewritten(zip, dated);
        }
    }

    /** Looks for the attribute as programs write it. */
    private static boolean hasDates(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String before = "";
        try (InputStream in = zip.getInputStream(entry)) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                String text = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (text.contains("t=\"d\"") || text.contains("t='d'")) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        }
    }

    private static byte[] rewritten(ZipFile zip, Set<String> dated) throws IOException, XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    if (dated.contains(entry.getName())) {
                        XlsxDateCells.rewrite(in, out);
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A date, or a time, or both, as a person sees it; what is none stays as it is written. */
    static String textOf(String written) {
        String iso = written.strip();
        try {
            if (iso.indexOf('T') < 0) {
                return iso.indexOf(':') > 0 && iso.length() <= LONGEST_TIME
                        ? TIME.textOf(LocalTime.parse(iso).atDate(LocalDate.EPOCH))
                        : DAY.textOf(LocalDate.parse(iso).atStartOfDay());
            }
            LocalDateTime time =
                    iso.endsWith("Z") ? OffsetDateTime.parse(iso).toLocalDateTime() : LocalDateTime.parse(iso);
            boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
            return (midnight ? DAY : DAY_AND_TIME).textOf(time);
        } catch (DateTimeException none) {
            return written;
        }
    }
}
