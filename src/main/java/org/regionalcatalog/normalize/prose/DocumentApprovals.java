package org.regionalcatalog.normalize.prose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Precision;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Periods;

/** Who approved documents and when. What is only meant to be approved, or was taken note of, is not approved. */
final class DocumentApprovals {

    private static final Pattern APPROVED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:schvál(?:il[aoiy]?|en[aoiy]?|en[ýáé]|eného|enou|eným)|přija(?:t[aoiy]?|l[aoi]?|tý|tá))(?!\\p{L})");
    private static final Pattern NOT_YET = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:bude|budou|nebyl[aoiy]?|má|mají|měl[aoiy]?|nebude)(?: \\p{L}{1,12}){0,2} $");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?iu)en[ýáé]$|eného$");
    private static final Pattern OTHER_TIME =
            Pattern.compile("(?iu)(?:platnost|účinnost|platn|účinn|od|do)\\p{L}{0,4} (?:od )?$");
    private static final Pattern AND = Pattern.compile("[“”\"»]?(?:,| a| i|, a)(?: \\p{Ll}{1,12}){0,2} [„\"»]?");
    private static final Pattern AGAIN = Pattern.compile(
            "(?iu)^ ?(?:(?:tento |uvedený |celý )?(?:plán|dokument|materiál|katalog|analýza|koncepce|strategie)|byla?|schválen[ao]?|schválil[ao]?)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:jej|ho|ji|tento (?:plán|dokument)|plán|dokument) (?:schválil|přijal)|(?:schválil|přijal)[ao]? (?:jej|ho|ji|(?:tento |uvedený |celý )?(?:plán|dokument|materiál))(?!\\p{L})");
    private static final List<String> BODIES = List.of("organ", "municipality", "region", "ministry");

    private final Telling so;
    private final Spot sentence;
    private final String text;

    private DocumentApprovals(Telling so, Spot sentence) {
        this.so = so;
        this.sentence = sentence;
        this.text = so.prose().textAt(sentence);
    }

    /** What a sentence tells of the documents that it names, in their order. */
    static void tell(Telling so, Spot sentence, List<Mention<Thing>> named) {
        new DocumentApprovals(so, sentence).tell(named);
    }

    /** What a sentence that names no document tells of the one the sentence before was about. */
    static void again(Telling so, Spot sentence, Thing document) {
        DocumentApprovals told = new DocumentApprovals(so, sentence);
        if (AGAIN.matcher(told.text).find()) {
            told.approval().ifPresent(at -> told.keep(at.end(), document));
        }
    }

    /** What stands behind a label, or in the column, of approvals. */
    static void labelled(Telling so, Spot at, Thing document) {
        new DocumentApprovals(so, at).keep(0, document);
    }

    /** Who approves by the head of a column, once a cell of it has told when. */
    static void headed(Telling so, Spot head, Thing document) {
        new DocumentApprovals(so, head).approver(document);
    }

    private void tell(List<Mention<Thing>> named) {
        Optional<Match<String>> approval = approval();
        if (approval.isPresent()) {
            int first = first(named, approval.get());
            keep(approval.get().end(), named.get(first).value());
            for (int i = first + 1; i < named.size() && isJoined(named.get(i - 1), named.get(i)); i++) {
                keep(approval.get().end(), named.get(i).value());
            }
        }
    }

    private Optional<Match<String>> approval() {
        Matcher approved = APPROVED.matcher(text);
        while (approved.find()) {
            String before = text.substring(Math.max(0, approved.start() - 40), approved.start());
            if (!NOT_YET.matcher(before).find()) {
                return Optional.of(new Match<>(approved.group(), approved.start(), approved.end()));
            }
        }
        return Optional.empty();
    }

    /** The document meant: right before an attribute, the first behind a verb that begins, else the first of all. */
    private int first(List<Mention<Thing>> named, Match<String> approval) {
        boolean attribute = ATTRIBUTE.matcher(approval.value()).find();
        int behind = 0;
        while (behind < named.size() && named.get(behind).at().start() - sentence.start() < approval.start()) {
            behind++;
        }
        return attribute && behind > 0 ? behind - 1 : behind == named.size() || behind > 0 ? 0 : behind;
    }

    private boolean isJoined(Mention<Thing> one, Mention<Thing> next) {
        int from = one.at().end() - sentence.start();
        int to = next.at().start() - sentence.start();
        return from < to
                && to - from < 40
                && AND.matcher(text.substring(from, to)).matches();
    }

    private void keep(int from, Thing document) {
        Match<PartialDate> date = date(from, document);
        if (date != null) {
            Spot at = new Spot(sentence.passage(), sentence.start() + date.start(), sentence.start() + date.end());
            if (isFiner(date.value(), document)) {
                document.put("approved.date", date.value(), so.prose(), at);
            }
        }
        approver(document);
    }

    private void approver(Thing document) {
        if (document.has("approved.date")) {
            body().ifPresent(body -> document.putIfAbsent(
                    "approved.body", String.valueOf(body.value().text("name")), so.prose(), body.at()));
        }
    }

    /** The day behind the verb, else what is less exact there, else the last date before it. */
    private @Nullable Match<PartialDate> date(int from, Thing document) {
        Match<PartialDate> told = null;
        List<Match<Period>> periods = Periods.findAll(text);
        for (Match<PartialDate> date : Dates.findAll(text)) {
            boolean surer = told == null || isSurer(date, told, from);
            told = surer && isOwn(date, periods, document) ? date : told;
        }
        return told;
    }

    private static boolean isSurer(Match<PartialDate> later, Match<PartialDate> told, int from) {
        return told.start() < from || (isDay(later) && !isDay(told));
    }

    private static boolean isDay(Match<PartialDate> date) {
        return date.value().precision() == Precision.DAY;
    }

    /** No end of a range, nor the time for which something holds, nor a part of the title. */
    private boolean isOwn(Match<PartialDate> date, List<Match<Period>> periods, Thing document) {
        String before = text.substring(Math.max(0, date.start() - 20), date.start());
        boolean range = periods.stream()
                .anyMatch(period -> period.start() <= date.start()
                        && date.end() <= period.end()
                        && period.end() - period.start() > date.end() - date.start() + 1);
        return !range && !OTHER_TIME.matcher(before).find() && !isInTitle(date, document);
    }

    private boolean isInTitle(Match<PartialDate> date, Thing document) {
        return document.words().getOrDefault("title", List.of()).stream()
                .anyMatch(words -> words.passage() == sentence.passage()
                        && words.text().contains(text.substring(date.start(), date.end())));
    }

    private static boolean isFiner(PartialDate date, Thing document) {
        String known = document.text("approved.date");
        return known == null || known.length() < date.text().length();
    }

    private Optional<Mention<Thing>> body() {
        return so.mentions(Kind.ORGANISATION, sentence).stream()
                .filter(mention ->
                        BODIES.contains(String.valueOf(mention.value().text("organisation_kind"))))
                .min(Comparator.comparing(
                        mention -> !"organ".equals(mention.value().text("organisation_kind"))));
    }
}
