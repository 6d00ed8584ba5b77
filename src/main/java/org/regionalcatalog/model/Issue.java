package org.regionalcatalog.model;

/**
 * Something worth telling about a record.
 *
 * @param code the {@link Rule} that noticed it
 * @param field where, as a definition names it ({@code contact.phones}); empty when it is about the whole
 * @param seen what was seen there, cut to 200 characters
 */
public record Issue(String code, Severity severity, Actor actor, String field, String seen) {

    private static final int SEEN_CHARACTERS = 200;

    public Issue {
        seen = seen.length() <= SEEN_CHARACTERS ? seen : seen.substring(0, SEEN_CHARACTERS - 1) + "…";
    }
}
