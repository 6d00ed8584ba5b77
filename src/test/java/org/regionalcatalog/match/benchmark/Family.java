package org.regionalcatalog.match.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An organisation with its facilities and branches: they share a switchboard, a domain and often the house, so they look alike
 * without being the same.
 */
final class Family {

    private static final int MOST = 16;

    /** How much the members share, in percent: some have everything of their own, some do all under one roof. */
    private enum Closeness {
        LOOSE(15, 97, 90),
        USUAL(40, 92, 80),
        ONE_ROOF(250, 50, 50);

        private final int sameHouse;
        private final int ownPhone;
        private final int ownMailbox;

        Closeness(int sameHouse, int ownPhone, int ownMailbox) {
            this.sameHouse = sameHouse;
            this.ownPhone = ownPhone;
            this.ownMailbox = ownMailbox;
        }
    }

    private final long number;
    private final Chance chance;
    private final Towns towns;
    private final Name head;
    private final Address seat;
    private final String domain;
    private final String switchboard;
    private final Closeness closeness;
    private final List<Provider> members = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Family(long number, Name head, Address seat, Towns towns, Chance chance) {
        this.number = number;
        this.head = head;
        this.seat = seat;
        this.towns = towns;
        this.chance = chance;
        this.domain = Contacts.domain(head.bare(), seat.town(), chance);
        this.closeness = Closeness.values()[chance.weighted(50, 34, 16)];
        this.switchboard = Contacts.phone(seat.town(), chance);
    }

    List<Provider> members() {
        return List.copyOf(members);
    }

    Family withHead() {
        List<String> phones = new ArrayList<>(List.of(switchboard));
        if (chance.percent(50)) {
            phones.add(Contacts.mobile(chance));
        }
        boolean free = chance.percent(head.form() == Form.ASSOCIATION ? 30 : 10);
        List<String> emails = free
                ? List.of(
                        Contacts.freeMailbox(head.bare(), seat.town(), chance),
                        Contacts.freeMailbox(head.core(), seat.town(), chance))
                : List.of("info@" + domain, chance.among(List.of("reditel", "kancelar", "sekretariat")) + "@" + domain);
        add(head, seat, true, phones, emails, free && chance.percent(60) ? "" : domain);
        return this;
    }

    /** The office of a town: another body in the same house, reached the same way. */
    Family withOffice(String kind) {
        List<String> phones = List.of(Contacts.landline(seat.town(), chance), switchboard);
        Name office = Name.of(kind, "", head.place(), Form.NONE);
        add(office, seat, false, phones, List.of("podatelna@" + domain, "info@" + domain), domain);
        return this;
    }

    Family withFacilities(int count, double ownLegalPerson) {
        for (int each = 0; each < count && members.size() < MOST; each++) {
            facility(chance.percent(ownLegalPerson));
        }
        return this;
    }

    /** Branches of one name all over the country. */
    Family withBranches(int count) {
        for (int each = 0; each < count && members.size() < MOST; each++) {
            Town town = towns.any(chance);
            Name branch = Name.of(head.core() + ", pobočka", "", town.name(), Form.NONE);
            String own = Contacts.phone(town, chance);
            List<String> phones = chance.percent(70) ? List.of(own, switchboard) : List.of(switchboard, own);
            String box = town.slug() + "@" + domain;
            add(branch, Address.in(town, chance), chance.percent(40), phones, List.of(box, "info@" + domain), domain);
        }
        return this;
    }

    private void facility(boolean legalPerson) {
        Service service = Service.any(chance);
        Address address = facilityAddress();
        String core =
                chance.percent(48) ? Words.proper(chance) : chance.percent(15) ? "sv. " + Words.saint(chance) : "";
        String place = chance.percent(core.isEmpty() ? 97 : 40) ? address.town().name() : "";
        Name name = Name.of(head.bare(), service, core, place, legalPerson ? Form.CONTRIBUTORY : Form.NONE);
        String box = taken.contains(service.mailbox())
                ? service.mailbox() + "."
                        + Contacts.slug(core.isEmpty() ? address.street() + address.house() : core, "")
                : service.mailbox();
        taken.add(service.mailbox());
        add(
                name,
                address,
                legalPerson,
                facilityPhones(address.town()),
                facilityEmails(name, address.town(), box),
                facilityWeb(name, address));
    }

    private Address facilityAddress() {
        return switch (chance.weighted(closeness.sameHouse, 12, 40, 18)) {
            case 0 -> seat;
            case 1 -> seat.sameStreet(chance);
            case 2 -> Address.in(seat.town(), chance);
            default -> Address.in(towns.near(seat.town(), chance), chance);
        };
    }

    private List<String> facilityPhones(Town town) {
        List<String> phones = new ArrayList<>();
        if (chance.percent(closeness.ownPhone)) {
            phones.add(Contacts.phone(town, chance));
        }
        if (chance.percent(50) || phones.isEmpty()) {
            phones.add(switchboard);
        }
        if (chance.percent(40)) {
            phones.add(Contacts.mobile(chance));
        }
        return phones;
    }

    private List<String> facilityEmails(Name name, Town town, String box) {
        String shared = "info@" + domain;
        return switch (chance.weighted(closeness.ownMailbox, 14, 100 - closeness.ownMailbox)) {
            case 0 -> List.of(box + "@" + domain, shared);
            case 1 -> List.of(Contacts.freeMailbox(name.service().mailbox() + " " + name.core(), town, chance), shared);
            default -> List.of(shared);
        };
    }

    private String facilityWeb(Name name, Address address) {
        return chance.percent(10)
                ? Contacts.domain(name.bare(), address.town(), chance)
                : chance.percent(80) ? domain : "";
    }

    /** Unless the family has the same under the same roof already: nobody could tell the two apart. */
    private void add(Name name, Address address, boolean legal, List<String> phones, List<String> emails, String web) {
        if (taken.add(name.bare() + "|" + address)) {
            long own = number * MOST + members.size();
            Address former = chance.percent(7) ? Address.in(address.town(), chance) : address;
            String ico = legal ? Contacts.ico(own) : "";
            members.add(new Provider(own, name, formerName(name), address, former, ico, phones, emails, web));
        }
    }

    private Name formerName(Name name) {
        if (!chance.percent(9)) {
            return name;
        }
        boolean renamed = name.isOwnWord() && chance.percent(35);
        return renamed
                ? new Name(name.owner(), name.kind(), name.service(), Words.proper(chance), name.place(), name.form())
                : name.former();
    }
}
