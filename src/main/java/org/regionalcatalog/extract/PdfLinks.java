package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.TextPosition;

/** Where a page of a PDF file has links: areas over its text, which the text itself knows nothing of. */
final class PdfLinks {

    static final PdfLinks NONE = new PdfLinks(List.of());

    /** A page of nothing but links has a few hundred. */
    private static final int MOST = 500;

    /** How far above its baseline a letter is looked for, in its size. */
    private static final float ABOVE = 0.25f;

    private static final int CORNERS = 8;

    private final List<Area> areas;

    private PdfLinks(List<Area> areas) {
        this.areas = areas;
    }

    /** An upright rectangle on the page, from its lower left corner. */
    private record Area(float left, float bottom, float right, float top, String target) {

        boolean holds(float x, float y) {
            return x >= left && x <= right && y >= bottom && y <= top;
        }
    }

    /** Those that lead out of the file; what is broken leads nowhere. */
    static PdfLinks of(PDPage page) {
        List<Area> areas = new ArrayList<>();
        try {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (areas.size() < MOST && annotation instanceof PDAnnotationLink link) {
                    add(link, page.getCropBox(), areas);
                }
            }
        } catch (IOException | RuntimeException broken) {
            return areas.isEmpty() ? NONE : new PdfLinks(areas);
        }
        return areas.isEmpty() ? NONE : new PdfLinks(areas);
    }

    private static void add(PDAnnotationLink link, PDRectangle shown, List<Area> areas) {
        String target = link.getAction() instanceof PDActionURI action && action.getURI() != null
                ? action.getURI().strip()
                : "";
        float[] corners = link.getQuadPoints();
        PDRectangle box = link.getRectangle();
        if (target.isEmpty()) {
            return;
        }
        if (corners != null && corners.length >= CORNERS) {
            for (int i = 0; i + CORNERS <= corners.length; i += CORNERS) {
                areas.add(around(corners, i, shown, target));
            }
        } else if (box != null) {
            float[] two = {box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY()};
            areas.add(new Area(
                    two[0] - shown.getLowerLeftX(),
                    two[1] - shown.getLowerLeftY(),
                    two[2] - shown.getLowerLeftX(),
                    two[3] - shown.getLowerLeftY(),
                    target));
        }
    }

    private static Area around(float[] corners, int from, PDRectangle shown, String target) {
        float left = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        for (int i = from; i < from + CORNERS; i += 2) {
            left = Math.min(left, corners[i] - shown.getLowerLeftX());
            right = Math.max(right, corners[i] - shown.getLowerLeftX());
            bottom = Math.min(bottom, corners[i + 1] - shown.getLowerLeftY());
            top = Math.max(top, corners[i + 1] - shown.getLowerLeftY());
        }
        return new Area(left, bottom, right, top, target);
    }

    /** Where the link over a letter leads; blank where there is none. */
    String targetAt(TextPosition letter) {
        if (areas.isEmpty()) {
            return "";
        }
        float x = (letter.getTextMatrix().getTranslateX() + letter.getEndX()) / 2;
        float y = (letter.getTextMatrix().getTranslateY() + letter.getEndY()) / 2;
        float above = letter.getDir() == 0 ? letter.getFontSizeInPt() * ABOVE : 0;
        return areas.stream()
                .filter(area -> area.holds(x, y + above))
                .map(Area::target)
                .findFirst()
                .orElse("");
    }
}
