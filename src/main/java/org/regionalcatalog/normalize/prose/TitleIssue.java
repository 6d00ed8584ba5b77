package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The year in which a document came out, where its title or the sentence before it tells one that is no validity. */
final class TitleIssue {

    private static final Pattern MADE_IN =
            Pattern.compile("(?iu)(?:vydán|vytvořen|zpracován|vznikl|sestaven|vyšel|vyšl)");
    private static final int YEAR = 4;
    private static final String CELL = " | ";

    private final TitleText in;

    TitleIssue(TitleText in) {
        this.in = in;
    }

    /** The year, or 0. */
    int year(String type, int start, int end) {
        boolean plan = TitleTime.PLANS.contains(type);
        int year = 0;
        for (Token token : in.tokens().subList(in.tokenFrom(start), in.tokenFrom(end))) {
            year = isYear(token) && (!plan || token.gap().endsWith("(")) ? number(token) : year;
        }
        return year;
    }

    /** The year that the sentence tells before the title: {@code V květnu 2011 byl vydán katalog …}; else 0. */
    int saidBefore(String type, int start) {
        String before = in.text().substring(in.sentenceStart(start), start);
        if (TitleTime.PLANS.contains(type) || !MADE_IN.matcher(before).find()) {
            return 0;
        }
        List<Token> years = Token.of(before).stream().filter(TitleIssue::isYear).toList();
        return years.isEmpty() ? 0 : number(years.get(years.size() - 1));
    }

    /** The year that another cell of the title's row is; 0 where none or several are. */
    int beside() {
        List<String> years = in.text().contains(CELL)
                ? Stream.of(in.text().split(" \\| ", -1))
                        .filter(TitleIssue::isYearAlone)
                        .toList()
                : List.of();
        return years.size() == 1 ? Integer.parseInt(years.get(0).strip()) : 0;
    }

    private static boolean isYearAlone(String cell) {
        List<Token> words = Token.of(cell);
        return words.size() == 1 && isYear(words.get(0)) && cell.strip().length() == YEAR;
    }

    private static boolean isYear(Token token) {
        return TitleEnd.isYear(token) && token.text().length() == YEAR;
    }

    private static int number(Token year) {
        return Integer.parseInt(year.text());
    }
}
