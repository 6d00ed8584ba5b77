package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/**
 * Addresses in one text. Street and town look alike ({@code Dukelská 12}, {@code Lužnice 12}), so a gazetteer tells
 * which names are towns; what it does not know is told by its form and place. The municipality stays text.
 */
public final class Addresses {

    /** A piece of an address that has no place in it; the rest is kept. */
    public static final Rule ADDRESS_UNREADABLE = new Rule(
            "address-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This is no part of an address we can read; write street and number, postal code and town.",
            "Tomu v adrese nerozumíme; uveďte ulici a číslo, PSČ a obec.",
            "Žižkovo náměstí 2, 390 15 Tábor 1",
            "Žižkovo náměstí 2, vchod ze dvora, 390 15 Tábor 1");

    /** What this recogniser may remark. */
    public static final List<Rule> RULES = List.of(ADDRESS_UNREADABLE);

    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n\\r|•()]");
    private static final Pattern WEB = Pattern.compile("@|https?:|www\\.", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SECRET = Set.of(
            "utajena",
            "utajene",
            "utajeno",
            "utajeny",
            "utajenou",
            "tajna",
            "tajne",
            "neverejna",
            "neverejne",
            "anonymni",
            "nezverejnena",
            "nezverejneno",
            "nezverejnuje",
            "nezverejnujeme",
            "neuvadi",
            "skryta",
            "duverna");
    private static final Set<String> COUNTRY = Set.of("ceska republika", "cr", "cz", "cesko", "czech republic");

    private final Gazetteer gazetteer;

    private Addresses(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A reader of addresses that knows the towns of a gazetteer. */
    public static Addresses of(Gazetteer gazetteer) {
        return new Addresses(gazetteer);
    }

    /**
     * The address in a text. Commas, semicolons, line breaks, bars, bullets and brackets separate its parts; a name that
     * stands alone is a town unless it is built like a street's. After a postal code, a number up to 10 is the post
     * office's ({@code 390 15 Tábor 1}), a larger one the house's. {@link Address#text()} is read as the address itself.
     */
    public Understood<Address> find(String text) {
        return read(text, false);
    }

    /** The same for a cell that holds street and number only: a name nobody knows is a street. */
    public Understood<Address> findStreet(String text) {
        return read(text, true);
    }

    /** What equal names of streets share: without case and diacritics, generic words written out, {@code ul.} dropped. */
    public static String streetKey(String street) {
        return Text.fold(StreetWords.writtenOut(StreetWords.unify(street)));
    }

    /** Whether a text says that the address is kept secret. */
    public static boolean isSecret(String text) {
        return text.length() <= LONGEST_ADDRESS
                && Word.of(text).stream().map(Word::folded).anyMatch(SECRET::contains);
    }

    private Understood<Address> read(String text, boolean streetCell) {
        if (isSilent(text)) {
            return Understood.nothing();
        }
        Understood<Address> understood = isStrange(text) ? Understood.nothing() : once(text, streetCell);
        return !understood.values().isEmpty() && understood.values().stream().allMatch(a -> isSteady(a, streetCell))
                ? understood
                : Understood.refused(new Remark(ADDRESS_UNREADABLE, Text.clean(text)));
    }

    private static boolean isSilent(String text) {
        return isSecret(text) || text.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isStrange(String text) {
        return text.length() > LONGEST_ADDRESS || WEB.matcher(text).find();
    }

    /** What is read differently from its own writing is too strange to be an address. */
    private boolean isSteady(Address address, boolean streetCell) {
        String written = address.text();
        return !isSilent(written)
                && !isStrange(written)
                && once(written, streetCell).values().equals(List.of(address));
    }

    private Understood<Address> once(String text, boolean streetCell) {
        AddressReading reading = new AddressReading(gazetteer, streetCell);
        SEPARATOR
                .splitAsStream(text)
                .map(segment -> withoutLabel(Text.clean(segment)))
                .filter(segment -> !segment.isEmpty() && !COUNTRY.contains(Text.fold(segment)))
                .forEach(reading::segment);
        return reading.understood();
    }

    /** Without {@code Adresa:} or {@code Sídlo:}. */
    private static String withoutLabel(String segment) {
        int colon = segment.indexOf(':');
        boolean label = colon > 0 && segment.substring(0, colon).chars().noneMatch(Character::isDigit);
        return label ? segment.substring(colon + 1).strip() : segment;
    }
}
