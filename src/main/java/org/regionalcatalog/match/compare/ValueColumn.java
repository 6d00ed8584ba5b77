package org.regionalcatalog.match.compare;

import java.util.Arrays;
import java.util.Set;

/** Values that are compared as a whole. */
final class ValueColumn extends Column {

    private static final int SAME = 3;
    private static final int NEAR = 2;
    private static final int FAR = 1;
    private static final Set<String> FREE_MAIL = Set.of(
            "seznam.cz",
            "spoluzaci.cz",
            "proton.me",
            "protonmail.com",
            "centrum.cz",
            "email.cz",
            "volny.cz",
            "gmail.com",
            "post.cz",
            "atlas.cz",
            "tiscali.cz",
            "quick.cz",
            "iol.cz",
            "hotmail.com",
            "outlook.com",
            "yahoo.com",
            "icloud.com",
            "azet.sk",
            "googlemail.com",
            "outlook.cz",
            "o2.cz",
            "chello.cz");

    private static final int NO_NUMBER = -1;

    private static final int WIDTH = 16;
    private static final int WIDTH_OF_ADDRESS = 32;

    private final ShortForms shorts;
    private final Glances glances;
    private int[] first = new int[1 << 8];
    private int[] second = new int[1 << 8];

    ValueColumn(Comparison comparison) {
        super(comparison);
        glances = new Glances(comparison, forms);
        boolean address = comparison == Comparison.EMAIL || comparison == Comparison.WEB_DOMAIN;
        shorts = new ShortForms(forms, address ? WIDTH_OF_ADDRESS : WIDTH);
    }

    @Override
    void prepare(int number, String form) {
        shorts.add(number);
        if (comparison == Comparison.HOUSE_NUMBER) {
            if (number == first.length) {
                first = Arrays.copyOf(first, number * 2);
                second = Arrays.copyOf(second, number * 2);
            }
            String[] parts = form.split("/", 3);
            first[number] = number(parts[0]);
            second[number] = parts.length < 2 ? NO_NUMBER : number(parts[1]);
        }
        if (comparison == Comparison.EMAIL && isOwned(form)) {
            addPart(number, form.substring(form.lastIndexOf('@') + 1), false);
        }
    }

    @Override
    public boolean hasGlances() {
        return glances.isOf();
    }

    @Override
    public int glance(int form) {
        return glances.of(form, parts(form) == 0 ? -1 : part(form, 0));
    }

    @Override
    public boolean areDifferent(int glance, int other) {
        return glances.areDifferent(glance, other);
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return SAME;
        }
        return switch (comparison) {
            case PHONE -> phone(a, b);
            case EMAIL -> email(a, b);
            case WEB_DOMAIN -> shorts.slips(a, b, 1) <= 1 && length(a) > 8 ? NEAR : 0;
            case POSTAL_CODE -> shorts.slips(a, b, 1) <= 1 ? NEAR : shorts.alike(a, b) >= 3 ? FAR : 0;
            case IDENTIFIER, ICO ->
                shortest(a, b) >= 5 ? shorts.slips(a, b, 2) <= 1 ? NEAR : shorts.slips(a, b, 2) == 2 ? FAR : 0 : 0;
            case DATE -> date(a, b);
            case YEAR -> year(a, b);
            case NUMBER -> number(a, b);
            case HOUSE_NUMBER -> houseNumber(a, b);
            default -> 0;
        };
    }

    private int phone(int a, int b) {
        int least = shortest(a, b);
        if (least >= 7 && length(a) != length(b) && shorts.endsAlike(a, b) >= least) {
            return NEAR;
        }
        int slips = shorts.slips(a, b, 1);
        return slips <= 1 && least >= 7 ? NEAR : shorts.alike(a, b) >= 6 ? FAR : 0;
    }

    private int email(int a, int b) {
        if (shorts.slips(a, b, 1) <= 1) {
            return NEAR;
        }
        return parts(a) > 0 && parts(b) > 0 && part(a, 0) == part(b, 0) ? FAR : 0;
    }

    /** Whether the mail's domain belongs to somebody, not to everybody. */
    private static boolean isOwned(String mail) {
        return mail.indexOf('@') >= 0 && !FREE_MAIL.contains(mail.substring(mail.lastIndexOf('@') + 1));
    }

    private int date(int a, int b) {
        int least = shortest(a, b);
        if (length(a) != length(b)) {
            return shorts.alike(a, b) >= least && least >= 4 ? NEAR : shorts.slips(a, b, 1) <= 1 ? NEAR : 0;
        }
        if (shorts.slips(a, b, 1) <= 1 || swapped(a, b)) {
            return NEAR;
        }
        return shorts.slips(a, b, 2) <= 2 ? FAR : 0;
    }

    /** The fifth and sixth digit in the place of the seventh and eighth. */
    private boolean swapped(int a, int b) {
        byte[] bytes = forms.bytes();
        int s = forms.start(a);
        int t = forms.start(b);
        return length(a) == 8
                && length(b) == 8
                && Arrays.equals(bytes, s, s + 4, bytes, t, t + 4)
                && Arrays.equals(bytes, s + 4, s + 6, bytes, t + 6, t + 8)
                && Arrays.equals(bytes, s + 6, s + 8, bytes, t + 4, t + 6);
    }

    private int year(int a, int b) {
        if (length(a) != 4 || length(b) != 4) {
            return 0;
        }
        int apart = Math.abs(Integer.parseInt(forms.text(a)) - Integer.parseInt(forms.text(b)));
        return apart == 1 ? NEAR : apart == 2 || shorts.slips(a, b, 1) <= 1 ? FAR : 0;
    }

    private int number(int a, int b) {
        double one = Double.parseDouble(forms.text(a));
        double other = Double.parseDouble(forms.text(b));
        double apart = Math.abs(one - other) / Math.max(1e-9, Math.max(Math.abs(one), Math.abs(other)));
        return apart == 0 ? SAME : apart <= 0.02 ? NEAR : apart <= 0.1 ? FAR : 0;
    }

    private int houseNumber(int a, int b) {
        if (isIn(first[a], b) || isIn(second[a], b)) {
            return NEAR;
        }
        return shortest(a, b) >= 2 && shorts.slips(a, b, 1) <= 1 ? FAR : 0;
    }

    private boolean isIn(int houseNumber, int form) {
        return houseNumber != NO_NUMBER && (houseNumber == first[form] || houseNumber == second[form]);
    }

    private static int number(String part) {
        String digits = Folding.digits(part);
        return digits.isEmpty() || digits.length() > 9 ? NO_NUMBER : Integer.parseInt(digits);
    }

    private int shortest(int a, int b) {
        return Math.min(length(a), length(b));
    }

    private int length(int form) {
        return shorts.length(form);
    }
}
