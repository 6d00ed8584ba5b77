package org.regionalcatalog.acquire;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server with a certificate that nobody but itself vouches for. */
final class OwnCertificate {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private OwnCertificate() {}

    /** Starts it; the caller closes what is added to the list. */
    static String serve(List<AutoCloseable> open) throws IOException {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
            server.setHttpsConfigurator(new HttpsConfigurator(context()));
            server.start();
            open.add(() -> server.stop(0));
            return "https://127.0.0.1:" + server.getAddress().getPort();
        } catch (GeneralSecurityException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("own-certificate");
        Path store = folder.resolve("store");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool ended with " + made.exitValue());
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD);
        }
        Files.delete(store);
        Files.delete(folder);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
