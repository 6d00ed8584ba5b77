package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.Text;

/** A piece of a text in which persons are looked for. */
record NameWord(Kind kind, String text, int start, int end) {

    enum Kind {
        TITLE_BEFORE,
        TITLE_AFTER,
        NAME,
        COMMA,
        OTHER
    }

    private static final int LONGEST_NAME = 40;
    private static final String ET = " et ";

    /** Beginnings of words that are written with a capital and belong to no person. */
    private static final Set<String> STRANGERS =
            Set.of(("agentura azylovy centra centrum charita charity cirkev ceska ceske denni diakonie"
                            + " domov dum evropska farni fax fond gsm hospic informace kancelar klub komunitni koordinator koordinatorka kontakt"
                            + " kontaktni kraj linka manazer manazerka mas mesto mesta mestska mestsky meu mikroregion ministerstvo mobil"
                            + " mob mpsv mu nadace nadacni namesti obcanska obecni obec oblastni odbor oddeleni odlehcovaci organizace osobni osu"
                            + " pecovatelka pecovatelska poradna poradce poskytovatel pracovni pracovnice pracovnik predseda predsedkyne projekt"
                            + " reditel reditelka recepce region sdruzeni sekretariat skola sluzba sluzby socialni spolek sprava stacionar"
                            + " starosta starostka stredisko statutarni svaz tajemnik tajemnice telefon tel terenni ulice urad ustav vedouci"
                            + " vrchni zastupce zastupkyne zakladni zarizeni zdravotni zodpovida zs www")
                    .split(" ", -1));

    boolean isTitle() {
        return kind == Kind.TITLE_BEFORE || kind == Kind.TITLE_AFTER;
    }

    boolean isBefore() {
        return kind == Kind.TITLE_BEFORE;
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isComma() {
        return kind == Kind.COMMA;
    }

    /** The words of a cleaned text in their order; spaces are none. */
    static List<NameWord> in(String clean, PersonTitles titles) {
        List<NameWord> words = new ArrayList<>();
        int at = 0;
        while (at < clean.length()) {
            NameWord word = at(clean, at, titles);
            if (word.end() > word.start()) {
                words.add(word);
            }
            at = Math.max(word.end(), at + 1);
        }
        return words;
    }

    private static NameWord at(String clean, int start, PersonTitles titles) {
        char here = clean.charAt(start);
        if (here == ' ') {
            return new NameWord(Kind.OTHER, "", start, start);
        }
        if (!Character.isLetter(here)) {
            return new NameWord(here == ',' ? Kind.COMMA : Kind.OTHER, "", start, start + 1);
        }
        Optional<NameWord> title = titles.at(clean, start);
        return title.isPresent() ? joined(clean, title.get(), titles) : word(clean, start);
    }

    /** {@code Mgr. et Mgr.} is one title. */
    private static NameWord joined(String clean, NameWord title, PersonTitles titles) {
        NameWord whole = title;
        while (clean.startsWith(ET, whole.end())) {
            Optional<NameWord> next = titles.at(clean, whole.end() + ET.length());
            if (next.isEmpty() || next.get().kind() != title.kind()) {
                break;
            }
            whole = new NameWord(
                    title.kind(),
                    whole.text() + ET + next.get().text(),
                    title.start(),
                    next.get().end());
        }
        return whole;
    }

    private static NameWord word(String clean, int start) {
        int end = start;
        while (end < clean.length() && isPart(clean, end)) {
            end++;
        }
        boolean initial = end == start + 1 && end < clean.length() && clean.charAt(end) == '.';
        if (initial && Character.isUpperCase(clean.charAt(start))) {
            return new NameWord(Kind.NAME, clean.substring(start, end + 1), start, end + 1);
        }
        String text = clean.substring(start, end);
        return new NameWord(isPersonal(text) ? Kind.NAME : Kind.OTHER, text, start, end);
    }

    /** A letter, or a hyphen or apostrophe between letters. */
    private static boolean isPart(String clean, int at) {
        char c = clean.charAt(at);
        boolean joint = c == '-' || c == '\'' || c == '’';
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (joint && at + 1 < clean.length() && Character.isLetter(clean.charAt(at + 1)));
    }

    private static boolean isPersonal(String word) {
        return word.length() > 1
                && word.length() <= LONGEST_NAME
                && Character.isUpperCase(word.charAt(0))
                && word.chars().noneMatch(Character::isDigit)
                && !STRANGERS.contains(Text.fold(word));
    }
}
