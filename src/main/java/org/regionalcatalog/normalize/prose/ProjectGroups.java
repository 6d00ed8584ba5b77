package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.WorkingGroup;
import org.regionalcatalog.normalize.czech.NumberWords;

/** The steering group and the working groups of a project. */
final class ProjectGroups {

    private static final Pattern STEERING = Pattern.compile("(?iu)řídící(?:m|mi|ho|ch)? skupin\\p{L}{0,3}");
    private static final Pattern WORKING = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(?:(\\p{L}{3,15}|\\d{1,2}) (?:tematick\\p{L}{1,3} |odborn\\p{L}{1,3} |nov\\p{L}{1,3} )?)?pracovní(?:ch|mi|m)? skupin\\p{L}{0,3}");
    private static final Pattern NAMED = Pattern.compile("PS (\\p{Lu}[^,.;()]{2,60}?)(?= a PS |,|\\.|;|\\(|$)");
    private static final Pattern MEET = Pattern.compile(
            "(?iu)^ (?:se )?(?:schází|scházejí|scházely|sešly|zasedají|zasedaly|pracovaly|pracují|pracoval\\p{L}?|byly ustaveny|působily)(?: se)?");
    private static final Pattern COUNTED = Pattern.compile(
            "(?iu)^ (?:jsou|byly|fungují|pracují|pracovaly|působí|působily|vznikly) (\\p{L}{3,10}|\\d{1,2})(?=:|,|\\.|$)");
    private static final int AFTER = 300;

    private ProjectGroups() {}

    static void tell(Telling so, ProjectScene scene) {
        for (int i = 0; i < so.prose().passages().size(); i++) {
            String text = so.prose().textOf(i);
            if (!text.contains("skupin") && !text.contains("Skupin")) {
                continue;
            }
            for (Spot sentence : so.sentences(i)) {
                sentence(so, scene, sentence);
            }
        }
    }

    private static void sentence(Telling so, ProjectScene scene, Spot sentence) {
        String text = so.prose().textAt(sentence);
        Optional<Thing> owner = scene.ownerOf(new Spot(sentence.passage(), sentence.end(), sentence.end()));
        if (owner.isEmpty()) {
            return;
        }
        Matcher steering = STEERING.matcher(text);
        if (steering.find()
                && owner.get().all("groups").stream()
                        .noneMatch(group -> ((WorkingGroup) group).kind().equals("steering"))) {
            keep(
                    so,
                    owner.get(),
                    new WorkingGroup("steering", 1, List.of(), null),
                    sentence,
                    steering.start(),
                    steering.end());
        }
        Matcher working = WORKING.matcher(text);
        while (working.find()) {
            working(so, owner.get(), sentence, text, working);
        }
    }

    private static void working(Telling so, Thing project, Spot sentence, String text, Matcher working) {
        Integer count = working.group(1) == null ? null : valueOf(working.group(1));
        String after = text.substring(working.end(), Math.min(text.length(), working.end() + AFTER));
        Matcher counted = COUNTED.matcher(after);
        if (count == null && counted.find()) {
            count = valueOf(counted.group(1));
            after = count == null ? after : after.substring(counted.end());
        }
        List<String> topics = topics(after, count);
        List<Mention<Area>> seats = seats(so, sentence, working.end(), after);
        if (count == null && topics.isEmpty() && seats.isEmpty()) {
            return;
        }
        if (seats.isEmpty()) {
            keep(
                    so,
                    project,
                    new WorkingGroup("working", count, topics, null),
                    sentence,
                    working.start(),
                    working.end());
        }
        for (Mention<Area> seat : seats) {
            String code = String.valueOf(seat.value().code());
            keep(
                    so,
                    project,
                    new WorkingGroup("working", seats.size() == 1 ? count : null, topics, code),
                    sentence,
                    working.start(),
                    working.end());
            project.put("municipalities", code, so.prose(), seat.at());
        }
    }

    /** The towns at once behind: {@code v Bechyni, v Chýnově a v Sezimově Ústí}. */
    private static List<Mention<Area>> seats(Telling so, Spot sentence, int from, String after) {
        List<Mention<Area>> seats = new ArrayList<>();
        int at = sentence.start() + from;
        Matcher meet = MEET.matcher(after);
        if (meet.find()) {
            at += meet.end();
        } else if (!after.startsWith(" v")) {
            return seats;
        }
        String text = so.prose().textOf(sentence.passage());
        for (Mention<Area> area : so.areas().within(new Spot(sentence.passage(), at, sentence.end()))) {
            String gap = area.at().start() >= at ? text.substring(at, area.at().start()) : "";
            boolean joined = gap.length() <= 12
                    && gap.replaceAll("[ ,]|(?<!\\p{L})(?:a|v|ve|i|městě|obci)(?!\\p{L})", "")
                            .isEmpty();
            if (!joined
                    || area.value().kind() != Area.Kind.MUNICIPALITY
                    || area.value().code() == null) {
                break;
            }
            seats.add(area);
            at = area.at().end();
        }
        return seats;
    }

    /** In brackets behind, or by their names. */
    private static List<String> topics(String after, @Nullable Integer count) {
        List<String> topics = new ArrayList<>();
        if (after.startsWith(" (") || after.startsWith(": ")) {
            int close = after.startsWith(" (") ? after.indexOf(')') : after.indexOf('.');
            String inner = close > 0 ? after.substring(2, close) : after.startsWith(": ") ? after.substring(2) : "";
            String[] parts = inner.chars().anyMatch(Character::isDigit) ? new String[0] : inner.split(",|;");
            for (int i = 0; i < parts.length; i++) {
                boolean two = i + 1 == parts.length && count != null && parts.length + 1 == count;
                split(parts[i].strip(), two, topics);
            }
            return topics;
        }
        Matcher named = NAMED.matcher(after);
        while (named.find()) {
            topics.add("PS " + named.group(1).strip());
        }
        return topics;
    }

    /** The last part of a list may join two topics by the last "a": where the count says so, or the second begins anew. */
    private static void split(String part, boolean two, List<String> topics) {
        if (part.isEmpty()) {
            return;
        }
        int and = part.lastIndexOf(" a ");
        String last = and > 0 ? part.substring(and + 3) : "";
        boolean other = (two && !last.isEmpty())
                || last.startsWith("ostatní")
                || (last.startsWith("pro ") && part.startsWith("pro "));
        if (other) {
            topics.add(bare(part.substring(0, and)));
            topics.add(bare(last));
        } else {
            topics.add(bare(part));
        }
    }

    private static @Nullable Integer valueOf(String written) {
        return NumberWords.valueOf(written.toLowerCase(Locale.ROOT));
    }

    private static String bare(String topic) {
        return topic.startsWith("pro ") ? topic.substring(4) : topic;
    }

    private static void keep(Telling so, Thing project, WorkingGroup group, Spot sentence, int start, int end) {
        project.put(
                "groups",
                group,
                so.prose(),
                new Spot(sentence.passage(), sentence.start() + start, sentence.start() + end));
    }
}
