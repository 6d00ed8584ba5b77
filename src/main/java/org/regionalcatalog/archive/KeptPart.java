package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.model.Part;

/** A part in the archive, and how a record of the archive writes it. */
record KeptPart(
        String name, String sha256, long size, @Nullable Origin came, Store store) implements Part {

    @Override
    public Optional<String> digest() {
        return Optional.of(sha256);
    }

    @Override
    public InputStream open() throws IOException {
        return store.open(sha256);
    }

    @Override
    public Optional<Origin> origin() {
        return Optional.ofNullable(came);
    }

    /** What tells an answer of a server from another one with the same bytes: by what it is asked for next time. */
    String validators() {
        return name + "\n" + sha256 + "\n"
                + origin().map(origin -> origin.finalAddress() + "\n" + origin.header("etag") + "\n"
                                + origin.header("last-modified"))
                        .orElse("");
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>(Map.of("name", name, "sha256", sha256, "size", size));
        origin().ifPresent(origin -> tree.put(
                "origin",
                new TreeMap<>(Map.of(
                        "address", origin.address(),
                        "final_address", origin.finalAddress(),
                        "status", origin.status(),
                        "request", new TreeMap<>(origin.request()),
                        "headers", new TreeMap<>(origin.headers()),
                        "redirects", origin.redirects()))));
        return tree;
    }

    static KeptPart of(Map<?, ?> tree, Store store) {
        return new KeptPart(
                String.valueOf(tree.get("name")),
                String.valueOf(tree.get("sha256")),
                Long.parseLong(String.valueOf(tree.get("size"))),
                tree.get("origin") instanceof Map<?, ?> origin ? origin(origin) : null,
                store);
    }

    private static Origin origin(Map<?, ?> tree) {
        return new Origin(
                String.valueOf(tree.get("address")),
                String.valueOf(tree.get("final_address")),
                Integer.parseInt(String.valueOf(tree.get("status"))),
                texts(tree.get("request")),
                texts(tree.get("headers")),
                tree.get("redirects") instanceof List<?> lines
                        ? lines.stream().map(String::valueOf).toList()
                        : List.of());
    }

    /** The texts of a tree, by name; none when it is no tree. */
    static Map<String, String> texts(@Nullable Object tree) {
        Map<String, String> texts = new TreeMap<>();
        if (tree instanceof Map<?, ?> given) {
            given.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }
}
