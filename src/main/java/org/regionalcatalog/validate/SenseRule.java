package org.regionalcatalog.validate;

import java.util.Optional;
import java.util.function.Function;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Subject;

/**
 * A rule that looks at one thing as a whole.
 *
 * @param field where its findings are told to be
 * @param finding what is seen where the rule does not hold; nothing where it does
 */
record SenseRule<S extends Subject>(Rule rule, Class<S> type, String field, Function<S, Optional<String>> finding) {

    /** What the rule finds in a subject; subjects of other kinds are not its business. */
    Optional<Issue> judge(Subject subject) {
        return type.isInstance(subject)
                ? finding.apply(type.cast(subject)).map(seen -> rule.found(field, seen))
                : Optional.empty();
    }
}
