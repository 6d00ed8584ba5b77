package org.regionalcatalog.cli;

/** The languages of {@code --lang}. */
final class Languages {

    private Languages() {}

    /** Whether Czech is meant, or else English. */
    static boolean isCzech(String lang) {
        if (!lang.equals("cs") && !lang.equals("en")) {
            throw new UsageException("There is no language '" + lang + "' here; --lang knows cs and en.");
        }
        return lang.equals("cs");
    }
}
