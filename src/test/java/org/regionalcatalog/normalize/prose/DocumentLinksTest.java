package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PageLine;

/** A document has the link that its title is, or the next behind it in the same line. */
class DocumentLinksTest {

    @Test
    void a_title_in_a_sentence_has_the_link_it_stands_in() {
        List<Thing> documents = documents(
                "Přečtěte si [Střednědobý plán sociálních služeb města Písku 2020 - 2022](https://a.example/1) i další zprávy.");
        assertThat(documents).singleElement().satisfies(plan -> {
            assertThat(plan.text("title")).isEqualTo("Střednědobý plán sociálních služeb města Písku 2020 - 2022");
            assertThat(plan.text("url")).isEqualTo("https://a.example/1");
        });
    }

    @Test
    void each_title_of_a_line_has_its_own_link() {
        List<Thing> documents =
                documents("[Katalog služeb](https://a.example/1) | [Analýza potřeb](https://a.example/2)");
        assertThat(documents).extracting(one -> one.text("title")).containsExactly("Katalog služeb", "Analýza potřeb");
        assertThat(documents)
                .extracting(one -> one.text("url"))
                .containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void equal_titles_with_different_links_are_different_documents() {
        String page = """
                3. 4. 2019 | [Zápis z jednání](https://a.example/1)
                5. 6. 2019 | [Zápis z jednání](https://a.example/2)
                Poslední | [Zápis z jednání](https://a.example/2)
                První | [Zápis z jednání](https://a.example/1)
                """;
        assertThat(documents(page.strip()))
                .extracting(one -> one.text("url"))
                .containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void the_link_of_another_word_is_not_the_documents() {
        assertThat(documents("[Úvod](https://a.example/0) Vznikl Komunitní plán města Písku 2011 - 2014."))
                .singleElement()
                .satisfies(plan -> assertThat(plan.has("url")).isFalse());
    }

    /** Lines in which {@code [text](address)} is a link. */
    private static List<Thing> documents(String page) {
        List<PageLine> lines = new ArrayList<>();
        for (String written : page.split("\n", -1)) {
            StringBuilder text = new StringBuilder();
            List<PageLine.Link> links = new ArrayList<>();
            int from = 0;
            for (int open = written.indexOf('['); open >= 0; open = written.indexOf('[', from)) {
                int close = written.indexOf("](", open);
                int end = written.indexOf(')', close);
                text.append(written, from, open);
                int start = text.length();
                text.append(written, open + 1, close);
                links.add(new PageLine.Link(start, text.length(), written.substring(close + 2, end)));
                from = end + 1;
            }
            text.append(written.substring(from));
            int number = lines.size() + 1;
            lines.add(new PageLine(number, "line " + number, PageLine.Form.TEXT, 0, text.toString(), links));
        }
        return PageReading.of(lines, ShippedWords.WORDS, null).things().stream()
                .filter(thing -> thing.kind() == Kind.DOCUMENT)
                .toList();
    }
}
