package org.regionalcatalog.normalize.prose;

import org.regionalcatalog.model.Kind;

/** The headings of a page, also those that are only short lines, and the sections below them. */
final class ProjectHeadings {

    private static final int LONGEST_HEADING = 150;
    private static final int LONGEST_SECTION = 60;
    private static final int LEAST_WORDS = 3;
    private static final int LEAST_QUOTED = 2;
    private static final int LEAST_WORDS_OF_PROJECT = 4;

    private final Telling so;
    private final boolean[] headings;
    private final int[] sections;

    ProjectHeadings(Telling so) {
        this.so = so;
        int size = so.prose().passages().size();
        this.headings = new boolean[size];
        this.sections = new int[size];
        int section = -1;
        for (int i = 0; i < size; i++) {
            headings[i] = isHeading(i);
            section = so.prose().passages().get(i).isHeading() ? i : section;
            sections[i] = section;
        }
    }

    /** Whether a passage is one: by its markup, or as a short line of several words that is no sentence or label. */
    boolean is(int passage) {
        return headings[passage];
    }

    /** Whether two passages stand below the same heading of the page's markup, or both below none. */
    boolean areTogether(int one, int other) {
        return sections[one] == sections[other];
    }

    /** The last passage below a heading, within limits. */
    int lastBelow(int heading) {
        int at = heading + 1;
        while (at < headings.length && at - heading < LONGEST_SECTION && !headings[at]) {
            at++;
        }
        return at - 1;
    }

    /** Whether a heading of several words stands over a section in which a label tells a registration number. */
    boolean hasNumber(int heading) {
        boolean named = so.prose().passages().get(heading).level() >= 1
                && Token.of(so.prose().textOf(heading)).size() >= LEAST_WORDS_OF_PROJECT;
        int last = lastBelow(heading);
        for (int i = heading + 1; named && i <= last; i++) {
            if (so.labels(i).stream().anyMatch(label -> label.fact().equals("number"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeading(int passage) {
        Passage one = so.prose().passages().get(passage);
        if (one.isHeading() || one.form() != Passage.Form.PARAGRAPH) {
            return one.isHeading();
        }
        String text = one.text();
        boolean plain = text.length() <= LONGEST_HEADING
                && text.chars().noneMatch(c -> ":;@?!|".indexOf(c) >= 0)
                && !text.endsWith(".");
        Spot whole = so.prose().spotOf(passage);
        return plain
                && Token.of(text).size() >= (isQuotation(text) ? LEAST_QUOTED : LEAST_WORDS)
                && so.labels(passage).isEmpty()
                && (Character.isUpperCase(text.charAt(0)) || Quotes.opensAt(text, 0))
                && so.mentions(Kind.DOCUMENT, whole).stream()
                        .noneMatch(mention -> mention.at().equals(whole));
    }

    private static boolean isQuotation(String text) {
        return Quotes.opensAt(text, 0) && Quotes.closesAt(text, text.length() - 1);
    }
}
