package org.regionalcatalog.cli;

/** What was asked for cannot be: the message says what, and what to do instead. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
