package org.regionalcatalog.match.benchmark;

/** Slips of the hand that typed a list. */
final class Slips {

    private static final String LETTERS = "aeioustrnlkmpdvzjbyhc";

    private Slips() {}

    /** One letter too much, too few, wrong or at the wrong place; nothing happens to a text of less than four. */
    static String typed(String text, Chance chance) {
        if (text.length() < 4) {
            return text;
        }
        int at = chance.between(1, text.length() - 2);
        String before = text.substring(0, at);
        return switch (chance.below(4)) {
            case 0 -> before + text.substring(at + 1);
            case 1 -> before + letter(chance) + text.substring(at);
            case 2 -> before + letter(chance) + text.substring(at + 1);
            default -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    /** One digit wrong, or two neighbours swapped. */
    static String dialled(String digits, Chance chance) {
        if (digits.length() < 2) {
            return digits;
        }
        int at = chance.between(0, digits.length() - 2);
        return chance.percent(50)
                ? digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2)
                : digits.substring(0, at) + chance.below(10) + digits.substring(at + 1);
    }

    /** The words in another order: Domov Naděje, Naděje domov. */
    static String turned(String text) {
        int space = text.indexOf(' ');
        return space < 0 || text.indexOf(',') >= 0 || text.indexOf('–') >= 0
                ? text
                : text.substring(space + 1) + " " + Words.lower(text.substring(0, space));
    }

    private static char letter(Chance chance) {
        return LETTERS.charAt(chance.below(LETTERS.length()));
    }
}
