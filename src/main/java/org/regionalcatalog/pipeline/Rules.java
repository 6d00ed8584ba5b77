package org.regionalcatalog.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regionalcatalog.acquire.Acquire;
import org.regionalcatalog.extract.Extract;
import org.regionalcatalog.merge.Merged;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.normalize.Normalize;
import org.regionalcatalog.validate.Validate;

/** All rules by which issues are found, for those who tell their sentences. */
public final class Rules {

    /** Every rule, by code. */
    public static final List<Rule> ALL = Stream.of(
                    Acquire.RULES, Extract.RULES, Normalize.RULES, Validate.RULES, Merged.RULES)
            .flatMap(List::stream)
            .distinct()
            .sorted(Comparator.comparing(Rule::code))
            .toList();

    private Rules() {}

    /** The rule with a code. */
    public static Optional<Rule> find(String code) {
        return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
