package org.regionalcatalog.database;

/** What lies at the bottom of a failure. */
final class Causes {

    private Causes() {}

    /** The first line of what the deepest cause says. */
    static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse(root.getClass().getSimpleName());
    }
}
