package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Ico;
import org.regionalcatalog.normalize.czech.Icos;
import org.regionalcatalog.normalize.czech.Match;

/** What stands beside the names of organisations: their abbreviations, identification numbers and data boxes. */
final class OrganisationFacts {

    private static final int MOST_LINES_AFTER = 3;
    private static final Pattern ALIAS = Pattern.compile(
            " ?\\((?:zkráceně |zkr\\. |dále (?:jen |také |jako )?)?[„\"]?(?<alias>[\\p{L}\\d][\\p{L}\\d .-]{0,38})[“”\"]?\\)");
    private static final Pattern DATABOX = Pattern.compile(
            "(?iu)(?:datov\\p{L}{1,3} schránk\\p{L}{1,2}|ID ?DS|DS)(?: ID)? ?[:\\-]? ?(?<id>[a-z0-9]{7})(?![\\p{L}\\d])");

    private OrganisationFacts() {}

    static void tell(Telling so, List<Mention<Thing>> mentions) {
        TreeMap<Spot, Thing> at = new TreeMap<>();
        mentions.forEach(mention -> at.putIfAbsent(mention.at(), mention.value()));
        for (Mention<Thing> mention : mentions) {
            alias(so.prose(), mention);
        }
        for (int passage = 0; passage < so.prose().passages().size(); passage++) {
            String text = so.prose().textOf(passage);
            for (Match<Ico> ico : Icos.findAll(text)) {
                Spot spot = new Spot(passage, ico.start(), ico.end());
                before(at, spot).ifPresent(thing -> thing.putIfAbsent("ico", ico.value(), so.prose(), spot));
            }
            Matcher box = DATABOX.matcher(text);
            while (box.find()) {
                Spot spot = new Spot(passage, box.start("id"), box.end("id"));
                String id = box.group("id");
                if (id.equals(id.toLowerCase(java.util.Locale.ROOT))
                        && id.chars().anyMatch(Character::isDigit)) {
                    before(at, spot).ifPresent(thing -> thing.putIfAbsent("databox", id, so.prose(), spot));
                }
            }
        }
    }

    /** The organisation named last before a place, in the same passage or the few before it. */
    private static Optional<Thing> before(NavigableMap<Spot, Thing> at, Spot spot) {
        return Optional.ofNullable(at.floorEntry(spot))
                .filter(entry -> spot.passage() - entry.getKey().passage() <= MOST_LINES_AFTER)
                .map(Map.Entry::getValue);
    }

    /** Whether a bracket with an abbreviation stands between two places of a text, the second before its end. */
    static boolean isBracket(String text, int from, int to) {
        Matcher alias = ALIAS.matcher(text).region(from, text.length());
        return alias.lookingAt() && alias.end("alias") == to && isAlias(alias.group("alias"));
    }

    private static void alias(Prose prose, Mention<Thing> mention) {
        String text = prose.textOf(mention.at().passage());
        Matcher alias = ALIAS.matcher(text).region(mention.at().end(), text.length());
        if (alias.lookingAt() && isAlias(alias.group("alias"))) {
            mention.value()
                    .put(
                            "aliases",
                            alias.group("alias").strip(),
                            prose,
                            new Spot(mention.at().passage(), alias.start("alias"), alias.end("alias")));
        }
    }

    /** Whether a text in brackets abbreviates: several capitals and few other letters. */
    private static boolean isAlias(String text) {
        List<Token> words = new ArrayList<>(Token.of(text));
        return !words.isEmpty() && words.get(0).isAcronym() && words.size() <= 3;
    }
}
