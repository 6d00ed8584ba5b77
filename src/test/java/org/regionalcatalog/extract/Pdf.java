package org.regionalcatalog.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** A PDF file made for a test, line by line. */
final class Pdf {

    private static final float LEFT = 70;
    private static final float TOP = 780;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private PDPage page = new PDPage(PDRectangle.A4);
    private float y;

    Pdf() {
        try (InputStream in =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(document, in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        page();
    }

    Pdf page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return this;
    }

    /** Lines of 11 points, one below the other. */
    Pdf lines(String... texts) {
        for (String text : texts) {
            line(text, 11);
        }
        return this;
    }

    Pdf line(String text, float size) {
        write(text, LEFT, y, size);
        y -= size * 1.3f;
        return this;
    }

    /** An empty line. */
    Pdf gap() {
        y -= 14;
        return this;
    }

    Pdf footer(String text) {
        write(text, LEFT, 40, 9);
        return this;
    }

    /** Any text anywhere. */
    Pdf write(String text, float x, float height, float size) {
        return write(font, text, x, height, size);
    }

    private Pdf write(PDFont with, String text, float x, float height, float size) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(with, size);
            content.newLineAtOffset(x, height);
            content.showText(text);
            content.endText();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The last line of a text from one of its characters to another, as a link. */
    Pdf linked(String text, int start, int end, String target) {
        try {
            float from = LEFT + font.getStringWidth(text.substring(0, start)) * 11 / 1000;
            float to = LEFT + font.getStringWidth(text.substring(0, end)) * 11 / 1000;
            link(new PDRectangle(from, y - 3, to - from, 14), target);
            return lines(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void link(PDRectangle area, String target) throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI(target);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(area);
        page.getAnnotations().add(link);
    }

    /** The page turned by a quarter, as scanners and office programs do. */
    Pdf turned() {
        page.setRotation(90);
        return this;
    }

    Pdf picture() {
        BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Pdf password(String owner, String user) {
        try {
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same without what says which letters its fonts show. */
    static byte[] withoutLetters(byte[] pdf) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    page.getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
                }
            }
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
