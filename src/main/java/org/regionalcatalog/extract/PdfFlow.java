package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.PageLine;

/** Lines of a PDF file as lines of one page: words whole again, headings told by their size, gaps as blank lines. */
final class PdfFlow {

    private static final float HEADING = 1.15f;
    private static final float TITLE = 1.5f;
    private static final float GAP = 1.4f;
    private static final int LONGEST_HEADING = 200;

    private final List<PdfLine> lines;
    private final float bodySize;
    private final float pitch;

    private PdfFlow(List<PdfLine> lines) {
        this.lines = lines;
        this.bodySize = commonest(lines);
        this.pitch = pitchOf(lines);
    }

    static void read(List<PdfLine> lines, PageLines into) {
        new PdfFlow(healed(lines)).addTo(into);
    }

    private void addTo(PageLines into) {
        int number = 0;
        for (int i = 0; i < lines.size() && !into.isFull(); i++) {
            PdfLine line = lines.get(i);
            StringBuilder text = new StringBuilder(line.text());
            List<PageLine.Link> links = new ArrayList<>(line.links());
            boolean heading = isHeading(line);
            int last = i;
            while (heading && last + 1 < lines.size() && isSameHeading(lines.get(last), lines.get(last + 1))) {
                PdfLine next = lines.get(++last);
                text.append(' ');
                links.addAll(PdfLine.moved(next.links(), text.length(), Integer.MAX_VALUE));
                text.append(next.text());
            }
            number += i > 0 && isGap(lines.get(i - 1), line) ? 2 : 1;
            String where = "page " + line.page() + ", line " + line.number();
            into.add(
                    new PageLine(number, where, formOf(line, heading), levelOf(line, heading), text.toString(), links));
            i = last;
        }
    }

    private static PageLine.Form formOf(PdfLine line, boolean heading) {
        return heading ? PageLine.Form.HEADING : line.isRow() ? PageLine.Form.ROW : PageLine.Form.TEXT;
    }

    private int levelOf(PdfLine line, boolean heading) {
        return !heading ? 0 : line.size() >= bodySize * TITLE ? 1 : 2;
    }

    private boolean isHeading(PdfLine line) {
        return line.size() >= bodySize * HEADING
                && !line.isRow()
                && line.text().length() <= LONGEST_HEADING
                && line.text().chars().anyMatch(Character::isLetter);
    }

    private boolean isSameHeading(PdfLine line, PdfLine next) {
        return isHeading(next)
                && Math.abs(line.size() - next.size()) < 0.5f
                && line.page() == next.page()
                && next.top() > line.top()
                && next.top() - line.top() <= line.size() * GAP;
    }

    private boolean isGap(PdfLine before, PdfLine line) {
        if (before.page() != line.page()) {
            return ".!?:".indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
        }
        float step = line.top() - before.top();
        return step < -pitch || step > pitch * GAP;
    }

    /** The size of most letters. */
    private static float commonest(List<PdfLine> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line ->
                letters.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    /** The step from line to line that is met most within paragraphs. */
    private static float pitchOf(List<PdfLine> lines) {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).top() - lines.get(i - 1).top();
            if (lines.get(i).page() == lines.get(i - 1).page() && step > 0) {
                steps.add(step);
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? Float.MAX_VALUE / 4 : Math.max(1, steps.get((steps.size() - 1) / 2));
    }

    /** Words that were broken at the end of a line, whole on the line where they begin. */
    private static List<PdfLine> healed(List<PdfLine> broken) {
        List<PdfLine> healed = new ArrayList<>(broken.size());
        for (PdfLine line : broken) {
            PdfLine before = healed.isEmpty() ? line : healed.get(healed.size() - 1);
            if (healed.isEmpty() || !goesOn(before, line)) {
                healed.add(line);
                continue;
            }
            int space = line.text().indexOf(' ');
            int rest = space < 0 ? line.text().length() : space;
            boolean hyphen = line.text().substring(0, rest).equals("li"); // a particle that is always written with one
            healed.set(healed.size() - 1, before.upTo(before.text().length() - (hyphen ? 0 : 1), line, rest));
            if (space >= 0) {
                healed.add(line.from(space + 1));
            }
        }
        return healed;
    }

    private static boolean goesOn(PdfLine before, PdfLine line) {
        String text = before.text();
        int end = text.length() - 1;
        return end > 0
                && "-\u2010\u00ad".indexOf(text.charAt(end)) >= 0
                && Character.isLetter(text.charAt(end - 1))
                && Character.isLowerCase(line.text().charAt(0))
                && !before.isRow()
                && !line.isRow();
    }
}
