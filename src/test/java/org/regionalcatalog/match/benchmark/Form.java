package org.regionalcatalog.match.benchmark;

/** Legal forms, as they are abbreviated, spread, written out and once were. */
enum Form {
    NONE("", "", "", ""),
    ASSOCIATION("z.s.", "z. s.", "zapsaný spolek", "o.s."),
    INSTITUTE("z.ú.", "z. ú.", "zapsaný ústav", "o.p.s."),
    COMPANY_FOR_PUBLIC("o.p.s.", "o. p. s.", "obecně prospěšná společnost", "o.s."),
    LIMITED("s.r.o.", "s. r. o.", "společnost s ručením omezeným", "spol. s r.o."),
    CONTRIBUTORY("p.o.", "přísp. org.", "příspěvková organizace", "příspěvková organizace"),
    CHURCH("", "", "církevní právnická osoba", "");

    private final String tight;
    private final String spread;
    private final String whole;
    private final String former;

    Form(String tight, String spread, String whole, String former) {
        this.tight = tight;
        this.spread = spread;
        this.whole = whole;
        this.former = former;
    }

    /** @param style 0 tight, 1 spread, 2 written out, 3 left out */
    String written(int style) {
        return switch (style) {
            case 0 -> tight;
            case 1 -> spread;
            case 2 -> whole;
            default -> "";
        };
    }

    String former() {
        return former;
    }
}
