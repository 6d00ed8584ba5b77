package org.regionalcatalog.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * What the texts of one field look like together, without keeping them: how many there are, in which letters they are
 * written, and a sample by which two sets of texts can be told to be the same.
 *
 * <p>The sample holds the least hashes of all pieces of five letters or digits, whatever their case, accents and spaces:
 * a bottom-k sketch, by which the resemblance of two sets is estimated without bias (A. Z. Broder, On the resemblance
 * and containment of documents, 1997). So a phone number written otherwise is still like itself, and like no address.
 */
public final class FieldShape {

    /** The shape of no text. */
    public static final FieldShape NONE = new FieldShape(0, 0, 0, new int[0]);

    /** With so many, a likeness is told to about six hundredths. */
    static final int SAMPLE = 64;

    private final long filled;
    private final long accented;
    private final long foreign;
    private final int[] pieces;

    /** @param pieces the least hashes of pieces, in ascending order */
    FieldShape(long filled, long accented, long foreign, int[] pieces) {
        this.filled = filled;
        this.accented = accented;
        this.foreign = foreign;
        this.pieces = pieces;
    }

    /** How many records have a text. */
    public long filled() {
        return filled;
    }

    /** How many texts have an accented letter of Czech. */
    public long accented() {
        return accented;
    }

    /** How many texts have a letter or sign that Czech is not written with. */
    public long foreign() {
        return foreign;
    }

    /** How many different pieces the sample knows; few where the texts are few or all the same. */
    public int pieces() {
        return pieces.length;
    }

    /** The shape of both together. */
    public FieldShape and(FieldShape other) {
        int[] all = union(pieces, other.pieces);
        return new FieldShape(
                filled + other.filled,
                accented + other.accented,
                foreign + other.foreign,
                all.length > SAMPLE ? Arrays.copyOf(all, SAMPLE) : all);
    }

    /** How alike the texts are: the estimated share of pieces that both have among those that either has; 0 to 1. */
    public double likeness(FieldShape other) {
        int[] all = union(pieces, other.pieces);
        int compared = Math.min(all.length, SAMPLE);
        int common = 0;
        for (int i = 0; i < compared; i++) {
            boolean both = Arrays.binarySearch(pieces, all[i]) >= 0 && Arrays.binarySearch(other.pieces, all[i]) >= 0;
            common += both ? 1 : 0;
        }
        return compared == 0 ? 0 : (double) common / compared;
    }

    /** The shape as one word, which {@link #parse} takes back. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(pieces.length * Integer.BYTES);
        bytes.asIntBuffer().put(pieces);
        return filled + "," + accented + "," + foreign + ","
                + Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** A shape from its word. */
    public static FieldShape parse(String text) {
        String[] parts = text.split(",", 4);
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[3]));
        int[] pieces = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(pieces);
        return new FieldShape(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), pieces);
    }

    private static int[] union(int[] one, int[] other) {
        int[] all = new int[one.length + other.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            boolean first = j == other.length || (i < one.length && one[i] <= other[j]);
            int next = first ? one[i++] : other[j++];
            if (size == 0 || all[size - 1] != next) {
                all[size++] = next;
            }
        }
        return Arrays.copyOf(all, size);
    }
}
