package org.regionalcatalog.normalize.prose;

import java.util.Locale;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Match;

/** From which programme and funds the projects of a page are paid. */
final class ProjectFinance {

    private static final Pattern CUE =
            Pattern.compile("(?iu)projekt|financ|podpoř|podpor|dotac|program|realiz|prostředk|hrazen|fond|rozpoč");

    private final Telling so;

    ProjectFinance(Telling so) {
        this.so = so;
    }

    /** A programme and funds belong to the project named last before them in the sentence, or in focus. */
    void sentence(ProjectSentence sentence) {
        String text = sentence.text();
        if (!CUE.matcher(text).find() || text.strip().indexOf(' ') < 0) {
            return;
        }
        for (Match<String> programme : so.words().terms("programme").mentions(text)) {
            if (isTold(sentence, programme)) {
                sentence.ownerAt(programme.start())
                        .ifPresent(project -> project.putIfAbsent(
                                "programme",
                                programme.value(),
                                so.prose(),
                                sentence.spot(programme.start(), programme.end())));
            }
        }
        for (Match<String> fund : so.words().terms("fund").mentions(text)) {
            if (isTold(sentence, fund)) {
                sentence.ownerAt(fund.start())
                        .ifPresent(project -> project.put(
                                "funds", fund.value(), so.prose(), sentence.spot(fund.start(), fund.end())));
            }
        }
    }

    private static boolean isTold(ProjectSentence sentence, Match<String> term) {
        Spot at = sentence.spot(term.start(), term.end());
        return isMeant(term, sentence.text().substring(term.start(), term.end()))
                && sentence.names().stream().noneMatch(name -> name.at().contains(at));
    }

    /** A code counts in its own letters only: {@code Kraj} is no {@code KRAJ}, and {@code oplzz} the name of a picture. */
    static boolean isMeant(Match<String> term, String written) {
        return !Text.fold(written).equals(Text.fold(term.value())) || written.equals(written.toUpperCase(Locale.ROOT));
    }
}
