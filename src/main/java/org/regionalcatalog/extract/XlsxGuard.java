package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at a workbook before it is opened: what it is, and whether it unpacks to more than may be read. */
final class XlsxGuard {

    /** Beyond any honest workbook: 50 times as many cells as the largest register, 100 times as many entries. */
    private static final long UNPACKED = 512L << 20;

    private static final long SHARED_STRINGS = 128L << 20;
    private static final int ENTRIES = 5_000;

    /** Sheets of equal rows shrink to a hundredth; a bomb to a thousandth. */
    private static final int RATIO = 250;

    private static final long RATIO_FROM = 8L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private XlsxGuard() {}

    /** Refuses what is no workbook, and what unpacks to too much. */
    static void check(byte[] bytes) throws UnreadableFile {
        checkKind(bytes);
        try (ZipFile zip = open(bytes)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > ENTRIES) {
                throw new UnreadableFile(UnreadableFile.TOO_LARGE, entries.size() + " entries");
            }
            checkEntries(zip, entries);
            if (entries.stream().noneMatch(entry -> entry.getName().equalsIgnoreCase("[Content_Types].xml"))) {
                boolean document =
                        entries.stream().anyMatch(entry -> entry.getName().equals("mimetype"));
                throw new UnreadableFile(
                        UnreadableFile.OTHER_FORMAT,
                        document ? "an OpenDocument (.ods)" : "a ZIP file of something else");
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFile(UnreadableFile.BROKEN, "the ZIP container: " + said(broken));
        }
    }

    static ZipFile open(byte[] bytes) throws IOException {
        return ZipFile.builder().setByteArray(bytes).get();
    }

    static String said(Exception broken) {
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }

    private static void checkKind(byte[] bytes) throws UnreadableFile {
        if (startsWith(bytes, COMPOUND)) {
            String names = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
            throw names.contains("EncryptedPackage")
                    ? new UnreadableFile(UnreadableFile.ENCRYPTED, "a workbook with a password")
                    : new UnreadableFile(UnreadableFile.OTHER_FORMAT, "an old workbook (.xls)");
        }
        if (!startsWith(bytes, ZIP)) {
            boolean markup = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1)
                    .stripLeading()
                    .startsWith("<");
            throw new UnreadableFile(
                    UnreadableFile.OTHER_FORMAT,
                    markup ? "a page (HTML or XML)" : bytes.length + " bytes of something else");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static void checkEntries(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException, UnreadableFile {
        long all = 0;
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableFile(UnreadableFile.ENCRYPTED, entry.getName());
            }
            if (!zip.canReadEntryData(entry)) {
                throw new UnreadableFile(UnreadableFile.BROKEN, entry.getName() + " is packed in an unknown way");
            }
            boolean strings = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
            all += unpacked(zip, entry, Math.min(UNPACKED - all, strings ? SHARED_STRINGS : UNPACKED));
        }
    }

    /** Unpacks in order to count, since what the container says of itself may be a lie. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException, UnreadableFile {
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > most || (size > RATIO_FROM && size / packed > RATIO)) {
                    throw new UnreadableFile(
                            UnreadableFile.TOO_LARGE,
                            entry.getName() + ": " + packed + " bytes unpack to over " + size);
                }
            }
        }
        return size;
    }
}
