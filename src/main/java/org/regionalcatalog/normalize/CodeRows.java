package org.regionalcatalog.normalize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CodeList;
import org.regionalcatalog.source.Definition;

/**
 * The rows of a published code list. Each is judged by itself, but for those that give one code and differ: none of
 * them is believed, so that their order decides nothing.
 */
public final class CodeRows {

    static final Rule CODE_MALFORMED = new Rule(
            "code-malformed",
            Severity.ERROR,
            Actor.PUBLISHER,
            "This row of a code list has no code in the form of the list; write the register's own code.",
            "Tento řádek číselníku nemá kód ve tvaru, který číselník má; uveďte kód z registru.",
            "552046;Tábor",
            "55204;Tábor");

    static final Rule CODE_UNNAMED = new Rule(
            "code-unnamed",
            Severity.ERROR,
            Actor.PUBLISHER,
            "This row of a code list gives a code without a name; add the name.",
            "Tento řádek číselníku uvádí kód bez názvu; doplňte název.",
            "552046;Tábor",
            "552046;");

    static final Rule CODE_CONTRADICTED = new Rule(
            "code-contradicted",
            Severity.ERROR,
            Actor.PUBLISHER,
            "Several rows of the code list have this code and differ, so none of them is used; keep the right one.",
            "Tento kód má v číselníku více řádků, které se liší, takže se nepoužije žádný; ponechte ten správný.",
            "552046;Tábor once",
            "552046;Tábor and 552046;Sezimovo Ústí");

    static final List<Rule> RULES = List.of(CODE_MALFORMED, CODE_UNNAMED, CODE_CONTRADICTED);

    private static final Pattern ANY_CODE = Pattern.compile("\\S{1,40}");
    private static final Pattern MUNICIPALITY_CODE = Pattern.compile("[1-9][0-9]{5}");

    private final Definition.Columns columns;
    private final String label;
    private final Pattern form;
    private final SortedMap<String, Map<String, String>> rows = new TreeMap<>();
    private final Set<String> contradicted = new HashSet<>();

    /** No row yet of what a source of kind {@code codelist} reads. */
    public CodeRows(Definition.Columns columns) {
        this.columns = columns;
        this.label = new CodeList(columns.list(), List.of()).label();
        this.form = columns.list().equals("municipality") ? MUNICIPALITY_CODE : ANY_CODE;
    }

    /** Takes a row into account. */
    public void add(RawRecord raw) {
        Map<String, String> row = cellsOf(raw);
        if (!flawsOf(raw, row).isEmpty()) {
            return;
        }
        String code = row.getOrDefault("code", "");
        Map<String, String> other = rows.putIfAbsent(code, row);
        if (other != null && !other.equals(row)) {
            contradicted.add(code);
        }
    }

    /** The good rows, by code. */
    public List<Map<String, String>> rows() {
        return rows.entrySet().stream()
                .filter(row -> !contradicted.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What refuses a row, seen among all that were added; nothing where it is good. */
    public List<Issue> issuesOf(RawRecord raw) {
        Map<String, String> cells = cellsOf(raw);
        List<Issue> flaws = flawsOf(raw, cells);
        String code = cells.getOrDefault("code", "");
        return flaws.isEmpty() && contradicted.contains(code) ? List.of(CODE_CONTRADICTED.found("code", code)) : flaws;
    }

    /** The cells of a row, by the columns of the code list; several texts of one are joined as synonyms are. */
    public Map<String, String> cellsOf(RawRecord raw) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.readings()
                .keySet()
                .forEach(column -> cells.put(column, Text.clean(String.join("|", raw.texts(column)))));
        return Collections.unmodifiableMap(cells);
    }

    private List<Issue> flawsOf(RawRecord raw, Map<String, String> cells) {
        List<Issue> flaws = new ArrayList<>(raw.issues());
        if (flaws.isEmpty()) {
            String code = cells.getOrDefault("code", "");
            if (!form.matcher(code).matches()) {
                flaws.add(CODE_MALFORMED.found("code", code));
            }
            if (cells.getOrDefault(label, "").isEmpty()) {
                flaws.add(CODE_UNNAMED.found(label, code));
            }
        }
        return flaws;
    }
}
