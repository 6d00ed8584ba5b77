package org.regionalcatalog.match.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The comparators by name, each made for what its field holds. */
public enum Comparison {
    /** Names of organisations and facilities: legal form apart, words by their rarity. */
    NAME(Family.NONE, 6),
    /** Names of persons, one or several: titles dropped, initials, swapped given and family name. */
    PERSON_NAME(Family.PERSON, 6),
    /** Titles and other texts: words by their rarity. */
    TEXT(Family.NONE, 6),
    /** Lists of words whose order says nothing. */
    WORDS(Family.NONE, 6),
    /** A whole address in one line. */
    ADDRESS(Family.ADDRESS, 6),
    /** A street, with or without house number. */
    STREET(Family.ADDRESS, 6),
    /** A town or a part of one. */
    PLACE(Family.ADDRESS, 6),
    /** A house number, orientation number behind a slash. */
    HOUSE_NUMBER(Family.ADDRESS, 4),
    POSTAL_CODE(Family.ADDRESS, 4),
    PHONE(Family.CONTACT, 4),
    EMAIL(Family.CONTACT, 4),
    WEB_DOMAIN(Family.CONTACT, 4),
    /** A number that somebody assigned: a slip of one sign is near. */
    IDENTIFIER(Family.NONE, 4),
    /** An identification number of a Czech legal person; one whose check digit fails counts as missing. */
    ICO(Family.NONE, 4),
    DATE(Family.NONE, 4),
    YEAR(Family.NONE, 4),
    NUMBER(Family.NONE, 4),
    /** A code of a list: equal or not. */
    CODE(Family.NONE, 4);

    /** Fields that tend to agree together though the records differ: parts of an address, ways to be reached. */
    public enum Family {
        NONE,
        PERSON,
        ADDRESS,
        CONTACT
    }

    private final Family family;
    private final int levels;

    Comparison(Family family, int levels) {
        this.family = family;
        this.levels = levels;
    }

    public Family family() {
        return family;
    }

    /** How many levels of agreement there are: 0 is different, the highest is the same form. */
    public int levels() {
        return levels;
    }

    /** Whether values are compared word by word. */
    public boolean isWordy() {
        return levels == 6;
    }

    /** A number of its own, the same on every machine, from which hashes begin. */
    long seed() {
        return 2L * word().hashCode();
    }

    /** The name by which rules call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The comparator of a name; a wrong name is refused with all the right ones. */
    public static Comparison of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no comparator " + word + "; there are " + String.join(", ", names())));
    }

    /** The names of all comparators. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Comparison::word).toList();
    }

    /** The form in which values are compared; empty when the value says nothing. */
    String form(String value) {
        return isWordy() ? Words.form(this, value) : Values.form(this, value);
    }

    /** An empty column for values of this kind. */
    public Column column() {
        return isWordy() ? new WordColumn(this) : new ValueColumn(this);
    }
}
