package org.regionalcatalog.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.WebAddress;

/** The links of a page that a selector finds. */
final class Links {

    private static final String CHARSET = "charset=";

    private final Document page;
    private final WebAddress base;

    Links(WebPart page) {
        this.page = parse(page);
        WebAddress address = WebAddress.find(page.came().finalAddress()).orElseThrow();
        this.base = Optional.ofNullable(this.page.selectFirst("base[href]"))
                .flatMap(element -> address.resolve(element.attr("href")))
                .orElse(address);
    }

    /** A link, as it is written and as an address of the web, if it is one. */
    record Link(String written, Optional<WebAddress> address) {}

    /** In the order of the page, each once. */
    List<Link> select(String selector) {
        return page.select(selector).stream()
                .map(Links::href)
                .flatMap(Optional::stream)
                .map(written -> new Link(written, base.resolve(written)))
                .distinct()
                .toList();
    }

    /** Of the element itself, or of the link within it. */
    private static Optional<String> href(Element element) {
        Element link = element.hasAttr("href") ? element : element.selectFirst("a[href]");
        return Optional.ofNullable(link).map(found -> found.attr("href"));
    }

    static Document parse(WebPart page) {
        try (InputStream stream = page.open()) {
            return Jsoup.parse(stream, charsetOf(page), "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The encoding that the answer's header names; without one, the page's own word counts. */
    private static @Nullable String charsetOf(WebPart page) {
        String type = page.came().header("content-type").orElse("").toLowerCase(Locale.ROOT);
        int start = type.indexOf(CHARSET);
        if (start < 0) {
            return null;
        }
        String name = type.substring(start + CHARSET.length())
                .replaceAll("[\"';].*", "")
                .strip();
        try {
            return Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
