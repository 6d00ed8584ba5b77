package org.regionalcatalog.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.model.PageLine;

/** The text of a line as it is put together, and the links over it. */
final class PdfLineText {

    private final StringBuilder text = new StringBuilder();
    private final List<PageLine.Link> links = new ArrayList<>();
    private String target = "";
    private int start;
    private int end;

    boolean isEmpty() {
        return text.isEmpty();
    }

    void separator(char space) {
        text.append(space);
    }

    /** @param to where the link over the letter leads; blank where there is none */
    void letter(String letter, String to) {
        if (!to.equals(target)) {
            endLink();
            target = to;
            start = text.length();
        }
        text.append(letter);
        end = text.length();
    }

    private void endLink() {
        if (!target.isEmpty() && start < end) {
            links.add(new PageLine.Link(start, end, target));
        }
        target = "";
    }

    /** Begins anew. */
    void clear() {
        text.setLength(0);
        links.clear();
        target = "";
    }

    String text() {
        return composed(text).strip();
    }

    /** The links over it, in the order of the line. */
    List<PageLine.Link> links() {
        endLink();
        int stripped = composed(text).length() - composed(text).stripLeading().length();
        int length = text().length();
        List<PageLine.Link> moved = new ArrayList<>();
        for (PageLine.Link link : links) {
            int from = Math.max(0, composed(text.substring(0, link.start())).length() - stripped);
            int to = Math.min(length, composed(text.substring(0, link.end())).length() - stripped);
            if (from < to) {
                moved.add(new PageLine.Link(from, to, link.target()));
            }
        }
        return moved;
    }

    private static String composed(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
