package org.regionalcatalog.match.compare;

/** Which parts of a form have found their like in the other one; 64 at most. */
final class Taken {

    private final int parts;
    private long taken;

    Taken(int parts) {
        this.parts = parts;
    }

    void take(int part) {
        taken |= 1L << part;
    }

    boolean isTaken(int part) {
        return (taken >>> part & 1) != 0;
    }

    boolean isAnyLeft() {
        return Long.bitCount(taken) < parts;
    }
}
