package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Address;
import org.regionalcatalog.normalize.czech.Websites;
import org.regionalcatalog.normalize.prose.ContactMark.What;

/** Reads who can be asked, and where they sit: contacts and their places. */
final class Contacts {

    static final Rule FREE_MAIL = new Rule(
            "email-free-mail-domain",
            Severity.INFO,
            Actor.OPERATOR,
            "The address is a mailbox of a public provider; its domain tells nothing about the organisation.",
            "Adresa je schránkou u veřejného poskytovatele; její doména o organizaci nic neříká.",
            "jana.vzorova@example.org",
            "jana.vzorova@seznam.cz");

    /** What reading contacts may notice. */
    static final List<Rule> RULES = List.of(FREE_MAIL);

    private final Telling so;
    private final ContactPlaces places;
    private final Map<String, Thing> contacts = new LinkedHashMap<>();
    private final List<Mention<Thing>> mentions = new ArrayList<>();
    private List<ContactMark> seat = List.of();
    private int lastPassage = -2;

    private Contacts(Telling so) {
        this.so = so;
        this.places = new ContactPlaces(so);
    }

    /** Where the page speaks of them; a thing that is spoken of again is the same object. */
    static List<Mention<Thing>> read(Telling so) {
        Contacts contacts = new Contacts(so);
        for (ContactBlock block : ContactBlocks.of(so)) {
            contacts.block(block);
        }
        contacts.mentions.addAll(contacts.places.mentions());
        return contacts.mentions;
    }

    /** The organisation and the label that stand before the first person of a block count for all of it. */
    private void block(ContactBlock block) {
        List<List<ContactMark>> groups = ContactGroups.of(continued(block));
        ContactMark organisation = first(groups.get(0), What.ORGANISATION);
        ContactMark label = first(groups.get(0), What.LABEL);
        ContactMark address = first(groups.get(0), What.ADDRESS);
        int person = indexOf(groups.get(0), What.PERSON);
        boolean shared = organisation != null && (groups.get(0).indexOf(organisation) < person || person < 0);
        boolean placed = shared && address != null && groups.get(0).indexOf(address) < person;
        for (List<ContactMark> group : groups) {
            contact(group, shared ? organisation : null, label, placed ? address : null);
        }
    }

    /** An organisation that stood alone right above counts for the persons below it that name none. */
    private List<ContactMark> continued(ContactBlock block) {
        List<ContactMark> marks = block.marks();
        boolean follows = !seat.isEmpty() && block.first() - lastPassage == 1;
        boolean person = indexOf(marks, What.PERSON) >= 0;
        boolean owned = indexOf(marks, What.ORGANISATION) >= 0;
        lastPassage = block.last();
        if (owned || !follows) {
            seat = owned && !person ? seatOf(marks) : List.of();
        }
        if (!follows || !person || owned) {
            return marks;
        }
        List<ContactMark> continued = new ArrayList<>(seat);
        continued.addAll(marks);
        return continued;
    }

    private static List<ContactMark> seatOf(List<ContactMark> block) {
        return block.stream()
                .filter(mark -> mark.is(What.ORGANISATION) || mark.is(What.ADDRESS))
                .toList();
    }

    private void contact(
            List<ContactMark> group,
            @Nullable ContactMark organisation,
            @Nullable ContactMark label,
            @Nullable ContactMark address) {
        ContactMark person = first(group, What.PERSON);
        ContactMark own = ContactChoice.organisation(group);
        ContactMark whose = own != null ? own : organisation;
        ContactMark role = ContactChoice.role(group, label);
        boolean reached = group.stream().anyMatch(ContactMark::isReach);
        boolean asked = person != null && role != null && role.is(What.LABEL);
        boolean known = person != null || whose != null || (role != null && role.is(What.ROLE));
        if (!known || !(reached || asked)) {
            return;
        }
        Thing contact = contacts.computeIfAbsent(
                key(person, whose, role),
                absent -> new Thing(Kind.CONTACT, group.get(0).at()));
        mentions.add(new Mention<>(
                contact, person != null ? person.at() : group.get(0).at()));
        put(contact, "person", person);
        put(contact, "organisation", whose);
        if (role != null && !role.value().toString().isEmpty()) {
            put(contact, "role", role);
        }
        group.forEach(mark -> reach(contact, mark));
        ContactMark seat = first(group, What.ADDRESS);
        Optional.ofNullable(seat != null ? seat : address)
                .ifPresent(at ->
                        contact.putIfAbsent("place", places.of((Address) at.value(), at.at()), so.prose(), at.at()));
    }

    private static String key(@Nullable ContactMark person, @Nullable ContactMark whose, @Nullable ContactMark role) {
        if (person != null) {
            PersonName name = (PersonName) person.value();
            return Text.fold(name.given() + " " + name.family());
        }
        Object organisation = whose == null ? "" : ((Thing) whose.value()).text("name");
        return "| " + organisation + " | " + (role == null ? "" : role.value());
    }

    private void put(Thing contact, String field, @Nullable ContactMark mark) {
        if (mark != null) {
            contact.putIfAbsent(field, mark.value(), so.prose(), mark.at());
        }
    }

    private void reach(Thing contact, ContactMark mark) {
        switch (mark.type()) {
            case PHONE -> contact.put("phones", mark.value(), so.prose(), mark.at());
            case EMAIL -> mail(contact, mark);
            case WEBSITE -> contact.put("websites", mark.value(), so.prose(), mark.at());
            case WEB_LABEL ->
                contact.note(Websites.LABEL, "websites", mark.value().toString());
            case LABEL, DESK, PERSON, ROLE, ORGANISATION, ADDRESS -> {}
        }
    }

    private void mail(Thing contact, ContactMark mark) {
        String mail = mark.value().toString();
        contact.put("emails", mail, so.prose(), mark.at());
        String domain = mail.substring(mail.indexOf('@') + 1);
        if (so.words().terms("free-mail").find(domain).first().isPresent()) {
            contact.note(FREE_MAIL, "emails", mail);
        }
    }

    private static @Nullable ContactMark first(List<ContactMark> group, What type) {
        int index = indexOf(group, type);
        return index < 0 ? null : group.get(index);
    }

    private static int indexOf(List<ContactMark> group, What type) {
        for (int i = 0; i < group.size(); i++) {
            if (group.get(i).is(type)) {
                return i;
            }
        }
        return -1;
    }
}
