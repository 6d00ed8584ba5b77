package org.regionalcatalog.model;

/**
 * Something the program notices, with its words: a stable code, how much it weighs, who must act, and one sentence in
 * either language that says what is wrong and what to do. Each rule is declared beside the code that applies it.
 *
 * @param code stable, lower case, words joined by hyphens
 * @param english the sentence in English
 * @param czech the sentence in Czech
 * @param passes the nearest example that is fine
 * @param fails an example that is noticed
 */
public record Rule(
        String code, Severity severity, Actor actor, String english, String czech, String passes, String fails) {

    /** The finding that this rule makes of a field of a draft. */
    public Issue found(String field, String seen) {
        return new Issue(code, severity, actor, field, seen);
    }
}
