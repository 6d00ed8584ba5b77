package org.regionalcatalog.acquire;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.regionalcatalog.model.WebAddress;

/**
 * Tells a page that wants a user name and a password from one that shows a list and has a login form at its margin:
 * the former was not what was asked for, or says so in its title or in the address we were sent to.
 */
final class LoginPage {

    private static final List<String> WORDS = Resources.lines("login-words.txt");

    private LoginPage() {}

    /** @param format what the definition says that the page is */
    static boolean isOne(WebPart page, String format) {
        Document document = Links.parse(page);
        if (document.selectFirst("input[type=password]") == null) {
            return false;
        }
        return !format.equals(Plausible.HTML) || speaksOfLogin(document) || wasSentToLogin(page);
    }

    private static boolean speaksOfLogin(Document document) {
        return hasWord(document.title()) || document.select("h1").stream().anyMatch(each -> hasWord(each.text()));
    }

    private static boolean wasSentToLogin(WebPart page) {
        return !page.came().redirects().isEmpty()
                && WebAddress.find(page.came().finalAddress())
                        .filter(address -> hasWord(address.target()))
                        .isPresent();
    }

    private static boolean hasWord(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ");
        return WORDS.stream().anyMatch(word -> (" " + plain + " ").contains(" " + word + " "));
    }
}
