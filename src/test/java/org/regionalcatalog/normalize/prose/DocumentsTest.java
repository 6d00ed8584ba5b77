package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Validity;

/** The documents that pages of many towns tell of; {@code documents.txt} holds a page and what it tells, many times. */
class DocumentsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_tells_of_these_documents_and_no_others(String page, List<String> documents) {
        List<Thing> told = Pages.read(page, null).things().stream()
                .filter(thing -> thing.kind() == Kind.DOCUMENT)
                .toList();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            String title = told.get(i).text("title");
            String wanted = documents.stream()
                    .filter(one -> one.contains("| " + title + " |"))
                    .findFirst()
                    .orElse("");
            shown.add(shown(told.get(i), wanted));
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(documents);
    }

    static Stream<Arguments> pages() throws IOException {
        List<Arguments> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        List<String> documents = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("=>")) {
                documents.add(line.substring(2).strip());
            } else if (!documents.isEmpty()) {
                pages.add(Arguments.of(
                        page.toString().strip(),
                        documents.stream().filter(one -> !one.equals("nothing")).toList()));
                page = new StringBuilder();
                documents = new ArrayList<>();
            } else if (!line.startsWith("#")) {
                page.append(line).append('\n');
            }
        }
        return pages.stream();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(DocumentsTest.class.getResourceAsStream("documents.txt"))) {
            List<String> lines =
                    new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            lines.add("");
            return lines;
        }
    }

    /** Further fields are shown only where the table tells them. */
    private static String shown(Thing document, String wanted) {
        String validity = document.find("valid")
                .map(valid -> years((Validity) valid))
                .orElse("");
        String territory = Objects.requireNonNullElse(document.text("territory"), "");
        String told = document.text("document_type") + " | " + document.text("title") + " | " + validity + " | " + territory;
        for (String field : List.of("label", "url", "approved.date")) {
            String name = field.substring(0, Math.max(field.indexOf('.'), 0)).isEmpty() ? field : "approved";
            if (wanted.contains("| " + name + " ")) {
                told += " | " + name + " " + document.text(field);
            }
        }
        return told.replaceAll(" +", " ").strip();
    }

    private static String years(Validity valid) {
        return valid.from() + ".." + valid.to();
    }
}
