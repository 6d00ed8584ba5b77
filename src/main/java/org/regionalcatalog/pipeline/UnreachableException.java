package org.regionalcatalog.pipeline;

/** A source did not answer; the message says why and what to do. The step fails and can be rerun. */
final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreachableException(String sentence) {
        super(sentence);
    }
}
