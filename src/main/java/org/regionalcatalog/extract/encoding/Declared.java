package org.regionalcatalog.extract.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an encoding: by us in the definition, and by the publisher with the answer.
 *
 * @param definition the charset of the definition
 * @param contentType the answer's header of that name
 */
public record Declared(@Nullable Charset definition, Optional<String> contentType) {

    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_PAGE = Pattern.compile(
            "<meta\\s[^>]{0,500}?charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})"
                    + "|<\\?xml\\s[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    /** Nothing is said. */
    public static final Declared NOTHING = new Declared(null, Optional.empty());

    /** What the header of the answer names, if it is a charset that is known here. */
    Optional<Charset> ofHeader() {
        return contentType.map(PARAMETER::matcher).filter(Matcher::find).flatMap(found -> charset(found.group(1)));
    }

    /** What the beginning of an HTML or XML page names, if it is a charset that is known here. */
    static Optional<Charset> inPage(String beginning) {
        Matcher found = IN_PAGE.matcher(beginning);
        return found.find()
                ? charset(found.group(1) == null ? found.group(2) : found.group(1))
                        .filter(Declared::isReadableAsAscii)
                : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Whether bytes below 128 are ASCII. A page whose word could be read is in no other, whatever it says. */
    static boolean isReadableAsAscii(Charset charset) {
        return "<meta".equals(new String("<meta".getBytes(java.nio.charset.StandardCharsets.US_ASCII), charset));
    }
}
