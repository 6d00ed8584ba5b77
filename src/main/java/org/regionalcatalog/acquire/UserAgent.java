package org.regionalcatalog.acquire;

import org.jspecify.annotations.Nullable;

/** Who we say that we are: name, version, and whom to write to. */
final class UserAgent {

    private UserAgent() {}

    static String of(@Nullable String contact) {
        String released = UserAgent.class.getPackage().getImplementationVersion();
        String version = released == null ? "development" : released;
        return Robots.NAME + "/" + version + (contact == null ? "" : " (+" + contact + ")");
    }
}
