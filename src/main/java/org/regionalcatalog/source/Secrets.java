package org.regionalcatalog.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks secrets up by name: a variable of the environment, else a file in the folder that systemd gives its services,
 * else a file in the folder {@code secrets} beside {@code jobs}.
 */
public final class Secrets {

    private static final int MOST_BYTES = 8192;

    private final Environment environment;
    private final Path home;

    /** Variables by name. */
    @FunctionalInterface
    public interface Environment {
        @Nullable
        String find(String name);
    }

    /** @param home the folder that holds {@code jobs} */
    public Secrets(Environment environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** The secret, without the line end that editors put behind it; nothing when it is blank or no line of text. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(environment.find(name))
                .or(() -> folders()
                        .map(folder -> folder.resolve(name))
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .map(Secrets::read))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty() && secret.chars().allMatch(c -> c >= ' ' && c != 0x7f));
    }

    /** The secrets that definitions name and that are nowhere, each with what needs it. */
    public static List<String> missing(Definitions definitions) {
        Secrets secrets = new Secrets(System::getenv, definitions.home());
        Stream<Map.Entry<String, String>> ofSources = definitions.sources().stream()
                .flatMap(source -> Optional.ofNullable(source.fetch().authorization()).stream()
                        .map(authorization -> Map.entry(authorization.secret(), source.id())));
        Stream<Map.Entry<String, String>> ofMail =
                Optional.ofNullable(definitions.operation().notices())
                        .map(notices -> notices.smtp().password())
                        .map(name -> Map.entry(name, "notify"))
                        .stream();
        return Stream.concat(ofSources, ofMail)
                .filter(needed -> secrets.find(needed.getKey()).isEmpty())
                .map(needed -> needed.getKey() + " (" + needed.getValue() + ")")
                .toList();
    }

    private Stream<Path> folders() {
        String systemd = environment.find("CREDENTIALS_DIRECTORY");
        Path own = home.resolve("secrets");
        return systemd == null ? Stream.of(own) : Stream.of(Path.of(systemd), own);
    }

    private static String read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? "" : Files.readString(file);
        } catch (IOException unreadable) {
            return ""; // whoever asks says that it is missing
        }
    }
}
