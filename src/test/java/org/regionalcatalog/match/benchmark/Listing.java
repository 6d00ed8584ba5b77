package org.regionalcatalog.match.benchmark;

/**
 * A provider as a publisher sees and writes it: what is known may be old, of several phones one is taken, columns are missing. Each
 * row still tells whose it is to a person who reads all of it; a row of which nobody could tell measures luck.
 */
final class Listing {

    private final Provider provider;
    private final Publisher publisher;
    private final Chance chance;
    private final boolean renamed;
    private boolean moved;
    private boolean addressed;
    private int phone;
    private int email;
    private boolean numbered;

    private Listing(Provider provider, Publisher publisher, Chance chance) {
        this.provider = provider;
        this.publisher = publisher;
        this.chance = chance;
        this.renamed = chance.percent(35);
        this.moved = chance.percent(40);
        this.addressed = chance.percent(95);
        this.phone = publisher.hasPhone() && chance.percent(92) ? chance.weighted(86, 8, 6) : -1;
        this.email = publisher.hasEmail() && chance.percent(85) ? chance.weighted(88, 12) : -1;
        this.numbered = publisher.hasIco() && chance.percent(93);
        keepWhatTells();
    }

    static Row of(String id, Provider provider, Publisher publisher, Chance chance) {
        return new Listing(provider, publisher, chance).row(id);
    }

    /** At least two of: its present name, its present house, its own phone, its own mailbox, its number. */
    private void keepWhatTells() {
        int tells = (renamed && !provider.name().equals(provider.formerName()) ? 0 : 1)
                + (addressed && !(moved && !provider.address().equals(provider.formerAddress())) ? 1 : 0)
                + (phone == 0 ? 1 : 0)
                + (email == 0 ? 1 : 0)
                + (numbered && !provider.ico().isEmpty() ? 1 : 0);
        if (tells < 3) {
            addressed = true;
            moved = false;
        }
        if (tells < 2) {
            phone = 0;
            email = 0;
        }
    }

    private Row row(String id) {
        Address address = moved ? provider.formerAddress() : provider.address();
        Town town = address.town();
        return new Row(
                id,
                publisher.id(),
                name(),
                addressed ? street(address) : "",
                addressed ? houseNumber(address) : "",
                municipality(town),
                postalCode(town),
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
        String formed = renamed && !provider.name().equals(provider.formerName()) && !name.form().former().isEmpty()
                ? name.written(brief, publisher.order(), owned, placed, 3) + ", " + name.form().former()
                : name.written(brief, publisher.order(), owned, placed, form);
        String turned = chance.percent(2) ? Slips.turned(formed) : formed;
        return typed(publisher.capitals() ? turned.toUpperCase(Words.CZECH) : turned, 6);
    }

    private String street(Address address) {
        String street = address.street();
        String written = switch (publisher.address()) {
            case 1 -> street.replace("náměstí", "nám.").replace("Náměstí", "Nám.").replace("třída", "tř.");
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

    private String municipality(Town town) {
        String name = town.name();
        String written = publisher.address() == 1 ? name.replace(" nad ", " n. ").replace(" pod ", " p. ") : name;
        return typed(chance.percent(2) && town.rank() < 100 ? written + " " + chance.between(1, 9) : written, 1.5);
    }

    private String postalCode(Town town) {
        if (chance.percent(6)) {
            return "";
        }
        String code = chance.percent(1.5 * publisher.slips()) ? Slips.dialled(town.postalCode(), chance) : town.postalCode();
        return publisher.spacedPostalCode() ? code.substring(0, 3) + " " + code.substring(3) : code;
    }

    private String phoneNumber() {
        if (phone < 0) {
            return "";
        }
        String known = provider.phones().get(Math.min(phone, provider.phones().size() - 1));
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
            return "";
        }
        String known = provider.emails().get(Math.min(email, provider.emails().size() - 1));
        return chance.percent(1.2 * publisher.slips()) ? Slips.typed(known, chance) : known;
    }

    private String web() {
        if (provider.web().isEmpty() || !publisher.hasWeb() || chance.percent(15)) {
            return "";
        }
        return switch (publisher.web()) {
            case 0 -> "www." + provider.web();
            case 1 -> "http://www." + provider.web() + "/";
            case 2 -> "https://" + provider.web() + (chance.percent(20) ? "/kontakty" : "");
            default -> provider.web();
        };
    }

    private String ico() {
        if (!numbered || provider.ico().isEmpty()) {
            return "";
        }
        return chance.percent(0.8 * publisher.slips()) ? Slips.dialled(provider.ico(), chance) : provider.ico();
    }

    private String typed(String text, double percent) {
        String written = chance.percent(percent * publisher.slips()) ? Slips.typed(text, chance) : text;
        return publisher.plain() || chance.percent(1) ? Contacts.plain(written) : written;
    }
}
