package org.regionalcatalog.model;

/**
 * Where in a snapshot a raw record was found. It is for people: it is part of no key and no digest.
 *
 * @param part the file or address
 * @param position within it, in words: {@code line 12}, {@code table.katalog > tr:nth-child(3)}
 */
public record Locator(String part, String position) {

    @Override
    public String toString() {
        return part + ", " + position;
    }
}
