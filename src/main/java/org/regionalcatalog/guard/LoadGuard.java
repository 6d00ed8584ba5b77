package org.regionalcatalog.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Expectation;
import org.regionalcatalog.source.FieldName;
import org.regionalcatalog.source.Format;

/** The checks of a load, of which only that of pages in prose knows the load before. The cause is told first, the symptom only where no cause is known. */
public final class LoadGuard {

    private static final int FULL_PERCENT = 100;
    private static final Pattern TITLE = Pattern.compile("<title>([^<]{0,1000}+)</title>", Pattern.CASE_INSENSITIVE);

    private LoadGuard() {}

    /** May this load of a source be accepted? */
    public static Verdict judge(LoadFacts load, Definition source) {
        if (load.bytes() == 0) {
            return hold("the answer is empty: 0 bytes. Ask the publisher, or wait for the next night");
        }
        if (!Set.of(Format.HTML, Format.TEXT).contains(source.format()) && looksLikeHtml(load.beginning())) {
            return hold(expectedOf(source.format()) + " was expected, but the answer is an HTML page"
                    + titleOf(load.beginning()) + ". Probably an error or login page; look at the file");
        }
        if (source.format() == Format.TEXT && looksLikeHtml(load.beginning())) {
            return hold("plain text was expected, but the answer is an HTML page" + titleOf(load.beginning())
                    + ". If it is the page itself, write 'format: html' in the definition");
        }
        if (source.format() == Format.HTML && load.records() == 0 && looksLikeLogin(load.beginning())) {
            return hold("the answer is a login page" + titleOf(load.beginning()) + ". Look at the address");
        }
        if (!load.broken().isEmpty()) {
            return hold(
                    "the file cannot be read whole: " + load.broken() + ". What is missing of it would count as gone;"
                            + " ask the publisher for a sound file, or wait for the next night");
        }
        Optional<String> cut = PageGuard.judge(load.pages(), load.pagesBefore(), source.id());
        if (cut.isPresent()) {
            return hold(cut.get());
        }
        if (!load.missingColumns().isEmpty()) {
            return hold("the columns " + load.missingColumns() + " are not there any more. "
                    + "If the publisher renamed them, mend 'fields' in the definition");
        }
        List<String> reasons = new ArrayList<>();
        judgeCount(load, source, reasons);
        if (reasons.isEmpty()) {
            judgeFill(load, source, reasons);
        }
        return reasons.isEmpty() ? new Verdict.Pass() : hold(String.join("; ", reasons));
    }

    private static void judgeCount(LoadFacts load, Definition source, List<String> reasons) {
        Expectation.Range range = source.expect().records();
        boolean codeList = source.completes().isPresent(); // what is refused of it is missing in every other source
        long counted = codeList ? load.records() - load.refused() : load.records();
        if (range.holds(counted)) {
            return;
        }
        String seen = load.records() == 0
                ? "the list is empty" + titleOf(load.beginning())
                : counted + (codeList ? " good rows" : " records") + " were read";
        reasons.add(seen + ", expected were " + range
                + ". If the list really has that size, change expect.records in jobs/sources/" + source.id() + ".yml");
    }

    private static void judgeFill(LoadFacts load, Definition source, List<String> reasons) {
        if (load.records() == 0) {
            return;
        }
        for (Map.Entry<FieldName, Integer> expected : source.expect().fill().entrySet()) {
            String field = expected.getKey().text();
            long filled = load.fill().getOrDefault(field, 0L);
            long percent = filled * FULL_PERCENT / load.records();
            if (percent < expected.getValue()) {
                reasons.add("the field " + field + " is filled in " + filled + " of " + load.records() + " records ("
                        + percent
                        + " %), expected were at least " + expected.getValue()
                        + " %. If that is right, change expect.fill in jobs/sources/" + source.id() + ".yml");
            }
        }
    }

    private static String expectedOf(Format format) {
        return switch (format) {
            case CSV -> "a CSV list";
            case XLSX -> "a workbook (.xlsx)";
            case JSON -> "a JSON file";
            case XML -> "an XML file";
            case PDF -> "a PDF file";
            case HTML -> "a page";
            case TEXT -> "plain text";
        };
    }

    private static boolean looksLikeHtml(String beginning) {
        String start = beginning.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<head")
                || (start.startsWith("<?xml") && start.contains("<html"));
    }

    private static boolean looksLikeLogin(String beginning) {
        String page = beginning.toLowerCase(Locale.ROOT);
        return page.contains("type=\"password\"") || page.contains("type='password'") || page.contains("type=password");
    }

    private static String titleOf(String beginning) {
        Matcher found = TITLE.matcher(beginning);
        String title = found.find() ? found.group(1).strip() : "";
        return title.isEmpty() ? "" : " titled „" + title.substring(0, Math.min(title.length(), 80)) + "“";
    }

    private static Verdict hold(String reason) {
        return new Verdict.Hold(Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".");
    }
}
