package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Phones;

/**
 * Telephone numbers that are kept out, in whatever groups their digits are written: whole groups make a number, so the
 * middle of a longer one is none. What the catalog reads as a phone is looked at too: {@code 384 721 110/111}.
 */
record PhoneFinder(Lookup lookup) implements Finder {

    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final int LONGEST_GAP = 3;
    private static final int LEAST = 7;
    private static final int NATIONAL = 9;
    private static final int MOST = 17;
    private static final String COUNTRY = "420";

    private record Group(String digits, int start, int end, boolean joined, boolean plus) {}

    @Override
    public List<Hit> find(String clean, Around around) {
        List<Hit> hits = new ArrayList<>();
        if (clean.chars().filter(Character::isDigit).limit(LEAST).count() < LEAST) {
            return hits;
        }
        List<Group> groups = groups(clean);
        for (int first = 0; first < groups.size(); first++) {
            if (first == 0
                    || !isAbroad(groups.get(first - 1))
                    || !groups.get(first).joined()) {
                from(groups, first, hits);
            }
        }
        Phones.findAll(clean)
                .forEach(found -> lookup.find(Suppressible.PHONE, found.value().text())
                        .ifPresent(number -> hits.add(new Hit(startOf(clean, found), found.end(), number))));
        return hits;
    }

    private static int startOf(String clean, Match<?> found) {
        return clean.charAt(found.start()) == ' ' ? found.start() + 1 : found.start();
    }

    private static List<Group> groups(String clean) {
        List<Group> groups = new ArrayList<>();
        Matcher group = GROUP.matcher(clean);
        int end = -1;
        while (group.find()) {
            boolean joined = end >= 0 && isGap(clean.substring(end, group.start()));
            int plus = clean.substring(Math.max(0, group.start() - 2), group.start())
                    .indexOf('+');
            int start = plus < 0 ? group.start() : Math.max(0, group.start() - 2) + plus;
            groups.add(new Group(group.group(), start, group.end(), joined, plus >= 0));
            end = group.end();
        }
        return groups;
    }

    /** Whether digits are the code of another country, whose numbers are not ours. */
    private static boolean isAbroad(Group group) {
        boolean dialled = group.plus() || group.digits().startsWith("00");
        return dialled && !group.digits().endsWith(COUNTRY);
    }

    private static boolean isGap(String between) {
        return between.length() <= LONGEST_GAP && between.chars().noneMatch(Character::isLetterOrDigit);
    }

    private void from(List<Group> groups, int first, List<Hit> hits) {
        StringBuilder digits = new StringBuilder();
        for (int last = first; last < groups.size() && digits.length() < MOST; last++) {
            if (last > first && !groups.get(last).joined()) {
                return;
            }
            digits.append(groups.get(last).digits());
            Group begin = groups.get(first);
            OptionalInt number = find(digits.toString(), begin.plus());
            if (number.isPresent()) {
                hits.add(new Hit(begin.start(), groups.get(last).end(), number.getAsInt()));
            }
        }
    }

    private OptionalInt find(String digits, boolean plus) {
        if (digits.length() > MOST) {
            return OptionalInt.empty();
        }
        if (digits.length() == NATIONAL && !plus) {
            return lookup.find(Suppressible.PHONE, "+" + COUNTRY + digits);
        }
        String dialled = digits.startsWith("00") ? digits.substring(2) : digits;
        boolean international = plus
                || !dialled.equals(digits)
                || (digits.startsWith(COUNTRY) && digits.length() == COUNTRY.length() + NATIONAL);
        return international && dialled.length() > NATIONAL - 2
                ? lookup.find(Suppressible.PHONE, "+" + dialled)
                : OptionalInt.empty();
    }
}
