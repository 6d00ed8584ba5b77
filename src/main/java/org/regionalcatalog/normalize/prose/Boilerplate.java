package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/**
 * The frame of a page: what invites to skip, print, share, search, accept. Whole lines of a list only, and runs of short
 * links that are called what entries of menus are called; never a line with a digit or an at sign.
 */
final class Boilerplate {

    private static final Set<String> LINES = Set.copyOf(Wordbook.lines("boilerplate.txt"));
    private static final Set<String> MENU = Set.copyOf(Wordbook.lines("menu-words.txt"));
    private static final int LONGEST = 60;
    private static final int LONGEST_COOKIES = 600;
    private static final int RUN = 5;

    private Boilerplate() {}

    /** The pieces that tell something. */
    static List<Piece> without(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); ) {
            int end = endOfLinks(pieces, i);
            if (end - i < RUN || !isMenu(pieces.subList(i, end))) {
                end = Math.max(end, i + 1);
                pieces.subList(i, end).stream().filter(piece -> !isFrame(piece)).forEach(kept::add);
            }
            i = end;
        }
        return kept;
    }

    private static boolean isFrame(Piece piece) {
        String text = piece.text();
        if (text.length() > LONGEST_COOKIES || tells(text)) {
            return false;
        }
        String folded = piece.folded();
        return folded.isEmpty()
                || folded.chars().noneMatch(Character::isLetter)
                || (text.length() <= LONGEST && !piece.isHeading() && LINES.contains(bare(folded)))
                || (folded.contains("cookie") && (folded.contains("web") || folded.contains("strank")));
    }

    /** Without arrows and signs around. */
    private static String bare(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && !Character.isLetter(folded.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(start, end);
    }

    private static boolean tells(String text) {
        return text.indexOf('@') >= 0 || text.chars().anyMatch(Character::isDigit);
    }

    private static int endOfLinks(List<Piece> pieces, int from) {
        int end = from;
        while (end < pieces.size() && isShortLink(pieces.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isShortLink(Piece piece) {
        return !piece.isHeading()
                && piece.body().links().size() == 1
                && piece.text().length() <= LONGEST / 2
                && piece.body().links().get(0).start() == 0
                && piece.body().links().get(0).end() == piece.text().length()
                && !tells(piece.text());
    }

    private static boolean isMenu(List<Piece> run) {
        long entries = run.stream()
                .map(piece -> Text.fold(piece.text()))
                .filter(text -> MENU.contains(text) || LINES.contains(text))
                .count();
        return entries * 2 >= run.size();
    }
}
