package org.regionalcatalog.match.benchmark;

/**
 * A provider as a publisher sees and writes it: what is known may be old, of several phones one is taken, columns are missing. Yet a
 * person who reads all of a row can tell whose it is: the first row of a provider shows two or more of its own name, its house, its
 * phone, its mailbox, its number, and every other row shares two of them with the first. What nobody could tell would measure luck.
 */
final class Listing {

    /** What tells whose a row is, as bits. */
    private static final int NAME = 1;

    private static final int HOUSE = 2;
    private static final int PHONE = 4;
    private static final int MAILBOX = 8;
    private static final int NUMBER = 16;
    private static final int ALL = 31;

    private final Provider provider;
    private final Publisher publisher;
    private final Chance chance;
    private final boolean renamed;
    private boolean moved;
    private boolean addressed;
    private int phone;
    private int email;
    private final boolean numbered;

    private Listing(Provider provider, Publisher publisher, Chance chance) {
        this.provider = provider;
        this.publisher = publisher;
        this.chance = chance;
        this.renamed = chance.percent(35) && !provider.name().equals(provider.formerName());
        this.moved = chance.percent(40) && !provider.address().equals(provider.formerAddress());
        this.addressed = publisher.hasStreet() && chance.percent(96);
        this.phone = publisher.hasPhone() && chance.percent(92) ? chance.weighted(86, 8, 6) : -1;
        this.email = publisher.hasEmail() && chance.percent(85) ? chance.weighted(88, 12) : -1;
        this.numbered =
                publisher.hasIco() && chance.percent(93) && !provider.ico().isEmpty();
    }

    static Listing first(Provider provider, Publisher publisher, Chance chance) {
        Listing listing = new Listing(provider, publisher, chance);
        listing.shareTwoOf(ALL);
        return listing;
    }

    Listing another(Publisher publisher) {
        Listing listing = new Listing(provider, publisher, chance);
        listing.shareTwoOf(tells());
        return listing;
    }

    private int tells() {
        return (!renamed && provider.name().isOwnWord() ? NAME : 0)
                | (addressed && !moved ? HOUSE : 0)
                | (phone == 0 ? PHONE : 0)
                | (email == 0 && provider.emails().size() > 1 ? MAILBOX : 0)
                | (numbered ? NUMBER : 0);
    }

    private void shareTwoOf(int known) {
        if (Integer.bitCount(tells() & known) < 2 && (known & PHONE) != 0) {
            phone = 0;
        }
        if (Integer.bitCount(tells() & known) < 2 && (known & HOUSE) != 0) {
            addressed = true;
            moved = false;
        }
        if (Integer.bitCount(tells() & known) < 2 && (known & MAILBOX) != 0) {
            email = 0;
        }
    }

    Row row(String id) {
        Address address = moved ? provider.formerAddress() : provider.address();
        return new Row(
                id,
                publisher.id(),
                name(),
                addressed ? street(address) : "",
                addressed ? houseNumber(address) : "",
                municipality(address),
                postalCode(address),
                phoneNumber(),
                mailbox(),
                web(),
                ico(),
                provider.number());
    }

    private String name() {
        Name name = renamed ? provider.formerName() : provider.name();
        int form = chance.percent(90) ? publisher.form() : chance.below(4);
        int owned = chance.percent(92) ? publisher.owned() : chance.below(4);
        boolean brief = chance.percent(publisher.brief() ? 85 : 2);
        boolean placed = chance.percent(85);
        String formed = renamed && !name.form().former().isEmpty()
                ? name.written(brief, publisher.order(), owned, placed, 3) + ", "
                        + name.form().former()
                : name.written(brief, publisher.order(), owned, placed, form);
        String turned = chance.percent(2) ? Slips.turned(formed) : formed;
        return typed(publisher.capitals() ? turned.toUpperCase(Words.CZECH) : turned, 6);
    }

    private String street(Address address) {
        String street = address.street();
        String written =
                switch (publisher.address()) {
                    case 1 ->
                        street.replace("náměstí", "nám.")
                                .replace("Náměstí", "Nám.")
                                .replace("třída", "tř.");
                    case 2 -> street.isEmpty() || street.contains("áměstí") ? street : "ul. " + street;
                    default -> street;
                };
        return typed(written, 4);
    }

    private String houseNumber(Address address) {
        String house = Integer.toString(address.house());
        if (chance.percent(1.2 * publisher.slips())) {
            house = Slips.dialled(house, chance);
        }
        if (address.orientation() == 0) {
            return address.street().isEmpty() && publisher.address() == 3 ? "č.p. " + house : house;
        }
        return switch (chance.percent(85) ? publisher.address() : chance.below(4)) {
            case 0, 1 -> house + "/" + address.orientation();
            case 2 -> Integer.toString(address.orientation());
            default -> chance.percent(5) ? address.orientation() + "/" + house : house + "/" + address.orientation();
        };
    }

    private String municipality(Address address) {
        String name = address.town().name();
        String written =
                publisher.address() == 1 ? name.replace(" nad ", " n. ").replace(" pod ", " p. ") : name;
        boolean quartered = address.town().quarters() > 1 && chance.percent(publisher.address() == 3 ? 90 : 3);
        return typed(quartered ? written + " " + (address.quarter() + 1) : written, 1.5);
    }

    private String postalCode(Address address) {
        if (chance.percent(6)) {
            return "";
        }
        String known = address.town().postalCode(address.quarter());
        String code = chance.percent(1.5 * publisher.slips()) ? Slips.dialled(known, chance) : known;
        return publisher.spacedPostalCode() ? code.substring(0, 3) + " " + code.substring(3) : code;
    }

    private String phoneNumber() {
        if (phone < 0 && !(publisher.hasPhone() && chance.percent(35))) {
            return "";
        }
        String known = phone < 0
                ? publisher.informationLine()
                : provider.phones().get(Math.min(phone, provider.phones().size() - 1));
        String digits = chance.percent(1.5 * publisher.slips()) ? Slips.dialled(known, chance) : known;
        String spaced = digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
        return switch (publisher.phone()) {
            case 0 -> digits;
            case 1 -> "+420 " + spaced;
            case 2 -> "+420" + digits;
            case 3 -> "tel. " + spaced;
            default -> spaced;
        };
    }

    private String mailbox() {
        if (email < 0) {
            return publisher.hasEmail() && chance.percent(25) ? publisher.informationMailbox() : "";
        }
        String known = provider.emails().get(Math.min(email, provider.emails().size() - 1));
        return chance.percent(1.2 * publisher.slips()) ? Slips.typed(known, chance) : known;
    }

    private String web() {
        if (!publisher.hasWeb()) {
            return "";
        }
        if (provider.web().isEmpty() || chance.percent(15)) {
            return chance.percent(30) ? "www." + publisher.portal() : "";
        }
        return switch (publisher.web()) {
            case 0 -> "www." + provider.web();
            case 1 -> "http://www." + provider.web() + "/";
            case 2 -> "https://" + provider.web() + (chance.percent(20) ? "/kontakty" : "");
            default -> provider.web();
        };
    }

    private String ico() {
        if (!numbered) {
            return "";
        }
        return chance.percent(0.8 * publisher.slips()) ? Slips.dialled(provider.ico(), chance) : provider.ico();
    }

    private String typed(String text, double percent) {
        String written = chance.percent(percent * publisher.slips()) ? Slips.typed(text, chance) : text;
        return publisher.plain() || chance.percent(1) ? Contacts.plain(written) : written;
    }
}
