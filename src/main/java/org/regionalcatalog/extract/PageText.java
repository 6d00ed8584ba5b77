package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.regionalcatalog.extract.encoding.Declared;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;

/**
 * A page as text, without a single replacement character.
 *
 * @param bytes how many it was made of
 * @param issues what was noticed about its encoding
 */
record PageText(String name, String text, long bytes, List<Issue> issues) {

    static PageText of(Definition source, Part part) throws IOException {
        byte[] bytes;
        try (InputStream in = part.open()) {
            bytes = in.readAllBytes();
        }
        Encoding encoding = Encoding.of(bytes, new Declared(source.charset(), part.contentType()));
        Decoding.Decoded decoded = Decoding.decode(bytes, encoding);
        List<Issue> issues = new ArrayList<>(encoding.issues());
        if (!decoded.isSound()) {
            issues.add(Decoding.TEXT_DAMAGED.found("", Credentials.mask(decoded.damaged())));
        }
        return new PageText(part.name(), decoded.text(), bytes.length, List.copyOf(issues));
    }

    /** Whether some of it was no text. */
    boolean isDamaged() {
        return Decoding.isSpelledIn(text);
    }

    /** The page; what a character reference could not name is spelled too. */
    Document parse() {
        Document page = Jsoup.parse(text, name);
        page.traverse((Node node, int depth) -> spell(node));
        return page;
    }

    private static void spell(Node node) {
        if (node instanceof TextNode words && words.getWholeText().indexOf('\uFFFD') >= 0) {
            words.text(Decoding.spellReplaced(words.getWholeText()));
        }
        for (Attribute attribute : node.attributes()) {
            if (attribute.getValue().indexOf('\uFFFD') >= 0) {
                attribute.setValue(Decoding.spellReplaced(attribute.getValue()));
            }
        }
    }
}
