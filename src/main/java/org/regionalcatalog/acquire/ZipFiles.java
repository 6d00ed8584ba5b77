package org.regionalcatalog.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Takes the files that a definition wants out of a ZIP file. What an entry says of its own size is not believed: bytes
 * are counted as they come. Nothing is ever written under a name that stands in there.
 */
final class ZipFiles {

    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_NAME_CHARACTERS = 300;

    /** Names without the mark of UTF-8 come from old Czech Windows. */
    private static final Charset OLD_NAMES = Charset.forName("IBM852");

    private final Glob wanted;
    private final long limit;

    /** @param limit how many bytes all files together may have */
    ZipFiles(String glob, long limit) {
        this.wanted = new Glob(glob);
        this.limit = limit;
    }

    /** The wanted files, in the order of their names. */
    List<WebPart> unpack(WebPart zip) throws UnansweredException {
        Path copy = copyOf(zip);
        List<WebPart> parts = new ArrayList<>();
        try (ZipFile file = new ZipFile(copy.toFile(), OLD_NAMES)) {
            long left = limit;
            for (ZipEntry entry : wantedOf(file, zip)) {
                WebPart part = part(file, entry, zip, left);
                parts.add(part);
                left -= part.size();
            }
            return List.copyOf(parts);
        } catch (Body.TooLargeException bomb) {
            parts.forEach(WebPart::close);
            throw new UnansweredException(Cause.UNPACKED_TOO_LARGE, zip.name(), String.valueOf(bomb.getMessage()));
        } catch (IOException | IllegalArgumentException broken) {
            parts.forEach(WebPart::close);
            throw new UnansweredException(Cause.BAD_ZIP, zip.name(), said(broken));
        } catch (UnansweredException | RuntimeException failed) {
            parts.forEach(WebPart::close);
            throw failed;
        } finally {
            delete(copy);
        }
    }

    private List<ZipEntry> wantedOf(ZipFile file, WebPart zip) throws UnansweredException, ZipException {
        if (file.size() > MOST_ENTRIES) {
            throw new ZipException("more than " + MOST_ENTRIES + " files");
        }
        Set<String> names = new HashSet<>();
        List<ZipEntry> found = new ArrayList<>();
        for (ZipEntry entry : file.stream().map(ZipEntry.class::cast).toList()) {
            if (!isPlain(entry.getName()) || !names.add(entry.getName())) {
                throw new ZipException("a name in it is twice there or leads out of it");
            }
            if (!entry.isDirectory() && wanted.matches(entry.getName())) {
                found.add(entry);
            }
        }
        if (found.isEmpty()) {
            throw new UnansweredException(Cause.NOT_IN_ZIP, zip.name(), names.size() + " others");
        }
        found.sort(Comparator.comparing(ZipEntry::getName));
        return found;
    }

    /** Relative, below, and of letters. */
    private static boolean isPlain(String name) {
        boolean odd = name.isEmpty()
                || name.length() > MOST_NAME_CHARACTERS
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl);
        return !odd && !List.of(name.split("/", -1)).contains("..");
    }

    private static WebPart part(ZipFile file, ZipEntry entry, WebPart zip, long left) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream stream = file.getInputStream(entry)) {
            Body body = Body.read(new CheckedInputStream(stream, sum), left);
            if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                body.close();
                throw new ZipException("a file in it is damaged or locked");
            }
            return WebPart.fresh(zip.name() + "!" + entry.getName(), body, zip.came());
        }
    }

    private static Path copyOf(WebPart zip) {
        try (InputStream stream = zip.open()) {
            Path copy = Files.createTempFile("regional-catalog-", ".zip");
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static String said(Exception broken) {
        String message = String.valueOf(broken.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return message.length() > 100 ? message.substring(0, 100) : message;
    }
}
