package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.report.MailServer;
import org.regionalcatalog.source.Notices;

/** Mail over real TLS: only a server whose certificate is trusted, and bears its name, hears user, password and text. */
class PrivateMailTest {

    private static final String STORE_PASSWORD = "changeit";

    private final Path folder;

    PrivateMailTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        GeneratedProviders.write(folder.resolve("home"), 1, 1);
    }

    @Test
    void a_server_that_is_trusted_by_its_name_is_given_the_mail_over_tls_and_over_starttls() throws Exception {
        Path keys = keysOf("dns:localhost");
        for (Notices.Security security : new Notices.Security[] {Notices.Security.TLS, Notices.Security.STARTTLS}) {
            try (MailServer server = MailServer.start(security, contextOf(keys))) {
                ProgramProcess sending = send(server, security, keys);
                assertThat(sending.exitCode()).as(sending.err()).isZero();
                assertThat(server.mails()).hasSize(1);
                assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
            }
        }
    }

    /** Seen: with {@code ssl.checkserveridentity} false, the second one hears the password. */
    @Test
    void a_server_that_nobody_vouches_for_and_one_of_another_name_hear_nothing() throws Exception {
        Path keys = keysOf("dns:localhost");
        Path ofAnother = keysOf("dns:posta.jinde.example");
        hearsNothing(keys, ofAnother, "PKIX path");
        hearsNothing(ofAnother, ofAnother, "No subject alternative DNS name matching localhost found");
    }

    private void hearsNothing(Path keys, Path trusted, String why) throws Exception {
        try (MailServer server = MailServer.start(Notices.Security.TLS, contextOf(keys))) {
            ProgramProcess sending = send(server, Notices.Security.TLS, trusted);
            assertThat(sending.exitCode()).isEqualTo(5);
            assertThat(sending.err()).contains("did not take the message", why).doesNotContain("\tat ");
            assertThat(server.heard()).isEmpty();
        }
    }

    private ProgramProcess send(MailServer server, Notices.Security security, Path trusted) throws IOException {
        Path catalog = folder.resolve("home/jobs/catalog.yml");
        String before = Files.readString(catalog).replaceFirst("(?s)notify:.*", "");
        Files.writeString(
                catalog,
                before
                        + "notify: {to: [spravce@obec.example], from: katalog@obec.example, smtp: {host: localhost, port: %d, tls: %s, user: katalog, password: \"${secret:SMTP_PASSWORD}\"}}\n"
                                .formatted(server.port(), security.name().toLowerCase(Locale.ROOT)));
        return ProgramProcess.start(
                folder,
                Map.of(
                        "SMTP_PASSWORD",
                        "smyslene-heslo",
                        "JAVA_TOOL_OPTIONS",
                        "-Djavax.net.ssl.trustStore=" + trusted + " -Djavax.net.ssl.trustStorePassword="
                                + STORE_PASSWORD),
                "notify",
                "test",
                "--jobs",
                folder.resolve("home/jobs").toString());
    }

    /** Keys with a certificate that they signed themselves. */
    private Path keysOf(String name) throws Exception {
        Path keys = folder.resolve(name.replace(':', '-') + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=posta",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return keys;
    }

    private static SSLContext contextOf(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
