package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PostalCode;
import org.regionalcatalog.normalize.czech.Address;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.PostalCodes;

/** Addresses of a passage, or of two that follow each other: street and number, postal code and town. */
final class ContactAddresses {

    private static final int LONGEST_STREET = 70;
    private static final int LONGEST_TOWN = 50;
    private static final Pattern STREET_LINE = Pattern.compile(
            "(?:(?:Adresa|Sídlo|Ulice|Adresa pracoviště|Adresa úřadu) ?: ?)?"
                    + "(?<street>(?:[\\p{Lu}\\d]|(?:nám|ul|tř|nábř|sídl)\\.|(?:náměstí|ulice|třída|nábřeží|sídliště) )[^@:;|]{1,60} \\d{1,4}\\p{L}?(?:/\\d{1,4}\\p{L}?)?),?");
    private static final Pattern STREET_AND_TOWN =
            Pattern.compile("\\p{L}[^@:;|,]{1,40} \\d{1,4}\\p{L}?(?:/\\d{1,4}\\p{L}?)?, \\p{Lu}[\\p{L} ]{1,40}");
    private static final Pattern SEAT = Pattern.compile(
            "(?iu)(?:se sídlem|sídlem|sídlo|sídlí|na adrese|adresa)(?: (?:v|ve|na|je))? (?=[\\p{Lu}\\d])");
    private static final Pattern LABELLED =
            Pattern.compile("(?:Adresa|Sídlo|Adresa pracoviště|Adresa úřadu|Sídlo organizace) ?: ?");

    /** What begins the name of a person behind a town. */
    private static final Pattern ADDRESSED = Pattern.compile("(?iu) (?:pí|p|pan|paní|sl|slečna)(?:\\.| )");

    private final Telling so;

    ContactAddresses(Telling so) {
        this.so = so;
    }

    /** The addresses that end in a passage, with the street of the line above where it is missing. */
    List<ContactMark> in(int passage, Set<Integer> edges) {
        String text = so.prose().textOf(passage);
        List<ContactMark> found = new ArrayList<>();
        for (Match<PostalCode> code : PostalCodes.findAll(text)) {
            int start = start(text, code.start(), edges);
            int end = end(text, code.end());
            String own = text.substring(start, end);
            boolean bare = code.start() - start < 3;
            String street = bare
                    ? streetCell(text.substring(0, start))
                            .or(() -> streetLine(passage - 1))
                            .or(() -> streetLine(passage + 1))
                            .orElse("")
                    : "";
            read(street.isEmpty() ? own : street + ", " + own)
                    .filter(address -> address.postalCode() != null && address.municipality() != null)
                    .ifPresent(address -> found.add(
                            new ContactMark(ContactMark.What.ADDRESS, address, new Spot(passage, start, end))));
        }
        Matcher label = LABELLED.matcher(text);
        if (found.isEmpty() && label.lookingAt() && text.length() < 2 * LONGEST_STREET) {
            read(text.substring(label.end()))
                    .filter(address -> address.municipality() != null && address.houseNumber() != null)
                    .ifPresent(address -> found.add(new ContactMark(
                            ContactMark.What.ADDRESS, address, new Spot(passage, label.end(), text.length()))));
        }
        if (found.isEmpty()
                && text.length() <= LONGEST_STREET
                && STREET_AND_TOWN.matcher(text).matches()) {
            read(text)
                    .filter(address -> isKnown(address.municipality()) && address.houseNumber() != null)
                    .ifPresent(address -> found.add(new ContactMark(
                            ContactMark.What.ADDRESS, address, so.prose().spotOf(passage))));
        }
        return found;
    }

    private boolean isKnown(@Nullable String town) {
        return town != null && so.words().gazetteer().findName(town).isPresent();
    }

    /** Whether a passage is a street with its number and nothing else. */
    Optional<String> streetLine(int passage) {
        if (passage < 0 || passage >= so.prose().passages().size()) {
            return Optional.empty();
        }
        return street(so.prose().textOf(passage));
    }

    /** {@code Vzorová 12 | 390 01 Vzorov}: the street in the cell before its town. */
    private static Optional<String> streetCell(String before) {
        String cells = before.stripTrailing();
        return cells.endsWith("|")
                ? street(cells.substring(cells.lastIndexOf('|', cells.length() - 2) + 1, cells.length() - 1)
                        .strip())
                : Optional.empty();
    }

    private static Optional<String> street(String text) {
        Matcher line = STREET_LINE.matcher(text);
        boolean street = text.length() <= LONGEST_STREET
                && line.matches()
                && PostalCodes.findAll(text).isEmpty()
                && text.chars().filter(Character::isDigit).count() < 8;
        return street ? Optional.of(line.group("street")) : Optional.empty();
    }

    private Optional<Address> read(String written) {
        return so.words().addresses().find(written).first();
    }

    private static int start(String text, int code, Set<Integer> edges) {
        int start = code;
        while (start > 0
                && code - start < LONGEST_STREET
                && ":;|(".indexOf(text.charAt(start - 1)) < 0
                && !edges.contains(start)) {
            start--;
        }
        while (start < code && ", –-".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        Matcher seat = SEAT.matcher(text).region(start, code);
        return seat.lookingAt() ? seat.end() : start;
    }

    private static int end(String text, int code) {
        int end = code;
        while (end < text.length()
                && end - code < LONGEST_TOWN
                && ",;|():•@".indexOf(text.charAt(end)) < 0
                && !text.startsWith(" tel", end)
                && !text.startsWith(" Tel", end)
                && !ADDRESSED.matcher(text).region(end, text.length()).lookingAt()
                && !text.startsWith(". ", end)) {
            end++;
        }
        while (end > code && " .".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
