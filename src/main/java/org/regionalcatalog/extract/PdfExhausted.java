package org.regionalcatalog.extract;

/** A file asks for more work than any honest one. Not checked, since PDFBox passes over checked ones. */
final class PdfExhausted extends RuntimeException {

    private static final long serialVersionUID = 1;

    PdfExhausted() {
        super("more than " + PdfStripper.MOST_OPERATORS + " operators", null, false, false);
    }
}
