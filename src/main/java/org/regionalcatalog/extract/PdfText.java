package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/** The text of a PDF file: pages that can be read, and what there is to say about the others. */
final class PdfText {

    static final Rule SCANNED = new Rule(
            "pdf-scanned",
            Severity.WARNING,
            Actor.PUBLISHER,
            "These pages are pictures without any text, so they could not be read; publish the document as it was written,"
                    + " not scanned.",
            "Tyto stránky jsou obrázky bez textu, a proto se nedaly přečíst; zveřejněte dokument tak, jak byl napsán, ne"
                    + " naskenovaný.",
            "a page of text",
            "a picture of a page of text");

    static final Rule LETTERS_UNKNOWN = new Rule(
            "pdf-letters-unknown",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The file does not say which letters these pages show, so they were left out; save it as PDF/A, or publish it"
                    + " as a page.",
            "Soubor neříká, jaká písmena tyto stránky ukazují, a proto se vynechaly; uložte ho jako PDF/A, nebo ho"
                    + " zveřejněte jako stránku.",
            "a font that comes with a table of its letters",
            "a font that numbers its letters in its own way");

    static final List<Rule> RULES = List.of(SCANNED, LETTERS_UNKNOWN);

    private static final int PAGES = 2_000;

    static {
        FontMappers.set(new PdfFonts());
    }

    private final List<PdfPage> pages = new ArrayList<>();
    private boolean cut;

    private PdfText() {}

    /** Reads as many pages as may be read. */
    static PdfText of(byte[] bytes) throws UnreadableFile {
        PdfGuard.check(bytes);
        PdfText text = new PdfText();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            text.read(document);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFile(UnreadableFile.ENCRYPTED, "a PDF file with a password");
        } catch (PdfExhausted exhausted) {
            throw new UnreadableFile(UnreadableFile.TOO_LARGE, "after page " + text.pages.size());
        } catch (IOException
                | RuntimeException
                | StackOverflowError broken) { // all was in memory: the file is to blame
            throw new UnreadableFile(UnreadableFile.BROKEN, "after page " + text.pages.size());
        }
        return text;
    }

    /** What there is to say of files that cannot be read; they are read again for their text, since most are small. */
    static List<Issue> unreadable(List<Part> parts) throws IOException {
        List<Issue> issues = new ArrayList<>();
        for (Part part : parts) {
            try (InputStream in = part.open()) {
                of(in.readAllBytes());
            } catch (UnreadableFile unreadable) {
                issues.add(unreadable.issue());
            }
        }
        return List.copyOf(issues);
    }

    private void read(PDDocument document) throws IOException {
        PdfStripper stripper = new PdfStripper();
        int count = document.getNumberOfPages();
        cut = count > PAGES;
        for (int number = 1; number <= Math.min(count, PAGES); number++) {
            PdfPage page = stripper.page(document, number, false);
            pages.add(page.isJumbled() ? stripper.page(document, number, true) : page);
        }
    }

    /** The lines of the pages that can be read. */
    List<PdfLine> lines() {
        return PdfFrames.without(pages.stream()
                .filter(page -> !page.isGarbage())
                .map(PdfPage::lines)
                .toList());
    }

    /** Whether there are more pages than may be read. */
    boolean isCut() {
        return cut;
    }

    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        tell(SCANNED, pages.stream().filter(PdfPage::isScanned).toList(), issues);
        tell(LETTERS_UNKNOWN, pages.stream().filter(PdfPage::isGarbage).toList(), issues);
        return issues;
    }

    private static void tell(Rule rule, List<PdfPage> pages, List<Issue> issues) {
        if (!pages.isEmpty()) {
            String numbers =
                    pages.stream().map(page -> String.valueOf(page.number())).collect(Collectors.joining(", "));
            issues.add(rule.found("", "page " + numbers));
        }
    }
}
