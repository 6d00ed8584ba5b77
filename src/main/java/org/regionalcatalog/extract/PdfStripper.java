package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes the lines of a page, as they stand in the file or sorted from top to bottom. */
final class PdfStripper extends PDFTextStripper {

    /** What a file may ask for; a page of a book asks for a few thousand. */
    static final long MOST_OPERATORS = 5_000_000;

    /** Forms that call forms multiply. */
    private static final int FORM = 50;

    private static final float TAB_OF_SIZE = 1.6f;
    private static final char BULLET = '•';

    private final List<PdfLine> lines = new ArrayList<>();
    private final PdfLineText line = new PdfLineText();
    private PdfLinks links = PdfLinks.NONE;
    private long operators;
    private long letters;
    private long unknown;
    private float lastEnd = Float.NaN;
    private float top;
    private float left;
    private float size;

    PdfStripper() {
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    /** The page of a number, from 1. */
    PdfPage page(PDDocument document, int number, boolean sorted) throws IOException {
        lines.clear();
        line.clear();
        links = PdfLinks.of(document.getPage(number - 1));
        letters = 0;
        unknown = 0;
        setSortByPosition(sorted);
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        endLine();
        return new PdfPage(number, List.copyOf(lines), letters, unknown, isPictured(document, number));
    }

    private static boolean isPictured(PDDocument document, int number) {
        PDResources resources = document.getPage(number - 1).getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators += operator.getName().equals("Do") ? FORM : 1;
        if (operators > MOST_OPERATORS) {
            throw new PdfExhausted();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.chars().anyMatch(PdfStripper::isUnknown)) {
            unknown++;
            letters++;
        } else if (!text.isBlank()) {
            letters++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    /** No letter, or one that every font uses for something else. Signs of bullets are known. */
    private static boolean isUnknown(int c) {
        return c == 0xFFFD || (c >= 0xE000 && c <= 0xEFFF) || (c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        boolean another = !line.isEmpty();
        for (TextPosition each : positions) {
            if (line.isEmpty()) {
                top = each.getYDirAdj();
                left = each.getXDirAdj();
                size = each.getFontSizeInPt();
            } else if (each.getXDirAdj() - lastEnd > size * TAB_OF_SIZE) {
                line.separator('\t');
            } else if (another) {
                line.separator(' ');
            }
            another = false;
            line.letter(plain(each.getUnicode()), links.targetAt(each));
            lastEnd = each.getXDirAdj() + each.getWidthDirAdj();
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(c -> {
            if (c >= 0xF000 && c <= 0xF8FF) {
                plain.append(BULLET);
            } else if (c >= 0xFB00 && c <= 0xFB06) {
                plain.append(Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC));
            } else {
                plain.append(isUnknown(c) ? ' ' : (char) c);
            }
        });
        return plain.toString();
    }

    @Override
    protected void writeWordSeparator() {
        // where words are apart is seen by their places
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String text = line.text();
        if (!text.isEmpty()) {
            lines.add(new PdfLine(getCurrentPageNo(), lines.size() + 1, text, line.links(), top, left, size));
        }
        line.clear();
    }
}
