package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Told to stop, the program ends within five seconds whatever it is doing, and goes on from there. More of it: {@code
 * -Dstop.rows=50000}, where a step of the build takes longer than that.
 */
class StopProcessTest {

    private static final int ROWS = Integer.getInteger("stop.rows", 2_000);
    private static final double STOPPING_SECONDS = 5;

    private final Path folder;
    private final GeneratedProviders providers;

    StopProcessTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.providers = GeneratedProviders.write(folder.resolve("home"), ROWS, 20261126);
    }

    @Test
    void while_a_publisher_keeps_it_waiting_and_in_every_step_of_the_build() throws Exception {
        try (Silent publisher = new Silent()) {
            Path source = providers.jobs().resolve("sources").resolve(GeneratedProviders.SOURCE + ".yml");
            String definition = Files.readString(source);
            Files.writeString(
                    source,
                    definition.replace("from: providers.csv", "from: http://127.0.0.1:" + publisher.port() + "/list"));
            Path catalog = providers.jobs().resolve("catalog.yml");
            Files.writeString(
                    catalog, Files.readString(catalog) + "fetch: {contact: katalog@obec.example, loopback: true}\n");
            ProgramProcess waiting = start("run");
            assertThat(waiting.await(() -> !publisher.asked.isEmpty()))
                    .as(waiting.err())
                    .isTrue();
            assertStops(waiting, "acquire");
            Files.writeString(source, definition);
        }
        for (String step : List.of("match", "merge", "publish")) {
            ProgramProcess building = start("rerun");
            if (building.awaitSaying("build: " + step) && building.isAlive()) {
                assertStops(building, step);
            }
        }
        ProgramProcess last = start("rerun");
        assertThat(last.exitCode()).as(last.err()).isZero();
        assertThat(start("editions").said()).contains("    1  ");
    }

    private static void assertStops(ProgramProcess process, String step) throws InterruptedException {
        long begin = System.nanoTime();
        int exitCode = process.terminate();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (System.getProperty("stop.rows") != null) {
            System.out.printf("stopped in %s after %.2f s%n", step, seconds);
        }
        assertThat(exitCode).as(process.err()).isIn(ProgramProcess.TERMINATED, 0);
        assertThat(seconds).as(step + process.err()).isLessThan(STOPPING_SECONDS);
    }

    private ProgramProcess start(String command) {
        return ProgramProcess.start(
                folder,
                command,
                "--data",
                folder.resolve("data").toString(),
                "--jobs",
                providers.jobs().toString());
    }

    /** A publisher who hears every question and answers none. */
    private static final class Silent implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> asked = new CopyOnWriteArrayList<>();

        Silent() throws IOException {
            Thread thread = new Thread(this::accept, "silent");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void accept() {
            try {
                while (!socket.isClosed()) {
                    asked.add(socket.accept());
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        @Override
        public void close() throws IOException {
            List<Socket> all = new ArrayList<>(asked);
            for (Socket one : all) {
                one.close();
            }
            socket.close();
        }
    }
}
