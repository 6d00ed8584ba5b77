package org.regionalcatalog.report;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.Notices;
import org.regionalcatalog.source.Secrets;

/** Hands messages over to an SMTP server, in seconds or not at all. */
public final class Post implements Outbox.Sending {

    private static final String TIMEOUT_MILLISECONDS = "10000";
    private static final String PREFIX = "mail.smtp.";

    private final Notices notices;
    private final Secrets secrets;

    public Post(Notices notices, Secrets secrets) {
        this.notices = notices;
        this.secrets = secrets;
    }

    @Override
    public void send(Message message) throws UnsentException {
        String password = password();
        try {
            MimeMessage mail = mail(message);
            try (Transport transport = mail.getSession().getTransport("smtp")) {
                Notices.Smtp smtp = notices.smtp();
                transport.connect(smtp.host(), smtp.port(), smtp.user(), password);
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (SendFailedException some) {
            refuse(some, password);
        } catch (MessagingException failed) {
            throw unsent(failed, password);
        }
    }

    /** What somebody has got is never sent again for the sake of those who cannot get it. */
    private void refuse(SendFailedException failed, @Nullable String password) throws UnsentException {
        Address[] got = failed.getValidSentAddresses();
        if (got == null || got.length == 0) {
            throw unsent(failed, password);
        }
    }

    private UnsentException unsent(MessagingException failed, @Nullable String password) {
        Exception cause = failed;
        while (cause instanceof MessagingException one && one.getNextException() != null) {
            cause = one.getNextException();
        }
        String why = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return new UnsentException("The mail server " + notices.smtp().host() + ":"
                + notices.smtp().port()
                + " did not take the message (" + cause.getClass().getSimpleName() + ": "
                + (password == null ? why : why.replace(password, "***")) + ").");
    }

    private @Nullable String password() throws UnsentException {
        String name = notices.smtp().password();
        if (name == null) {
            return null;
        }
        return secrets.find(name)
                .orElseThrow(
                        () -> new UnsentException("The secret ${secret:" + name + "} is not there; set the variable "
                                + name + " or write the file secrets/" + name + " beside jobs."));
    }

    private MimeMessage mail(Message message) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", message.id());
            }
        };
        mail.setFrom(new InternetAddress(notices.from()));
        for (String to : notices.to()) {
            mail.addRecipient(RecipientType.TO, new InternetAddress(to));
        }
        mail.setSubject(message.title(), StandardCharsets.UTF_8.name());
        mail.setText(message.body(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.written().toInstant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private Properties properties() {
        Properties properties = new Properties();
        Notices.Security security = notices.smtp().security();
        properties.setProperty(PREFIX + "auth", Boolean.toString(notices.smtp().user() != null));
        properties.setProperty(PREFIX + "ssl.enable", Boolean.toString(security == Notices.Security.TLS));
        properties.setProperty(PREFIX + "ssl.checkserveridentity", "true");
        properties.setProperty(PREFIX + "starttls.enable", Boolean.toString(security == Notices.Security.STARTTLS));
        properties.setProperty(PREFIX + "starttls.required", Boolean.toString(security == Notices.Security.STARTTLS));
        properties.setProperty(PREFIX + "sendpartial", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(PREFIX + wait, TIMEOUT_MILLISECONDS);
        }
        return properties;
    }
}
