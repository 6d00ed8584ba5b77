package org.regionalcatalog.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the checked group {@code fetch} of a source to how its address is fetched. */
final class FetchMaker {

    private FetchMaker() {}

    static Fetching fetching(Told.Group source) {
        Optional<Told.Group> given = source.find("fetch").map(Told.Group.class::cast);
        return given.map(FetchMaker::made).orElse(Fetching.PLAIN);
    }

    private static Fetching made(Told.Group fetch) {
        return new Fetching(
                DefinitionMaker.texts(fetch.itemsAt("allow")),
                DefinitionMaker.find(fetch, "next"),
                fetch.findText("pages").map(pages -> pages(pages.text())).orElse(null),
                DefinitionMaker.find(fetch, "details"),
                DefinitionMaker.number(Optional.of(fetch), "most", Fetching.MOST),
                DefinitionMaker.find(fetch, "unpack"),
                fetch.find("authorization")
                        .map(Told.Group.class::cast)
                        .map(FetchMaker::authorization)
                        .orElse(null));
    }

    static Fetching.Pages pages(String written) {
        int points = written.indexOf("..");
        String last = written.substring(points + 2);
        return new Fetching.Pages(
                Integer.parseInt(written.substring(0, points)), last.isEmpty() ? null : Integer.valueOf(last));
    }

    private static Fetching.@Nullable Authorization authorization(Told.Group group) {
        return group.findText("basic")
                .map(secret -> new Fetching.Authorization(Fetching.Scheme.BASIC, name(secret.text())))
                .or(() -> group.findText("bearer")
                        .map(secret -> new Fetching.Authorization(Fetching.Scheme.BEARER, name(secret.text()))))
                .orElse(null);
    }

    static String name(String reference) {
        return reference.substring("${secret:".length(), reference.length() - 1);
    }
}
