package org.regionalcatalog.normalize.prose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.normalize.prose.TitlePieces.Piece;

/** Reads pieces of a page that are titles as a whole, perhaps with the text of a link behind a colon, a size or a remark. */
final class ListedTitles {

    private static final Pattern FILE = Pattern.compile(
            "(?i)(?: ?[(\\[][^()\\[\\]]{0,80})?\\.(?:pdf|docx?|xlsx?|odt|ods|rtf|zip|pptx?)(?![\\p{L}\\d])"
                    + "| [-–,]? ?(?:pdf|docx?|xlsx?)$"
                    + "|[\\[(](?:(?:formát )?(?:pdf|docx?|xlsx?|odt)|velikost|\\d{1,5}(?:[.,]\\d{1,3})? ?[kM]?B)");
    private static final Pattern REMARK = Pattern.compile("(?:schvál|vydán|zpracován|vytvořen|platn)\\p{L}{0,6}");
    private static final int LONGEST = 300;
    private static final int LONGEST_LABEL = 200;

    private final Telling so;
    private final TitleText in;
    private final TitleStart starts;
    private final TitleFacts facts;
    private final boolean listed;

    /** @param listed whether the passage stands under a heading of documents */
    ListedTitles(Telling so, TitleText in, TitleStart starts, TitleFacts facts, boolean listed) {
        this.so = so;
        this.in = in;
        this.starts = starts;
        this.facts = facts;
        this.listed = listed;
    }

    /** The document whose title a piece is. */
    Optional<DocumentSighting> read(Piece piece) {
        int first = in.tokenFrom(piece.start());
        int noun = piece.end() - piece.start() > LONGEST ? -1 : noun(first, piece.end());
        if (noun < 0) {
            return Optional.empty();
        }
        int colon = colon(piece, noun);
        int end = end(first, colon < 0 ? piece.end() : colon);
        boolean told = in.text().charAt(piece.end() - 1) == '.' && isTold(noun, end);
        if (told || isSentence(first, noun, end) || (colon >= 0 && !isLabel(colon, piece.end()))) {
            return Optional.empty();
        }
        Spot label = colon < 0 ? null : new Spot(in.passage(), behindBlanks(colon + 1), piece.end());
        PageLine.Link link = in.link(piece.start(), end, piece.end()).orElse(null);
        Spot at = new Spot(in.passage(), piece.start(), end);
        DocumentHead head = DocumentHead.of(in.tokens().get(noun)).orElseThrow();
        DocumentSighting seen = facts.listed(head, noun, at, label, link);
        return isDocument(seen, noun, piece, label) ? Optional.of(facts.dated(seen)) : Optional.empty();
    }

    /** The noun of the title; behind {@code aktualizace} and the like, the noun of the plan they go with. */
    private int noun(int first, int end) {
        boolean part = first + 1 < in.tokens().size()
                && TitleWords.PART.has(in.tokens().get(first));
        int noun = starts.noun(part ? first + 1 : first, end);
        if (noun < 0) {
            return nounAtEnd(first, end);
        }
        DocumentHead head = DocumentHead.of(in.tokens().get(noun)).orElseThrow();
        return part || head.isNominative(in.tokens().get(noun)) ? noun : -1;
    }

    /** {@code Potřeby pečujících v Písku – analýza}: what it is stands behind a dash; -1 where nothing does. */
    private int nounAtEnd(int first, int end) {
        for (int at = first; at < in.tokens().size() && in.tokens().get(at).end() <= end; at++) {
            Token word = in.tokens().get(at);
            int behind = behindBlanks(word.end());
            boolean closes = behind >= end || ":([".indexOf(in.text().charAt(behind)) >= 0;
            if (at > first && word.isDash() && closes) {
                return DocumentHead.of(word)
                                .filter(head -> !head.type().isEmpty() && head.isNominative(word))
                                .isPresent()
                        ? at
                        : -1;
            }
            boolean goesOn = at == first
                    ? word.isCapitalised()
                    : !TitleWords.COPULA.has(word) && DocumentHead.of(word).isEmpty();
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isSentence(int first, int noun, int end) {
        Token begins = in.tokens().get(first);
        Token word = in.tokens().get(noun);
        boolean verb = in.tokens().subList(noun + 1, Math.max(noun + 1, in.tokenFrom(end))).stream()
                .anyMatch(TitleWords.COPULA::has);
        return end < word.end()
                || verb
                || so.sentenceAround(new Spot(in.passage(), begins.start(), begins.end()))
                                .end()
                        < end;
    }

    /** What stands in no list and has no link must tell that it is no part of a sentence, and no heading. */
    private boolean isDocument(DocumentSighting seen, int noun, Piece piece, @Nullable Spot label) {
        Passage passage = so.prose().passages().get(in.passage());
        boolean offered = listed || piece.offered() || (seen.label() != null && label == null);
        if (offered) {
            return !isAcronym(noun) || seen.valid() != null || seen.territory() != null;
        }
        if (label != null) {
            char next = in.text().charAt(label.start());
            boolean glued = in.text().charAt(label.start() - 1) == ':';
            return !seen.type().isEmpty() && (glued || Character.isUpperCase(next) || Character.isDigit(next));
        }
        if (seen.type().isEmpty() || isTold(noun, seen.at().end())) {
            return false;
        }
        boolean named = seen.territory() != null || seen.issued() != 0;
        boolean ends = in.text().charAt(piece.end() - 1) == '.';
        return !ends && (seen.valid() != null || (named && !passage.isHeading() && !isAcronym(noun)));
    }

    private boolean isAcronym(int noun) {
        return DocumentHead.of(in.tokens().get(noun))
                .filter(head -> head.use() == DocumentHead.Use.ACRONYM)
                .isPresent();
    }

    /** Whether a verb stands behind the noun: a sentence, and no title. */
    private boolean isTold(int noun, int end) {
        return in.tokens().subList(noun + 1, Math.max(noun + 1, in.tokenFrom(end))).stream()
                .anyMatch(
                        word -> !word.isCapitalised() && NameWords.isVerb(word.lower()) && !TitleWords.NOUN.has(word));
    }

    /** The colon between a title and the text of its link; -1 where none is. */
    private int colon(Piece piece, int noun) {
        int from = in.tokens().get(noun).end();
        int colon = from + in.text().substring(from, piece.end()).indexOf(':');
        return colon >= from && colon + 1 < piece.end() && in.text().charAt(colon + 1) != '/' ? colon : -1;
    }

    private boolean isLabel(int colon, int end) {
        String after = in.text().substring(colon + 1, end).strip();
        return !after.isEmpty()
                && after.length() <= LONGEST_LABEL
                && !after.contains(". ")
                && !after.contains("@")
                && !after.toLowerCase(Locale.ROOT).startsWith("http");
    }

    /** Where the title ends: before a file's name or size, "naleznete zde", a remark that it was approved, and the like. */
    private int end(int first, int whole) {
        int start = in.tokens().get(first).start();
        Matcher file = FILE.matcher(in.text()).region(start, whole);
        int limit = file.find() && file.start() > start ? file.start() : whole;
        for (Token token : in.tokens().subList(first + 1, Math.max(first + 1, in.tokenFrom(limit)))) {
            boolean remark = !token.follows() && REMARK.matcher(token.lower()).matches();
            if (remark || (TitleWords.OFFER.has(token) && !isTowards(token))) {
                return stripped(token.start());
            }
        }
        return stripped(limit);
    }

    /** {@code Prováděcí plán ke Komunitnímu plánu}, and no {@code ke stažení}. */
    private boolean isTowards(Token token) {
        int next = in.tokenFrom(token.end());
        return token.lower().equals("ke")
                && next < in.tokens().size()
                && !TitleWords.OFFER.has(in.tokens().get(next));
    }

    private int stripped(int end) {
        int at = end;
        while (at > 0 && " -–—:;.,(|[".indexOf(in.text().charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private int behindBlanks(int from) {
        int at = from;
        while (at < in.text().length() && in.text().charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
