package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/** What is noticed about a source as a whole, gathered while its records are read. */
final class Findings {

    static final Rule TEXT_LEFT_OVER = new Rule(
            "text-left-over",
            Severity.WARNING,
            Actor.OPERATOR,
            "Nobody reads the text at this place of the records; map it to a field in the definition, or list its"
                    + " selector or path under ignore.",
            "Text na tomto místě záznamů nikdo nečte; přiřaďte ho v definici k poli, nebo uveďte jeho selektor či"
                    + " cestu v ignore.",
            "td:nth-child(1), which a field reads",
            "td:nth-child(9), which no field reads");

    static final Rule SELECTOR_EMPTY = new Rule(
            "selector-empty",
            Severity.WARNING,
            Actor.OPERATOR,
            "This finds nothing in any record; compare it with what the publisher shows and correct the definition.",
            "Tímto se v žádném záznamu nic nenašlo; porovnejte to s tím, co vydavatel ukazuje, a opravte definici.",
            "td:nth-child(1) in rows of three cells",
            "td:nth-child(4) in rows of three cells");

    static final Rule RECORDS_NESTED = new Rule(
            "records-nested",
            Severity.WARNING,
            Actor.OPERATOR,
            "The selector of records also finds elements within records, and those were not read apart; make it"
                    + " narrower.",
            "Selektor záznamů najde i prvky uvnitř záznamů a ty se samostatně nečetly; zpřesněte ho.",
            "ul.katalog > li",
            "li, where lists lie within lists");

    static final List<Rule> RULES = List.of(TEXT_LEFT_OVER, SELECTOR_EMPTY, RECORDS_NESTED);

    /** More places than this are one. */
    private static final int PLACES = 100;

    private final Map<String, String> leftOver = new TreeMap<>();
    private final Set<String> matched = new HashSet<>();
    private final Map<String, String> nested = new LinkedHashMap<>();
    private final Set<Issue> told = new LinkedHashSet<>();
    private boolean anyRecord;
    private boolean credentials;

    /** Once, however often it is said. */
    void tell(Issue issue) {
        told.add(issue);
    }

    void recordFound() {
        anyRecord = true;
    }

    void credentialsFound() {
        credentials = true;
    }

    void nestedFound(String part, String path) {
        nested.putIfAbsent(part, path);
    }

    void matched(String field) {
        matched.add(field);
    }

    void leftOver(String path, String example) {
        leftOver(path, () -> example);
    }

    /** The same where an example costs something: one is asked for only where none is known. */
    void leftOver(String path, Supplier<String> example) {
        String place = leftOver.size() < PLACES || leftOver.containsKey(path) ? path : "…";
        if (!leftOver.containsKey(place)) {
            leftOver.put(place, example.get());
        }
    }

    /** What was told as it stands, in the order in which it was met, and what was left over. */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>(told);
        addLeftOver(issues);
        return List.copyOf(issues);
    }

    private void addLeftOver(List<Issue> issues) {
        leftOver.forEach((path, example) -> issues.add(TEXT_LEFT_OVER.found("", path + ": " + example)));
    }

    /**
     * All findings: first the selectors in the order of the definition, then the places in the order of their paths.
     *
     * @param records what finds the records, as it is written
     * @param readings what finds each field, as it is written
     */
    List<Issue> issues(String records, Map<String, String> readings) {
        List<Issue> issues = new ArrayList<>(told);
        if (credentials) {
            issues.add(Credentials.IN_PAGE.found("", Credentials.MASK));
        }
        if (!anyRecord) {
            issues.add(SELECTOR_EMPTY.found("", records));
        }
        nested.values().forEach(path -> issues.add(RECORDS_NESTED.found("", path)));
        readings.forEach((field, written) -> {
            if (anyRecord && !matched.contains(field)) {
                issues.add(SELECTOR_EMPTY.found(field, written));
            }
        });
        addLeftOver(issues);
        return List.copyOf(issues);
    }
}
