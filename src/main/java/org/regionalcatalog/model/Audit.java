package org.regionalcatalog.model;

import java.util.List;

/**
 * What looking through stored things came to.
 *
 * @param what was looked at, in a word
 * @param checked how many of them
 * @param damages a sentence for each that is not what was stored: where, what was expected, and what to do
 */
public record Audit(String what, long checked, List<String> damages) {

    public Audit {
        damages = List.copyOf(damages);
    }
}
