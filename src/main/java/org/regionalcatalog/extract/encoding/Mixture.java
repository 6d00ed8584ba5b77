package org.regionalcatalog.extract.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds lines in UTF-8 within a text of a one-byte encoding: in such a text they look like letters, but not of a word. */
public final class Mixture {

    private static final byte[] LEADS = {(byte) 0xC3, (byte) 0xC4, (byte) 0xC5};

    private final Charset charset;
    private final char[] leads;

    /** For texts of this encoding; where its characters have more bytes, nothing is found. */
    public Mixture(Encoding encoding) {
        this.charset = encoding.charset();
        boolean one = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
        String leading = one ? new String(LEADS, charset) : "";
        this.leads = leading.length() == LEADS.length ? leading.toCharArray() : new char[0];
    }

    /** Whether all that is beyond ASCII in a line would be UTF-8. */
    public boolean isOther(String line) {
        for (char lead : leads) {
            if (line.indexOf(lead) >= 0) {
                return isUtf8(charset.encode(line));
            }
        }
        return false;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException no) {
            return false;
        }
    }
}
