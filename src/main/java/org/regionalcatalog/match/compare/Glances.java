package org.regionalcatalog.match.compare;

/**
 * What a glance at two values tells: 32 bits per form, kept beside the number of the form, from which most values that
 * have nothing to do with each other are seen to be different without a look at their letters.
 *
 * <p>The lower 16 bits are the parities of how often signs are met: a slip of the pen changes two of them at most.
 */
final class Glances {

    private static final int PARITIES = 0xffff;
    private static final int UPPER = 16;
    private static final int BITS_OF_LENGTH = 4;
    private static final int LONGEST = (1 << BITS_OF_LENGTH) - 1;
    private static final int PER_SLIP = 2;
    private static final int BEGINNING = 6;

    private final Comparison comparison;
    private final Pool forms;

    Glances(Comparison comparison, Pool forms) {
        this.comparison = comparison;
        this.forms = forms;
    }

    boolean isOf() {
        return switch (comparison) {
            case PHONE, EMAIL, WEB_DOMAIN, IDENTIFIER, ICO -> true;
            default -> false;
        };
    }

    /**
     * The bits of a form.
     *
     * @param domain the number of a mail's domain; negative for one that everybody has, and for what is no mail
     */
    int of(int form, int domain) {
        return switch (comparison) {
            case PHONE -> parities(form, UPPER - 1) | beginning(form) << UPPER;
            case EMAIL -> parities(form, UPPER - 1) | (domain < 0 ? 0 : (domain << 1 | 1)) << UPPER;
            case WEB_DOMAIN -> parities(form, 2 * UPPER - 1);
            case IDENTIFIER, ICO -> parities(form, UPPER - 1);
            default -> 0;
        };
    }

    /** Whether two forms that are not the same are surely at level 0. */
    boolean areDifferent(int a, int b) {
        int upper = (a ^ b) >>> UPPER;
        return switch (comparison) {
            case PHONE -> slips(a, b) > 1 && !isLengthOther(upper) && upper >>> BITS_OF_LENGTH != 0;
            case EMAIL -> slips(a, b) > 1 && (a >>> UPPER == 0 || b >>> UPPER == 0 || upper != 0);
            case WEB_DOMAIN -> Integer.bitCount(a ^ b) > PER_SLIP;
            case IDENTIFIER, ICO -> slips(a, b) > 2;
            default -> false;
        };
    }

    /** The least number of slips by which parities differ so. */
    private static int slips(int a, int b) {
        return (Integer.bitCount((a ^ b) & PARITIES) + PER_SLIP - 1) / PER_SLIP;
    }

    /** One number may be the end of the other when their lengths differ. */
    private static boolean isLengthOther(int upper) {
        return (upper & LONGEST) != 0;
    }

    private int parities(int form, int mask) {
        int parities = 0;
        for (int i = forms.start(form); i < forms.end(form); i++) {
            parities ^= 1 << (forms.bytes()[i] & mask);
        }
        return parities;
    }

    /** The length, and above it a hash of the first digits. */
    private int beginning(int form) {
        int hash = 0;
        int length = forms.end(form) - forms.start(form);
        for (int i = 0; i < Math.min(BEGINNING, length); i++) {
            hash = hash * 10 + forms.bytes()[forms.start(form) + i];
        }
        return (hash << BITS_OF_LENGTH & PARITIES) | Math.min(LONGEST, length);
    }
}
