package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "unit",
        mixinStandardHelpOptions = true,
        description = "Prints a unit for systemd or a line for cron, with the paths as they are now: "
                + "regional-catalog.service, regional-catalog-night.service, regional-catalog-night.timer or"
                + " regional-catalog.cron.",
        footer = {
            "",
            "Example: serve unit regional-catalog.service --data /var/lib/regional-catalog"
                    + " > /etc/systemd/system/regional-catalog.service"
        })
final class UnitCommand implements PlainCommand {

    static final List<String> FILES = List.of(
            "regional-catalog.service",
            "regional-catalog-night.service",
            "regional-catalog-night.timer",
            "regional-catalog.cron");

    @Parameters(paramLabel = "FILE", description = "Which of them.")
    private String file = "";

    @Override
    public int execute(Invocation invocation, Options options) {
        if (!FILES.contains(file)) {
            throw new UsageException("There is no unit '" + file + "'; there are " + String.join(", ", FILES) + ".");
        }
        String text = filled(places(invocation, options));
        invocation
                .out()
                .print(
                        options.isJson()
                                ? CanonicalJson.of(new TreeMap<>(Map.of("file", file, "text", text))) + "\n"
                                : text);
        return ExitCode.DONE;
    }

    private static Map<String, String> places(Invocation invocation, Options options) {
        Path jobs = options.jobs(invocation);
        return Map.of(
                "user", System.getProperty("user.name"),
                "java", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "jar", Version.jarOrName(),
                "home", Objects.requireNonNullElse(jobs.getParent(), jobs).toString(),
                "jobs", jobs.toString(),
                "data", options.data(invocation).toAbsolutePath().normalize().toString());
    }

    private String filled(Map<String, String> places) {
        String text = text();
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("{" + place.getKey() + "}", place.getValue());
        }
        return text;
    }

    private String text() {
        try (InputStream stream = Objects.requireNonNull(
                UnitCommand.class.getResourceAsStream("/org/regionalcatalog/schedule/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
