package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.normalize.czech.OrganisationNames;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;

/** Bodies that everybody knows by an abbreviation, of the code list {@code body}. */
final class BodyNames {

    private final Telling so;
    private final OrganisationNames names;

    BodyNames(Telling so) {
        this.so = so;
        this.names = so.words().organisationNames();
    }

    /** The bodies a passage names by a wording of the list, in its own letters. */
    List<NamedOrganisation> read(int passage, List<Token> tokens) {
        List<NamedOrganisation> found = new ArrayList<>();
        String text = so.prose().textOf(passage);
        for (int i = 0; i < tokens.size(); i++) {
            int first = i;
            boolean bracketed = tokens.get(i).gap().endsWith("(")
                    && text.startsWith(")", tokens.get(i).end());
            Optional<NamedOrganisation> body =
                    bracketed || so.words().bodies().longest(tokens.get(i).text()) == 0
                            ? Optional.empty()
                            : body(passage, text, tokens, first);
            body.ifPresent(found::add);
        }
        return found;
    }

    private Optional<NamedOrganisation> body(int passage, String text, List<Token> tokens, int first) {
        for (int last = Math.min(
                                tokens.size(),
                                first
                                        + so.words()
                                                .bodies()
                                                .longest(tokens.get(first).text()))
                        - 1;
                last >= first;
                last--) {
            String written =
                    text.substring(tokens.get(first).start(), tokens.get(last).end());
            Optional<org.regionalcatalog.normalize.czech.Bodies.Body> body =
                    so.words().bodies().find(written);
            if (body.isPresent()) {
                int end = body.get().branches() ? branch(tokens, last) : last;
                String branch =
                        text.substring(tokens.get(last).end(), tokens.get(end).end());
                return Optional.of(new NamedOrganisation(
                        names.display(body.get().name() + branch),
                        body.get().kind(),
                        Rule.GENITIVE,
                        new Spot(
                                passage,
                                tokens.get(first).start(),
                                tokens.get(end).end()),
                        null,
                        true));
            }
        }
        return Optional.empty();
    }

    /** {@code jižní Čechy}: the proper name that follows a body with branches. */
    private static int branch(List<Token> tokens, int last) {
        int end = last;
        for (int i = last + 1;
                i < tokens.size() && i <= last + 3 && tokens.get(i).follows();
                i++) {
            Token word = tokens.get(i);
            if (word.isCapitalised()) {
                end = i;
            } else if (!Declension.isAdjective(word.text()) || NameWords.ends(word)) {
                break;
            }
        }
        return end;
    }
}
