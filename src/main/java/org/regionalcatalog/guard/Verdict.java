package org.regionalcatalog.guard;

/** Pass, or hold with a reason that says what was seen, what was expected and what to do. */
public sealed interface Verdict {

    /** Nothing speaks against it. */
    record Pass() implements Verdict {}

    /** A person must look at it first. */
    record Hold(String reason) implements Verdict {}
}
