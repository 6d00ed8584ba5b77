package org.regionalcatalog.report;

/** A message could not be sent; the sentence says why and holds no secret. */
public final class UnsentException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsentException(String sentence) {
        super(sentence);
    }
}
