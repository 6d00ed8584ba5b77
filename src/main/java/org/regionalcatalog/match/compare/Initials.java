package org.regionalcatalog.match.compare;

/** Words that stand for others by their first letters: {@code KC} for {@code Kontaktní centrum}. */
final class Initials {

    private static final float SHARE_OF_INITIALS = 0.85f;
    private static final int MOST_INITIALS = 6;

    private final WordColumn column;
    private final Likeness likeness;

    Initials(WordColumn column, Likeness likeness) {
        this.column = column;
        this.likeness = likeness;
    }

    /** A word that is made of the first letters of words that follow each other in the other name, with or without the empty ones. */
    float of(int a, int b, Taken takenA, Taken takenB) {
        float common = 0;
        for (int i = 0; i < column.parts(a); i++) {
            int word = column.part(a, i);
            int length = likeness.length(word);
            if (takenA.isTaken(i) || length < 2 || length > MOST_INITIALS || !column.isName(word)) {
                continue;
            }
            for (int j = 0; j + 2 <= column.parts(b); j++) {
                int to = spelledBy(word, b, j, takenB, false);
                to = to < 0 ? spelledBy(word, b, j, takenB, true) : to;
                if (to > 0) {
                    takenA.take(i);
                    float said = 0;
                    for (int k = j; k < to; k++) {
                        takenB.take(k);
                        said += column.weight(b, k);
                    }
                    // The letters say as much as the words do: both sides count them alike.
                    common += SHARE_OF_INITIALS * (said + column.weight(a, i)) / 2;
                    break;
                }
            }
        }
        return common;
    }

    /** The place behind the last word whose first letters spell a word; -1 if they do not. */
    private int spelledBy(int word, int form, int from, Taken taken, boolean skipsEmpty) {
        byte[] bytes = column.words.bytes();
        int at = from;
        for (int letter = column.words.start(word); letter < column.words.end(word); letter++) {
            while (skipsEmpty && at > from && at < column.parts(form) && column.isEmptyWord(column.part(form, at))) {
                at++;
            }
            if (at >= column.parts(form)
                    || taken.isTaken(at)
                    || likeness.first(column.part(form, at)) != bytes[letter]) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
