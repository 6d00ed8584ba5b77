package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;

/** All organisations that the passages of a page name, in its order, each stretch once. */
final class NamedOrganisations {

    private static final int LONGEST_TITLE = 80;
    private static final String PROJECT = "Projekt ";

    private NamedOrganisations() {}

    static List<NamedOrganisation> of(Telling so, TownNames towns) {
        List<NamedOrganisation> all = new ArrayList<>();
        LabelledNames labelled = new LabelledNames(so.prose(), so.words());
        BodyNames bodies = new BodyNames(so);
        for (int passage = 0; passage < so.prose().passages().size(); passage++) {
            OrganisationWords words = new OrganisationWords(passage, so, towns);
            List<NamedOrganisation> found = new ArrayList<>(words.read());
            found.addAll(
                    new FormNames(passage, so.prose().textOf(passage), words.tokens(), so.words(), List.copyOf(found))
                            .read());
            found.addAll(bodies.read(passage, words.tokens()));
            found = widest(found);
            List<Spot> credits = SiteCredits.in(passage, so.prose().textOf(passage));
            found.removeIf(one -> credits.stream().anyMatch(credit -> credit.contains(one.at())));
            found.addAll(labelled.read(passage, found));
            found.sort(Comparator.comparing(NamedOrganisation::at));
            boolean title = isProjectTitle(so.prose(), passage);
            Quotations.judged(so.prose().textOf(passage), found)
                    .forEach(one -> all.add(title && one.rule() == Rule.COMMON ? one.acting(false) : one));
        }
        return owners(withoutAliases(so.prose(), withoutTrunks(all)));
    }

    /** A line above {@code Projekt byl podpořen …} is the name of that project, even where a house bears it. */
    private static boolean isProjectTitle(Prose prose, int passage) {
        boolean last = passage + 1 >= prose.passages().size();
        String below = last ? "" : prose.textOf(passage + 1);
        String line = prose.textOf(passage);
        return line.length() <= LONGEST_TITLE
                && !line.endsWith(".")
                && line.indexOf(':') < 0
                && below.regionMatches(true, 0, PROJECT, 0, PROJECT.length())
                && below.endsWith(".");
    }

    /** Without a body that a page names by its branch elsewhere: {@code CpKP} beside {@code CpKP jižní Čechy}. */
    private static List<NamedOrganisation> withoutTrunks(List<NamedOrganisation> all) {
        Set<String> longer = new HashSet<>();
        for (NamedOrganisation one : all) {
            for (int space = one.name().indexOf(' ');
                    space > 0;
                    space = one.name().indexOf(' ', space + 1)) {
                longer.add(one.name().substring(0, space));
            }
        }
        return all.stream()
                .filter(one -> one.rule() != Rule.GENITIVE || !longer.contains(one.name()))
                .toList();
    }

    /** Without what a bracket right behind a name says to be short for it: {@code MAS Vzorov (dále jen MAS VZ)}. */
    private static List<NamedOrganisation> withoutAliases(Prose prose, List<NamedOrganisation> all) {
        Set<String> aliases = new HashSet<>();
        for (int i = 1; i < all.size(); i++) {
            if (isAlias(prose, all.get(i - 1), all.get(i))) {
                aliases.add(all.get(i).name());
            }
        }
        return all.stream().filter(one -> !aliases.contains(one.name())).toList();
    }

    private static boolean isAlias(Prose prose, NamedOrganisation whole, NamedOrganisation one) {
        return one.at().passage() == whole.at().passage()
                && one.at().start() > whole.at().end()
                && OrganisationFacts.isBracket(
                        prose.textOf(one.at().passage()),
                        whole.at().end(),
                        one.at().end())
                && Token.of(one.name()).stream().allMatch(Token::isAcronym);
    }

    /** Of two that overlap, the wider; owners within the name of an organ or an office stay. */
    private static List<NamedOrganisation> widest(List<NamedOrganisation> found) {
        List<NamedOrganisation> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((NamedOrganisation one) -> one.at().start())
                .thenComparingInt(one -> -one.at().end()));
        List<NamedOrganisation> kept = new ArrayList<>();
        int end = 0;
        boolean owned = false;
        for (NamedOrganisation one : sorted) {
            boolean free = one.at().start() >= end;
            if (free || (owned && one.isOwner())) {
                kept.add(one);
                owned = free ? one.isOwned() : owned;
                end = Math.max(end, one.at().end());
            }
        }
        return kept;
    }

    /** A town whose organ or office is named acts, wherever it stands. */
    private static List<NamedOrganisation> owners(List<NamedOrganisation> all) {
        List<NamedOrganisation> judged = new ArrayList<>();
        NamedOrganisation owned = null;
        for (NamedOrganisation one : all) {
            boolean own = owned != null
                    && one.isOwner()
                    && one.at().passage() == owned.at().passage()
                    && one.at().start() <= owned.at().end() + 1
                    && owned.acts();
            judged.add(own ? one.acting(true) : one);
            owned = one.isOwned() ? one : own ? owned : null;
        }
        return judged;
    }
}
