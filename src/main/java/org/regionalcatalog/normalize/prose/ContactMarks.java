package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.normalize.czech.Emails;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Phones;
import org.regionalcatalog.normalize.czech.Websites;
import org.regionalcatalog.normalize.prose.ContactMark.What;

/** All that may belong to contacts, passage by passage. */
final class ContactMarks {

    private static final int MOST_LETTERS_LEFT = 26;
    private static final int LETTERS_PER_MARKED = 3;
    private static final int SHORT = 60;
    private static final String MAIL = "mailto:";
    /** Lines that stand among those of a contact and belong to none of its fields. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?iu)(?:IČO?|DIČ|ID ?DS|datová schránka|fax|úřední hodiny|bankovní spojení|číslo účtu|kancelář|č\\. ?dv|dveře|patro|"
                    + "(?:pracovní|provozní|otevírací|návštěvní) (?:doba|hodiny)|"
                    + "(?:po|út|st|čt|pá|so|ne|pondělí|úterý|středa|čtvrtek|pátek)(?=[ ,:a–-]{1,3}[^.]{0,12}\\d))(?!\\p{L})");

    private static final Pattern WEB_LABEL =
            Pattern.compile("(?iu)(?<!\\p{L})(?:www|web|webové stránky|internet) ?: ?");
    private static final Pattern SMALL_WORDS = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:telefon\\p{L}{0,3}|tel|mobil\\p{L}{0,3}|mob|linka|fax|e-?maily?|email|mail|www|web|adresa|sídlo|a|nebo|č|"
                    + "kancelář|dveře|patro|úřední hodiny|jméno|příjmení|datová schránka|ičo?|pan|paní)(?!\\p{L})");

    private final Telling so;
    private final ContactAddresses addresses;
    private final Map<Integer, List<Mention<Thing>>> organisations = new HashMap<>();

    ContactMarks(Telling so) {
        this.so = so;
        this.addresses = new ContactAddresses(so);
        for (Mention<Thing> mention : so.mentions(Kind.ORGANISATION)) {
            organisations
                    .computeIfAbsent(mention.at().passage(), passage -> new ArrayList<>())
                    .add(mention);
        }
    }

    /** The marks of a passage in their order; those of roles swallow the organisations within. */
    List<ContactMark> in(int passage) {
        String text = so.prose().textOf(passage);
        List<ContactMark> marks = new ArrayList<>();
        ContactLabels.of(text)
                .ifPresent(label ->
                        marks.add(new ContactMark(What.LABEL, label.role(), new Spot(passage, 0, label.end()))));
        ContactLabels.desk(text).ifPresent(end -> marks.add(new ContactMark(What.DESK, "", new Spot(passage, 0, end))));
        BitSet taken = new BitSet(text.length());
        reaches(passage, text, marks, taken);
        List<Mention<Thing>> named = organisations.getOrDefault(passage, List.of());
        BitSet others = new BitSet(text.length());
        named.forEach(mention -> others.set(mention.at().start(), mention.at().end()));
        persons(passage, text, marks, taken, others);
        BitSet stops = (BitSet) taken.clone();
        marks.stream()
                .filter(mark -> mark.is(What.LABEL))
                .forEach(mark -> stops.set(0, mark.at().end()));
        named.stream()
                .filter(mention -> !isDepartment(mention))
                .forEach(mention -> stops.set(mention.at().start(), mention.at().end()));
        for (ContactMark role : RoleNames.in(passage, text, stops)) {
            add(role, marks, taken);
        }
        for (Mention<Thing> mention : named) {
            add(new ContactMark(What.ORGANISATION, mention.value(), mention.at()), marks, taken);
        }
        Set<Integer> edges = new HashSet<>();
        marks.forEach(mark -> edges.add(mark.at().end()));
        marks.addAll(addresses.in(passage, edges));
        List<Spot> credits = SiteCredits.in(passage, text);
        marks.removeIf(mark -> credits.stream().anyMatch(credit -> credit.contains(mark.at())));
        marks.sort(Comparator.comparing(ContactMark::at));
        return marks;
    }

    /** Whether a passage is made of marks, and little else. */
    boolean isContact(int passage, List<ContactMark> marks) {
        String text = so.prose().textOf(passage);
        if (addresses.streetLine(passage).isPresent()) {
            return true;
        }
        if (marks.isEmpty()) {
            return text.length() < SHORT && BESIDE.matcher(text).lookingAt();
        }
        StringBuilder rest = new StringBuilder(text);
        for (ContactMark mark : marks) {
            for (int i = mark.at().start(); i < Math.min(mark.at().end(), rest.length()); i++) {
                rest.setCharAt(i, '|');
            }
        }
        long letters = letters(SMALL_WORDS.matcher(rest).replaceAll("|"));
        long marked = letters(text) - letters(rest);
        return letters <= MOST_LETTERS_LEFT && letters <= Math.max(marked, LETTERS_PER_MARKED);
    }

    private void reaches(int passage, String text, List<ContactMark> marks, BitSet taken) {
        for (Match<org.regionalcatalog.model.Phone> phone : Phones.findAll(text)) {
            add(
                    new ContactMark(What.PHONE, phone.value(), new Spot(passage, phone.start(), phone.end())),
                    marks,
                    taken);
        }
        for (Match<String> mail : Emails.findAll(text)) {
            add(new ContactMark(What.EMAIL, mail.value(), new Spot(passage, mail.start(), mail.end())), marks, taken);
        }
        for (Match<String> site : Websites.findAll(text)) {
            add(new ContactMark(What.WEBSITE, site.value(), new Spot(passage, site.start(), site.end())), marks, taken);
        }
        for (PageLine.Link link : so.prose().passages().get(passage).links()) {
            if (link.target().startsWith(MAIL)) {
                Emails.findAll(link.target().substring(MAIL.length())).stream()
                        .limit(1)
                        .forEach(mail -> add(
                                new ContactMark(What.EMAIL, mail.value(), new Spot(passage, link.start(), link.end())),
                                marks,
                                taken));
            }
        }
        Matcher web = WEB_LABEL.matcher(text);
        boolean none = marks.stream().noneMatch(mark -> mark.is(What.WEBSITE));
        if (none && web.find() && web.end() < text.length()) {
            add(label(passage, text, web.end()), marks, taken);
        }
    }

    /** What stands after "www:" and is no address: where a link leads, else a label. */
    private ContactMark label(int passage, String text, int start) {
        Spot at = new Spot(passage, start, text.length());
        for (PageLine.Link link : so.prose().passages().get(passage).links()) {
            if (link.start() >= start && link.target().startsWith("http")) {
                return new ContactMark(What.WEBSITE, link.target(), at);
            }
        }
        return new ContactMark(What.WEB_LABEL, text.substring(start), at);
    }

    private void persons(int passage, String text, List<ContactMark> marks, BitSet taken, BitSet others) {
        for (Match<PersonName> person : so.words().personNames().findAll(text)) {
            boolean titled = !person.value().titlesBefore().isEmpty();
            int named = others.nextSetBit(person.start());
            boolean free = person.value().family() != null && (titled || named < 0 || named >= person.end());
            if (free) {
                PersonName nominative = so.words().personNames().nominative(person.value());
                Spot at = new Spot(passage, person.start(), person.end());
                add(new ContactMark(What.PERSON, nominative, at), marks, taken);
            }
        }
    }

    /** Keeps a mark unless something else holds one of its characters; what two numbers share is both of theirs. */
    private static void add(ContactMark mark, List<ContactMark> marks, BitSet taken) {
        int next = taken.nextSetBit(mark.at().start());
        if (next < 0 || next >= mark.at().end() || mark.is(What.PHONE)) {
            taken.set(mark.at().start(), mark.at().end());
            marks.add(mark);
        }
    }

    private static boolean isDepartment(Mention<Thing> mention) {
        return "department".equals(mention.value().text("organisation_kind"));
    }

    private static long letters(CharSequence text) {
        return text.chars().filter(Character::isLetter).count();
    }
}
