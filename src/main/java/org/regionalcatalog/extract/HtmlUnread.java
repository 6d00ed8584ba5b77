package org.regionalcatalog.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements of a page are no text of the page: menus, forms, scripts, and what is hidden. */
final class HtmlUnread {

    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "nav",
            "menu",
            "select",
            "button",
            "textarea",
            "iframe",
            "svg",
            "object",
            "canvas",
            "datalist");
    private static final Set<String> MENUS =
            Set.of("menu", "nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "skip-link", "drobecky");

    private HtmlUnread() {}

    /** Whether nothing is read of an element. */
    static boolean isUnread(Element element) {
        String name = element.normalName();
        if (name.equals("body") || name.equals("html")) {
            return false;
        }
        return UNREAD.contains(name)
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("role").equals("navigation")
                || (name.equals("form") && element.selectFirst("p, h1, h2, h3, table, article") == null)
                || isMenu(element);
    }

    private static boolean isMenu(Element element) {
        return (element.hasAttr("class") || element.hasAttr("id"))
                && (MENUS.contains(element.id().toLowerCase(Locale.ROOT))
                        || element.classNames().stream()
                                .anyMatch(name -> MENUS.contains(name.toLowerCase(Locale.ROOT))));
    }
}
