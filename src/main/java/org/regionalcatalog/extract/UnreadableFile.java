package org.regionalcatalog.extract;

import java.util.List;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/** A file that cannot be read at all, or not beyond some place. Caught where the file is read; nobody else sees it. */
final class UnreadableFile extends Exception {

    static final Rule BROKEN = new Rule(
            "file-broken",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The file is damaged or ends too early at this place, and what follows was not read; publish it anew.",
            "Soubor je na tomto místě poškozený nebo předčasně končí a to, co následuje, se nepřečetlo; zveřejněte ho"
                    + " znovu.",
            "[{\"nazev\": \"Domov\"}]",
            "[{\"nazev\": \"Domov\"}, {\"naz");

    static final Rule ENCRYPTED = new Rule(
            "file-encrypted",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The file can be opened with a password only; publish it without one.",
            "Soubor se dá otevřít jen s heslem; zveřejněte ho bez hesla.",
            "a workbook that opens at once",
            "a workbook that asks for a password");

    static final Rule OTHER_FORMAT = new Rule(
            "file-other-format",
            Severity.ERROR,
            Actor.OPERATOR,
            "The file is not in the format that the definition says; look at the file and correct format or from.",
            "Soubor není ve formátu, který uvádí definice; podívejte se na něj a opravte format nebo from.",
            "a workbook .xlsx under format: xlsx",
            "an old workbook .xls under format: xlsx");

    static final Rule TOO_LARGE = new Rule(
            "file-too-large",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The file unpacks to more than may be read, as files do that are made to harm; look who made it and publish a"
                    + " sound one.",
            "Soubor se rozbaluje do větší velikosti, než se smí číst, jako soubory, které mají škodit; zjistěte, kdo ho"
                    + " vytvořil, a zveřejněte nezávadný.",
            "a workbook of 1 MB that unpacks to 20 MB",
            "a workbook of 1 MB that unpacks to 1 GB");

    static final List<Rule> RULES = List.of(BROKEN, ENCRYPTED, OTHER_FORMAT, TOO_LARGE);

    private static final long serialVersionUID = 1;

    private final transient Issue issue;

    /**
     * @param rule of {@link #RULES}
     * @param seen where, or what it is instead
     */
    UnreadableFile(Rule rule, String seen) {
        super(rule.code() + ": " + seen, null, false, false);
        this.issue = rule.found("", Decoding.spellReplaced(seen));
    }

    Issue issue() {
        return issue;
    }
}
