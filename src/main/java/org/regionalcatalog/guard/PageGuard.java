package org.regionalcatalog.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether pages in prose have arrived whole: a half of a page reads like a page, and what it lost would be closed. */
final class PageGuard {

    /** Of fewer lines, half may come and go. */
    private static final int FEW = 10;

    private PageGuard() {}

    /**
     * Why the pages of a load do not look whole; nothing where they do.
     *
     * @param before the pages that were accepted last and read by the same definition; null where there are none
     */
    static Optional<String> judge(PageShape now, @Nullable PageShape before, String source) {
        boolean closedBefore = before != null && before.unclosed() == 0;
        if (now.inText() > 0 || (now.unclosed() > 0 && closedBefore)) {
            return Optional.of("the page has a beginning and no end (</html> is missing), so it was probably cut on its"
                    + " way here. Fetch it again; if the publisher's page is like that, ask the publisher");
        }
        if (before != null && before.lines() >= FEW && now.lines() * 2 < before.lines()) {
            return Optional.of("of the " + before.lines() + " lines that the page had when it was accepted last only "
                    + now.lines() + " are left, so it was probably cut on its way here or emptied. If it was really"
                    + " shortened, change the title in jobs/sources/" + source + ".yml: a page is compared only with"
                    + " one that the same definition read");
        }
        return Optional.empty();
    }
}
