package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.regionalcatalog.source.Wordbook;

/**
 * The pieces of a passage each of which may be a title: the cells of a row, and what is counted up behind a label like
 * {@code Ke stažení:}.
 */
final class TitlePieces {

    /**
     * A piece.
     *
     * @param offered whether a label of documents stands before it
     */
    record Piece(int start, int end, boolean offered) {}

    private static final Set<String> SECTION = Set.copyOf(Wordbook.lines("document-section.txt"));
    private static final String CELL = " | ";
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_LIST = 2000;

    private final TitleText in;
    private final TitleStart starts;

    TitlePieces(TitleText in, TitleStart starts) {
        this.in = in;
        this.starts = starts;
    }

    List<Piece> all() {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int bar = in.text().indexOf(CELL); bar >= 0; bar = in.text().indexOf(CELL, from)) {
            cell(from, bar, pieces);
            from = bar + CELL.length();
        }
        cell(from, in.text().length(), pieces);
        return pieces;
    }

    private void cell(int start, int end, List<Piece> pieces) {
        int from = behindLabel(start, end);
        List<Piece> items = from > start && end - from <= LONGEST_LIST ? items(from, end) : List.of();
        if (items.isEmpty()) {
            pieces.add(new Piece(from, end, from > start));
        } else {
            pieces.addAll(items);
        }
    }

    /** Where a label of documents ends: {@code Dokument ke stažení: …}; the start where none stands. */
    private int behindLabel(int start, int end) {
        int colon =
                in.text().substring(start, Math.min(end, start + LONGEST_LABEL)).indexOf(": ");
        int behind = start + colon + 2;
        if (colon < 0 || behind >= end) {
            return start;
        }
        List<Token> label = in.tokens().subList(in.tokenFrom(start), in.tokenFrom(behind));
        boolean documents = label.stream().anyMatch(word -> SECTION.contains(word.lower()));
        return documents
                        && label.stream().allMatch(word -> DocumentHead.of(word).isEmpty())
                ? behind
                : start;
    }

    /** What commas and semicolons separate, if each begins like a title. */
    private List<Piece> items(int start, int end) {
        List<Piece> items = new ArrayList<>();
        int from = start;
        for (int at = start; at <= end; at++) {
            boolean mark =
                    at == end || ((in.text().charAt(at) == ',' || in.text().charAt(at) == ';') && begins(at + 1, end));
            if (mark) {
                items.add(new Piece(from, at, true));
                from = Math.min(end, at + 2);
            }
        }
        return items.size() > 1 && begins(start, end) ? items : List.of();
    }

    private boolean begins(int at, int end) {
        int first = in.tokenFrom(at);
        return first < in.tokens().size()
                && in.tokens().get(first).isCapitalised()
                && in.tokens().get(first).start() <= at + 1
                && starts.noun(first, end) >= 0;
    }
}
