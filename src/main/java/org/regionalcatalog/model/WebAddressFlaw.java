package org.regionalcatalog.model;

/** What is wrong with an address. It never leaves this package. */
final class WebAddressFlaw extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence the end of a sentence that begins with the address; nothing is repeated of it */
    WebAddressFlaw(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
