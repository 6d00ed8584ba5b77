package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;
import org.regionalcatalog.source.Wordbook;

/** The organisations that one passage names by their nouns ({@code Městským úřadem Písek}). */
final class OrganisationWords {

    private static final List<String> NONE =
            Wordbook.lines("not-organisation.txt").stream().map(Text::fold).toList();

    private final NounPhrases phrases;
    private final RegionNames regions;
    private final AuthorityNames authorities;
    private final NounNames nouns;

    OrganisationWords(int passage, Telling so, TownNames towns) {
        this.phrases = new NounPhrases(passage, so);
        this.regions = new RegionNames(phrases, so);
        this.authorities = new AuthorityNames(phrases, regions, towns);
        this.nouns = new NounNames(phrases);
    }

    List<Token> tokens() {
        return phrases.tokens;
    }

    /** All of them, in the order of the phrases.passage. */
    List<NamedOrganisation> read() {
        List<NamedOrganisation> found = new ArrayList<>();
        for (int i = 0; i < phrases.tokens.size(); i++) {
            int noun = i;
            Optional<NamedOrganisation> one = OrganisationHead.of(phrases.tokens.get(i))
                    .flatMap(form -> named(form, noun))
                    .filter(any -> !isNone(any))
                    .filter(any -> found.isEmpty()
                            || found.get(found.size() - 1).at().end()
                                    <= any.at().start()
                            || found.get(found.size() - 1).rule() == Rule.ORGAN
                            || found.get(found.size() - 1).rule() == Rule.OFFICE);
            one.ifPresent(found::add);
        }
        return found;
    }

    private static boolean isNone(NamedOrganisation one) {
        String folded = Text.fold(one.name());
        return NONE.stream().anyMatch(folded::startsWith);
    }

    private Optional<NamedOrganisation> named(OrganisationHead.Form form, int noun) {
        return switch (form.head().rule()) {
            case TOWN -> authorities.town(form, noun);
            case DISTRICT -> authorities.district(form, noun);
            case REGION -> regions.region(form, noun);
            case OFFICE -> authorities.office(form, noun);
            case SHORT -> authorities.shortOffice(form, noun);
            case DEPARTMENT -> nouns.department(form, noun);
            case ORGAN -> authorities.organ(form, noun);
            case GENITIVE -> nouns.genitive(form, noun);
            case NAMED, UNION -> nouns.special(form, noun);
            case COMMON -> nouns.common(form, noun);
            case GENERIC -> phrases.tokens.get(noun).isCapitalised() ? nouns.common(form, noun) : Optional.empty();
        };
    }
}
