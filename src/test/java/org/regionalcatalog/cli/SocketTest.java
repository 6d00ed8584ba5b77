package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regionalcatalog.cli.ScriptedCommands.owning;
import static org.regionalcatalog.cli.Typed.eventually;
import static org.regionalcatalog.cli.Typed.type;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens on the socket when one of the two ends does not behave. */
class SocketTest {

    private static final Duration WAIT = Duration.ofSeconds(15);

    private final Path data;
    private final Path end;

    SocketTest(@TempDir Path folder) {
        this.data = folder.resolve("data");
        this.end = folder.resolve("end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET / HTTP/1.1\r\n\r\n", "Q\0\1\0\1", "Q\u007f", "X\0\0\0\4\0\0\0\0", "Q\0\0\0\2ab", "O\0\0\0\0"
            })
    void garbage_is_answered_with_a_sentence_and_dropped(String garbage) throws Exception {
        Typed owner = hold();
        try (SocketChannel channel = connect();
                Frames client = new Frames(channel)) {
            ByteBuffer bytes = ByteBuffer.wrap(garbage.getBytes(StandardCharsets.ISO_8859_1));
            channel.write(bytes);
            if (garbage.length() < Frame.HEADER_BYTES) {
                channel.write(ByteBuffer.wrap(new byte[] {-1, -1, -1, -1}));
            }
            Frame answer = client.poll(WAIT).orElseThrow();
            assertThat(answer.type()).isEqualTo(Frame.Type.REFUSED);
            assertThat(answer.text()).isNotBlank();
            assertThatThrownBy(() -> client.poll(WAIT)).isInstanceOf(IOException.class);
        }
        finish(owner);
    }

    @Test
    void whoever_says_nothing_is_dropped_after_ten_seconds_and_does_not_delay_the_owner() throws Exception {
        Typed owner = hold();
        long before = System.nanoTime();
        try (Frames silent = new Frames(connect())) {
            assertThatThrownBy(() -> silent.poll(WAIT)).isInstanceOf(EOFException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(Duration.ofSeconds(9), WAIT);
        }
        try (Frames silent = new Frames(connect())) {
            long ending = System.nanoTime();
            finish(owner);
            assertThat(Duration.ofNanos(System.nanoTime() - ending)).isLessThan(Duration.ofSeconds(5));
            assertThat(silent.isGone()).isFalse();
        }
    }

    @Test
    void sixty_four_that_say_nothing_do_not_lock_others_out_for_long() throws Exception {
        Typed owner = hold();
        SocketChannel[] silent = new SocketChannel[64];
        for (int index = 0; index < silent.length; index++) {
            silent[index] = connect();
        }
        for (SocketChannel channel : silent) {
            channel.close();
        }
        assertThat(type(owning(data), "tell").exitCode()).isEqualTo(3);
        finish(owner);
    }

    @Test
    void a_client_that_closes_cancels_its_command_which_may_go_on_printing() throws Exception {
        Typed owner = hold();
        try (Frames client = new Frames(connect())) {
            client.write(request("hold", end.toString()).frame());
            assertThat(client.poll(WAIT).orElseThrow().type()).isEqualTo(Frame.Type.ACCEPTED);
            assertThat(client.poll(WAIT).orElseThrow().text()).isEqualTo("holding");
        }
        eventually(() -> ScriptedCommands.notesOf(data).contains("cancelled"));
        finish(owner);
    }

    @Test
    void a_client_that_is_let_in_by_nobody_becomes_the_owner_when_the_lock_falls_free() throws Exception {
        Path directory = DirectoryLock.prepare(data);
        Typed client;
        try (DirectoryLock lock = DirectoryLock.tryTake(directory).orElseThrow();
                ServerSocketChannel ending = listen(lock.directory())) {
            client = type(owning(data), "tell");
            ending.accept().close();
            Frames second = new Frames(ending.accept());
            assertThat(second.poll(WAIT)).isPresent();
            second.close();
            // A third one is left in the queue when the owner ends.
        }
        assertThat(client.exitCode()).isEqualTo(3);
        assertThat(client.out()).contains("[tell]");
        assertThat(ScriptedCommands.notesOf(data)).containsExactly("opened", "closed");
    }

    @Test
    void a_command_that_was_let_in_is_never_executed_a_second_time() throws Exception {
        try (DirectoryLock lock =
                        DirectoryLock.tryTake(DirectoryLock.prepare(data)).orElseThrow();
                ServerSocketChannel dying = listen(lock.directory())) {
            Typed client = type(owning(data), "tell");
            try (Frames server = new Frames(dying.accept())) {
                assertThat(Request.of(server.poll(WAIT).orElseThrow())).isEqualTo(request("tell"));
                server.write(Frame.of(Frame.Type.ACCEPTED, ""));
            }
            assertThat(client.exitCode()).isEqualTo(5);
        }
        assertThat(ScriptedCommands.notesOf(data)).isEmpty();
    }

    @Test
    void a_reader_that_takes_nothing_is_waited_for_until_the_owner_is_ending() throws Exception {
        try (ServerSocketChannel server = listen(DirectoryLock.prepare(data));
                SocketChannel lazy = connect();
                Frames frames = new Frames(server.accept())) {
            PrintStream out = FrameStream.printing(frames, Frame.Type.OUT);
            CompletableFuture<Void> printing = CompletableFuture.runAsync(() -> out.print("x".repeat(5_000_000)));
            assertThatThrownBy(() -> printing.get(1_500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            frames.setPatience(Duration.ofMillis(1));
            printing.get(10, TimeUnit.SECONDS);
            assertThat(frames.isGone()).isTrue();
            assertThat(out.checkError()).isTrue();
            assertThat(lazy.isOpen()).isTrue();
        }
    }

    @Test
    void a_request_is_read_as_it_was_written() throws Exception {
        Request request = new Request("1.2.3", "/srv/Třeboň", 80, List.of("why", "", "žluťoučký 🐎"));
        assertThat(Request.of(request.frame())).isEqualTo(request);
        assertThat(Request.versionOf(request.frame())).isEqualTo("1.2.3");
    }

    @Test
    void bytes_of_any_kind_are_a_request_or_refused_in_words() {
        Random random = new Random(42);
        byte[] sound = request("tell", "žluťoučký").frame().content().array();
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = sound.clone();
            for (int slip = random.nextInt(4); slip >= 0; slip--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Frame frame = new Frame(Frame.Type.REQUEST, ByteBuffer.wrap(bytes, 0, 1 + random.nextInt(bytes.length)));
            try {
                assertThat(Request.of(frame).directory()).isAbsolute();
            } catch (ProtocolException refused) {
                assertThat(refused).message().isNotBlank();
            }
        }
    }

    private static Request request(String... arguments) {
        return new Request(ScriptedCommands.VERSION, "/srv/Třeboň", 120, List.of(arguments));
    }

    private Typed hold() {
        return type(owning(data), "hold", end.toString()).saying("holding");
    }

    private void finish(Typed owner) throws Exception {
        Files.createFile(end);
        assertThat(owner.exitCode()).isZero();
    }

    private SocketChannel connect() throws Exception {
        return SocketChannel.open(UnixDomainSocketAddress.of(data.resolve("socket")));
    }

    private static ServerSocketChannel listen(Path directory) throws Exception {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return channel.bind(UnixDomainSocketAddress.of(SocketPlace.prepare(directory)));
    }
}
