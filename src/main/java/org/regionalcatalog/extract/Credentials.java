package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/**
 * User names and passwords that pages print, masked before anything else is done with the text.
 *
 * <p>A value is masked where a label stands before it and the value is in quotes, or one word at the end of its clause;
 * where labels of both kinds stand within three lines, one word is enough. A label of its own line, ended by a colon or
 * accompanied by the other kind, masks the one word of the next line. The same word elsewhere is left alone: it may be a
 * part of a name or of an address. Addresses lose their user part and the values of secret parameters.
 */
final class Credentials {

    static final Rule IN_PAGE = new Rule(
            "credentials-in-page",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The page shows a user name or a password to everybody; remove them from the page and change the password.",
            "Stránka všem ukazuje uživatelské jméno nebo heslo; odstraňte je ze stránky a heslo změňte.",
            "heslo vám sdělí koordinátor",
            "heslo: •••");

    static final List<Rule> RULES = List.of(IN_PAGE);

    static final String MASK = "•••";

    private static final int NEAR = 3;
    private static final int LONGEST_LABEL = 80;

    private static final Pattern ADDRESS = Pattern.compile("://[^\\s/@:?#]{1,100}(?::[^\\s/@?#]{0,200})?@");
    private static final Pattern PARAMETER = Pattern.compile(
            "[?&;](?:password|passwd|passw|pass|pwd|pw|heslo|token|access_token|auth|api_?key|secret|pin|login|user"
                    + "|username)=([^&#\\s\"'<>]++)",
            Pattern.CASE_INSENSITIVE);

    /** From a character to before another, of one line. */
    record Hidden(int start, int end) {}

    private Credentials() {}

    /** The text with what is secret in it masked. */
    static String mask(String text) {
        return String.join("\n", mask(text.lines().toList()));
    }

    /** The cells of a row; a label in one may announce the value in the next. The same list where nothing is masked. */
    static List<String> maskCells(List<String> cells) {
        List<String> lines = new ArrayList<>();
        cells.forEach(cell -> lines.addAll(List.of(cell.split("\n", -1))));
        List<String> masked = mask(lines);
        List<String> whole = new ArrayList<>(cells.size());
        int at = 0;
        for (String cell : cells) {
            int count = cell.split("\n", -1).length;
            whole.add(String.join("\n", masked.subList(at, at + count)));
            at += count;
        }
        return whole.equals(cells) ? cells : whole;
    }

    /** Lines that follow each other, each masked. */
    static List<String> mask(List<String> lines) {
        List<List<Hidden>> hidden = find(lines);
        List<String> masked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            masked.add(mask(lines.get(i), hidden.get(i)));
        }
        return masked;
    }

    /** What is to be hidden of each line, in order and without overlap. */
    static List<List<Hidden>> find(List<String> lines) {
        List<CredentialLine> read = lines.stream().map(CredentialLine::of).toList();
        List<List<Hidden>> hidden = new ArrayList<>(lines.size());
        boolean awaited = false;
        CredentialColumns columns = new CredentialColumns();
        for (int i = 0; i < lines.size(); i++) {
            List<Hidden> found = new ArrayList<>();
            if (awaited) {
                read.get(i).onlyWord().ifPresent(found::add);
            }
            boolean both = isNear(read, i, CredentialLabel.Kind.USER) && isNear(read, i, CredentialLabel.Kind.SECRET);
            found.addAll(read.get(i).values(both));
            awaited = read.get(i).awaitsValue(both) || (awaited && lines.get(i).isBlank());
            addAddresses(lines.get(i), found);
            columns.add(lines.get(i), found);
            hidden.add(inOrder(found));
        }
        return hidden;
    }

    private static boolean isNear(List<CredentialLine> lines, int place, CredentialLabel.Kind kind) {
        for (int i = Math.max(0, place - NEAR); i <= Math.min(lines.size() - 1, place + NEAR); i++) {
            if (lines.get(i).has(kind)) {
                return true;
            }
        }
        return false;
    }

    private static void addAddresses(String line, List<Hidden> found) {
        if (line.indexOf('@') >= 0 && line.contains("://")) {
            Matcher address = ADDRESS.matcher(line);
            while (address.find()) {
                found.add(new Hidden(address.start() + 3, address.end() - 1));
            }
        }
        if (line.indexOf('=') >= 0) {
            Matcher parameter = PARAMETER.matcher(line);
            while (parameter.find()) {
                found.add(new Hidden(parameter.start(1), parameter.end(1)));
            }
        }
    }

    private static List<Hidden> inOrder(List<Hidden> found) {
        found.sort(Comparator.comparingInt(Hidden::start).thenComparingInt(each -> -each.end()));
        List<Hidden> apart = new ArrayList<>();
        int end = 0;
        for (Hidden each : found) {
            if (each.end() > each.start() && each.start() >= end) {
                apart.add(each);
                end = each.end();
            } else if (each.end() > end && !apart.isEmpty()) {
                Hidden last = apart.remove(apart.size() - 1);
                apart.add(new Hidden(last.start(), each.end()));
                end = each.end();
            }
        }
        return apart;
    }

    static String mask(String line, List<Hidden> hidden) {
        if (hidden.isEmpty()) {
            return line;
        }
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (Hidden each : hidden) {
            masked.append(line, done, each.start()).append(MASK);
            done = each.end();
        }
        return masked.append(line, done, line.length()).toString();
    }

    /** Whether a column or a label of this name holds what nobody may see, whatever stands beside it. */
    static boolean isLabel(String name) {
        return mayLabel(name) && labelOf(name).awaitsValue(false);
    }

    /** Whether one of this name holds a user name, if what stands beside it is secret: "jméno" may be anybody's name. */
    static boolean isLabelBesideSecret(String name) {
        return mayLabel(name) && labelOf(name).awaitsValue(true);
    }

    private static boolean mayLabel(String name) {
        return name.length() <= LONGEST_LABEL && CredentialLine.mayTell(name);
    }

    private static CredentialLine labelOf(String name) {
        return CredentialLine.of(name.toLowerCase(Locale.ROOT) + ":");
    }
}
