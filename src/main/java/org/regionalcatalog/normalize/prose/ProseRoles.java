package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Kind;

/** Roles that sentences tell: who realizes, who is a partner, who pays. */
final class ProseRoles {

    private static final Pattern REALIZES = Pattern.compile(
            "(?iu)^,? ?(?:(?:jako|se|tento|v|na|od|po|jeho|společně) ){0,2}(?:realizoval\\p{L}?|realizuje|realizují|zrealizoval\\p{L}?|zahájil\\p{L}?|uskutečnil\\p{L}?|je (?:nositelem|realizátorem|příjemcem)|byl\\p{L}? (?:nositelem|realizátorem|příjemcem)) ?");
    private static final Pattern REALIZED_BY = Pattern.compile(
            "(?iu)(?:(?:realizova\\p{L}{1,3}|realizátorem(?: projektu)? (?:je|byl\\p{L}?|bylo)|nositelem(?: projektu)? (?:je|byl\\p{L}?|bylo)|realizuje|realizoval\\p{L}?|zpracování (?:všech )?výstupů (?:zajišťuje|zajistil\\p{L}?|zajišťoval\\p{L}?)|koordinuje)(?: \\p{Ll}{1,12}){0,1}) $");
    private static final Pattern RECIPIENT = Pattern.compile(
            "(?iu)příjemcem(?: \\p{L}{1,12}){0,2} (?:je|byl\\p{L}?|bylo) $");
    private static final Pattern PARTNER_AFTER = Pattern.compile(
            "(?iu)^,? ?(?:je|bylo?|byla|jsou|byli|byly|bude)(?: \\p{Ll}{1,12}){0,2} partner(?:em|y)|^,? (?:jako|coby) partner");
    private static final Pattern PARTNER_BEFORE = Pattern.compile(
            "(?iu)partner(?:em|y|ům)?(?: (?:projektu|projektů))?(?: \\p{Ll}{1,10}){0,1}(?: (?:je|byl\\p{L}?|bylo|jsou|byli))? $|(?:v|ve) partnerství s(?:e)? $");
    private static final Pattern PAYS_BEFORE = Pattern.compile(
            "(?iu)(?:prostředky|dotaci|podporu|příspěvek)(?: [^.]{0,60})?(?:poskytl\\p{L}?|poskytuje|přispěl\\p{L}?) $|(?:financován\\p{L}?|podpořen\\p{L}?|hrazen\\p{L}?)(?: \\p{Ll}{1,12}){0,1} $");
    private static final Pattern PAYS_AFTER =
            Pattern.compile("(?iu)^ (?:poskytl\\p{L}?|financoval\\p{L}?|financuje|podpořil\\p{L}?|přispěl\\p{L}?)");
    private static final int BEFORE = 90;

    private ProseRoles() {}

    static void tell(Telling so, Thing project, Spot sentence) {
        List<Mention<Thing>> bodies = so.mentions(Kind.ORGANISATION).stream()
                .filter(mention -> sentence.contains(mention.at()))
                .toList();
        String text = so.prose().textOf(sentence.passage());
        for (Mention<Thing> body : RoleValues.outermost(bodies)) {
            String before = text.substring(
                    Math.max(sentence.start(), body.at().start() - BEFORE), body.at().start());
            String after = text.substring(body.at().end(), Math.min(sentence.end(), body.at().end() + BEFORE));
            String role = roleOf(before, after);
            if (!role.isEmpty()) {
                project.put("roles", new Thing.RoleTold(role, body.value()), so.prose(), body.at());
            }
        }
    }

    private static String roleOf(String before, String after) {
        if (PARTNER_AFTER.matcher(after).find() || PARTNER_BEFORE.matcher(before).find()) {
            return "partner";
        }
        if (PAYS_BEFORE.matcher(before).find() || PAYS_AFTER.matcher(after).find()) {
            return "funder";
        }
        if (RECIPIENT.matcher(before).find()) {
            return "recipient";
        }
        boolean realizes = REALIZES.matcher(after).find() || REALIZED_BY.matcher(before).find();
        return realizes ? "realizer" : "";
    }
}
