package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Kind;

/** Roles that sentences tell: who realizes, who is a partner, who pays. */
final class ProseRoles {

    private static final Pattern REALIZES = Pattern.compile(
            "(?iu)^,? ?(?:(?:jako|se|tento|v|na|od|po|jeho|společně) ){0,2}(?:realizoval\\p{L}?|realizuje|realizují|zrealizoval\\p{L}?|zahájil\\p{L}?|uskutečnil\\p{L}?|je (?:nositelem|realizátorem|příjemcem)|byl\\p{L}? (?:nositelem|realizátorem|příjemcem)) ?");
    private static final Pattern REALIZED_BY = Pattern.compile(
            "(?iu)(?:(?:realizova\\p{L}{1,3}|realizátorem(?: projektu)? (?:je|byl\\p{L}?|bylo)|nositelem(?: projektu)? (?:je|byl\\p{L}?|bylo)|realizuje|realizoval\\p{L}?|zpracování (?:všech )?výstupů (?:zajišťuje|zajistil\\p{L}?|zajišťoval\\p{L}?)|koordinuje)(?: \\p{Ll}{1,12}){0,1}) $");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?iu)(?:příjemcem|žadatelem)(?: \\p{L}{1,12}){0,2} (?:je|byl\\p{L}?|bylo) $");
    private static final Pattern PARTNER_AFTER = Pattern.compile(
            "(?iu)^,? ?(?:je|bylo?|byla|jsou|byli|byly|bude)(?: \\p{Ll}{1,12}){0,2} partner(?:em|y)|^,? (?:jako|coby) partner");
    private static final Pattern PARTNER_BEFORE = Pattern.compile(
            "(?iu)partner(?:em|y|ům)?(?: (?:projektu|projektů))?(?: \\p{Ll}{1,10}){0,1}(?: (?:je|byl\\p{L}?|bylo|jsou|byli))? $|(?:v|ve) partnerství s(?:e)? $");
    private static final Pattern PAYS_BEFORE = Pattern.compile(
            "(?iu)(?:prostředky|dotaci|podporu|příspěvek)(?: [^.]{0,60})?(?:poskytl\\p{L}?|poskytuje|přispěl\\p{L}?) $|(?:financován\\p{L}?|podpořen\\p{L}?|hrazen\\p{L}?)(?: \\p{Ll}{1,12}){0,1} $"
                    + "|(?:finančně (?:jej|ho|jí|je|ji|projekt|plán) |(?:jej|ho|je|ji|projekt) finančně |finančně |projekt )(?:podpořil\\p{L}?|podpořily|podporuje) $");
    private static final Pattern PAYS_AFTER =
            Pattern.compile("(?iu)^ (?:poskytl\\p{L}?|financoval\\p{L}?|financuje|podpořil\\p{L}?|přispěl\\p{L}?)");
    /** A verb whose subject may be the one of the sentence before. */
    private static final Pattern REALIZES_ITSELF = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:realizuje|realizovalo|realizovala|realizoval|zahájilo|zahájila|zahájil)(?= (?:ve spolupráci|v partnerství|společně|spolu|v letech|od|projekt|také|proto|nyní|i ))");

    private static final Pattern ITS_SUBJECT = Pattern.compile("(?iu)projekt (?:se )?$");
    private static final Pattern AND = Pattern.compile("(?:, | a | i |, a | a také )");
    private static final int BEFORE = 90;

    private ProseRoles() {}

    static void tell(Telling so, Thing project, Spot sentence) {
        List<Mention<Thing>> bodies = RoleValues.outermost(so.mentions(Kind.ORGANISATION, sentence));
        String text = so.prose().textOf(sentence.passage());
        String role = "";
        int end = sentence.start();
        boolean realized = false;
        for (Mention<Thing> body : bodies) {
            String own = roleOf(text, sentence, body.at());
            boolean listed = AND.matcher(
                            text.substring(end, Math.max(end, body.at().start())))
                    .matches();
            role = own.isEmpty() && listed ? role : own;
            end = body.at().end();
            realized |= role.equals("realizer");
            put(so, project, role, body);
        }
        if (!realized) {
            elided(so, sentence).ifPresent(body -> put(so, project, "realizer", body));
        }
    }

    private static void put(Telling so, Thing project, String role, Mention<Thing> body) {
        if (!role.isEmpty()) {
            project.put("roles", new Thing.RoleTold(role, body.value()), so.prose(), body.at());
        }
    }

    /** {@code Město Vzor plánuje. Od roku 2023 realizuje projekt ...}: the subject of the sentence before acts on. */
    private static Optional<Mention<Thing>> elided(Telling so, Spot sentence) {
        Matcher verb = REALIZES_ITSELF.matcher(so.prose().textAt(sentence));
        if (!verb.find()
                || ITS_SUBJECT
                        .matcher(so.prose().textAt(sentence).substring(0, verb.start()))
                        .find()) {
            return Optional.empty();
        }
        List<Spot> sentences = so.sentences(sentence.passage());
        int at = sentences.indexOf(sentence);
        return at < 1
                ? Optional.empty()
                : so.mentions(Kind.ORGANISATION, sentences.get(at - 1)).stream()
                        .filter(body ->
                                body.at().start() - sentences.get(at - 1).start() <= 1)
                        .findFirst();
    }

    private static String roleOf(String text, Spot sentence, Spot body) {
        String before = text.substring(Math.max(sentence.start(), body.start() - BEFORE), body.start());
        String after = text.substring(body.end(), Math.min(sentence.end(), body.end() + BEFORE));
        return roleOf(before, after);
    }

    private static String roleOf(String before, String after) {
        if (PARTNER_AFTER.matcher(after).find()
                || PARTNER_BEFORE.matcher(before).find()) {
            return "partner";
        }
        if (PAYS_BEFORE.matcher(before).find() || PAYS_AFTER.matcher(after).find()) {
            return "funder";
        }
        if (RECIPIENT.matcher(before).find()) {
            return "recipient";
        }
        boolean realizes =
                REALIZES.matcher(after).find() || REALIZED_BY.matcher(before).find();
        return realizes ? "realizer" : "";
    }
}
