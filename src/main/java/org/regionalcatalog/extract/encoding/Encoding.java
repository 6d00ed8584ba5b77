package org.regionalcatalog.extract.encoding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/**
 * The encoding of a text, decided from its bytes: by a byte order mark, or zeros as only UTF-16 has them; as UTF-8 where they are that, strictly; as it is
 * declared by the definition, by the answer's header, by the page itself, where they are clean so; else by what the
 * letters of Czech look like.
 *
 * @param charset what the bytes are read in
 * @param mark how many bytes of a byte order mark stand before the text
 * @param issues what is wrong with what was declared, or that nothing fits
 */
public record Encoding(Charset charset, int mark, List<Issue> issues) {

    static final Rule CHARSET_WRONG = new Rule(
            "charset-wrong",
            Severity.WARNING,
            Actor.OPERATOR,
            "The bytes are no clean text in the encoding that the definition declares, so they were read in the one"
                    + " they look like; correct charset in the definition, or leave it out.",
            "Bajty nejsou čistým textem v kódování, které udává definice, takže se četly v tom, kterému odpovídají;"
                    + " opravte charset v definici, nebo ho vynechte.",
            "charset: windows-1250 of a file that Excel wrote so",
            "charset: windows-1250 of a file in UTF-8");

    static final Rule CHARSET_MISTOLD = new Rule(
            "charset-mistold",
            Severity.INFO,
            Actor.PUBLISHER,
            "The answer or the page names an encoding in which its bytes are no clean text; name the one it is written"
                    + " in.",
            "Odpověď nebo stránka uvádí kódování, ve kterém její bajty nejsou čistým textem; uveďte to, ve kterém je"
                    + " napsaná.",
            "<meta charset=\"windows-1250\"> of a page in windows-1250",
            "<meta charset=\"utf-8\"> of a page in windows-1250");

    static final Rule CHARSET_UNKNOWN = new Rule(
            "charset-unknown",
            Severity.WARNING,
            Actor.OPERATOR,
            "The bytes are no text in any encoding that is known here; look whether this is a text file at all.",
            "Bajty nejsou textem v žádném kódování, které tento program zná; ověřte, zda jde vůbec o textový soubor.",
            "a list saved as CSV",
            "the same list saved as XLSX and renamed to list.csv");

    /** All that deciding an encoding and reading in it may notice. */
    public static final List<Rule> RULES =
            List.of(CHARSET_WRONG, CHARSET_MISTOLD, CHARSET_UNKNOWN, Decoding.TEXT_DAMAGED, Decoding.BYTES_UNDECODABLE);

    /** How much better the letters must look to be believed more than what is declared. */
    private static final double CLEARLY = 25;

    /** Decides the encoding of a part from the bytes that tell it. */
    public static Encoding of(Part part, Declared declared) throws IOException {
        try (InputStream in = part.open()) {
            return of(Evidence.of(in), declared);
        }
    }

    /** Decides the encoding of bytes. */
    public static Encoding of(byte[] bytes, Declared declared) {
        try {
            return of(Evidence.of(new ByteArrayInputStream(bytes)), declared);
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    private static Encoding of(Evidence evidence, Declared declared) {
        Mark mark = Mark.of(evidence.beginning());
        if (mark != null && (!mark.charset().equals(StandardCharsets.UTF_8) || isUtf8(evidence))) {
            return new Encoding(mark.charset(), mark.bytes(), List.of());
        }
        int skipped = mark == null ? 0 : mark.bytes();
        Stream<Charset> told = Stream.of(
                        Optional.ofNullable(declared.definition()),
                        declared.ofHeader(),
                        Declared.inPage(new String(evidence.beginning(), StandardCharsets.ISO_8859_1)))
                .flatMap(Optional::stream);
        List<Charset> order = told.distinct().toList();
        Charset decided = decide(evidence, order);
        return decided == null
                ? new Encoding(fallback(order), skipped, List.of(CHARSET_UNKNOWN.found("", beginningOf(evidence))))
                : new Encoding(decided, skipped, wrong(decided, declared, order));
    }

    private static boolean isUtf8(Evidence evidence) {
        Trial trial = evidence.in(StandardCharsets.UTF_8);
        return trial.isText() || trial.isMostlyText();
    }

    /** The charset; null where the bytes are no text. */
    private static @Nullable Charset decide(Evidence evidence, List<Charset> declared) {
        Trial utf8 = evidence.in(StandardCharsets.UTF_8);
        if (utf8.isText() && utf8.beyond() == 0) {
            return fallback(declared);
        }
        if ((utf8.isText() && utf8.isLikely()) || utf8.isMostlyText()) {
            return StandardCharsets.UTF_8;
        }
        Trial guess = Guess.of(evidence);
        for (Charset charset : declared) {
            Trial trial = evidence.in(charset);
            if (trial.isClean() && isBelieved(trial, guess)) {
                return charset;
            }
        }
        if (utf8.isText()) {
            return Guess.scoreOf(utf8) > Guess.scoreOf(guess) ? StandardCharsets.UTF_8 : guess.charset();
        }
        return guess.isNoText() ? null : guess.charset();
    }

    /** Letters can be compared only where each byte is a character in both. */
    private static boolean isBelieved(Trial declared, Trial guess) {
        return Declared.isReadableAsAscii(declared.charset())
                ? Guess.scoreOf(guess) - Guess.scoreOf(declared) < CLEARLY
                : declared.isMostlyLatin();
    }

    /** Where the bytes say nothing, the first that was declared; else UTF-8. */
    private static Charset fallback(List<Charset> declared) {
        return declared.isEmpty() ? StandardCharsets.UTF_8 : declared.get(0);
    }

    private static List<Issue> wrong(Charset decided, Declared declared, List<Charset> order) {
        Charset definition = declared.definition();
        String instead = ", read as " + decided.name();
        if (definition != null) {
            boolean right = definition.equals(decided);
            return right ? List.of() : List.of(CHARSET_WRONG.found("", definition.name() + instead));
        }
        return order.stream()
                .filter(charset -> !charset.equals(decided))
                .findFirst()
                .map(charset -> List.of(CHARSET_MISTOLD.found("", charset.name() + instead)))
                .orElse(List.of());
    }

    /** The first bytes, in hexadecimal: nothing else can be said of them. */
    private static String beginningOf(Evidence evidence) {
        byte[] first = java.util.Arrays.copyOf(evidence.beginning(), Math.min(16, evidence.beginning().length));
        return java.util.HexFormat.ofDelimiter(" ").formatHex(first);
    }

    /** A byte order mark. */
    private record Mark(Charset charset, int bytes) {

        static @Nullable Mark of(byte[] beginning) {
            if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (startsWith(beginning, 0xFF, 0xFE, 0, 0)) {
                return new Mark(Charset.forName("UTF-32LE"), 4);
            }
            if (startsWith(beginning, 0, 0, 0xFE, 0xFF)) {
                return new Mark(Charset.forName("UTF-32BE"), 4);
            }
            if (startsWith(beginning, 0xFF, 0xFE)) {
                return new Mark(StandardCharsets.UTF_16LE, 2);
            }
            return startsWith(beginning, 0xFE, 0xFF) ? new Mark(StandardCharsets.UTF_16BE, 2) : bare(beginning);
        }

        /** None was written, but a text that begins with two characters of ASCII shows UTF-16 as clearly. */
        private static @Nullable Mark bare(byte[] beginning) {
            if (beginning.length < 4) {
                return null;
            }
            if (beginning[0] > 0 && beginning[1] == 0 && beginning[2] > 0 && beginning[3] == 0) {
                return new Mark(StandardCharsets.UTF_16LE, 0);
            }
            return beginning[0] == 0 && beginning[1] > 0 && beginning[2] == 0 && beginning[3] > 0
                    ? new Mark(StandardCharsets.UTF_16BE, 0)
                    : null;
        }

        private static boolean startsWith(byte[] bytes, int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
