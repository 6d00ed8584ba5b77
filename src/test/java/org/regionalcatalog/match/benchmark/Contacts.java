package org.regionalcatalog.match.benchmark;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Phones, mailboxes, domains and IČO of the generated country. */
final class Contacts {

    private static final List<String> FREE = Words.list("seznam.cz,email.cz,centrum.cz,gmail.com,volny.cz,seznam.cz");
    private static final List<String> ENDINGS = Words.list(".cz,.cz,.cz,.cz,.cz,.eu,.org,.info");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private Contacts() {}

    static String landline(Town town, Chance chance) {
        return town.landlinePrefix() + "%06d".formatted(chance.below(1_000_000));
    }

    static String mobile(Chance chance) {
        return chance.among(List.of("60", "72", "73", "77")) + "%07d".formatted(chance.below(10_000_000));
    }

    static String phone(Town town, Chance chance) {
        return chance.percent(55) ? landline(town, chance) : mobile(chance);
    }

    /** Of the words of a name, sometimes with the town behind it. */
    static String domain(String words, Town town, Chance chance) {
        String slug = slug(words, chance.percent(40) ? "-" : "");
        String place = town.slug();
        boolean told = slug.contains(place) || (slug.length() > 12 && chance.percent(60));
        return (told ? slug : slug + (chance.percent(50) ? "-" : "") + place) + chance.among(ENDINGS);
    }

    /** A mailbox that a person opened: one of the words, the town, a year. */
    static String freeMailbox(String words, Town town, Chance chance) {
        String box = slug(words, chance.percent(50) ? "." : "");
        String told =
                box.length() < 14 || chance.percent(40) ? box + "." + town.slug() : box + chance.between(1, 9_999);
        return told.substring(Math.max(0, told.length() - 30)) + "@" + chance.among(FREE);
    }

    /** The number of an organisation: valid, and no two have the same. */
    static String ico(long legalPerson) {
        String digits = "%07d".formatted((legalPerson * 7_654_321 + 2_345_678) % 10_000_000);
        int sum = 0;
        for (int place = 0; place < 7; place++) {
            sum += (digits.charAt(place) - '0') * (8 - place);
        }
        return digits + (11 - sum % 11) % 10;
    }

    static String slug(String text, String joint) {
        String slug = NO_LETTERS.matcher(plain(text).toLowerCase(Words.CZECH)).replaceAll(joint);
        return joint.isEmpty() || !slug.endsWith(joint) ? slug : slug.substring(0, slug.length() - joint.length());
    }

    /** Without diacritics. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
