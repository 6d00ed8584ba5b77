package org.regionalcatalog.report;

import java.time.OffsetDateTime;
import org.regionalcatalog.model.Text;

/**
 * A message to whoever answers for the catalog.
 *
 * @param id its Message-ID, the same for every attempt to send it
 */
public record Message(String id, String title, String body, OffsetDateTime written) {

    private static final int ID_DIGITS = 40;
    private static final int LONGEST_TITLE = 150;

    /**
     * A message.
     *
     * @param title one line; what is too long of it is cut off
     * @param from address that it comes from, whose host makes the Message-ID unique
     */
    public static Message of(String title, String body, String from, OffsetDateTime written) {
        String line = title.replaceAll("\\s+", " ").strip();
        String cut = line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
        String digest = Text.sha256(cut + "\n" + body + "\n" + written.toInstant());
        return new Message(
                "<" + digest.substring(0, ID_DIGITS) + from.substring(from.indexOf('@')) + ">", cut, body, written);
    }
}
