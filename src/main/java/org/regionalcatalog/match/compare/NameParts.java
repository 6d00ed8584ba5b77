package org.regionalcatalog.match.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an organisation's name: what it is called, and whose it is. "Charita Lhotka – Dům Kopretina" and "Dům
 * Kopretina (Charita Lhotka)" are the house, not its owner.
 */
final class NameParts {

    private static final String SIGNS_OF_JOINTS = "-\u2013\u2014,(";
    private static final Pattern JOINT = Pattern.compile("\\s[-\u2013\u2014]\\s|[,(]");

    /** Words with which the names of those begin who have facilities of their own. */
    private static final Set<String> OWNERS = Set.of(
            "charita",
            "oblastni",
            "farni",
            "diecezni",
            "arcidiecezni",
            "mestska",
            "diakonie",
            "slezska",
            "mesto",
            "mestys",
            "obec",
            "kraj",
            "meu",
            "ou",
            "mu",
            "spolek",
            "spolecnost",
            "sdruzeni",
            "kongregace",
            "komunita",
            "hnuti",
            "asociace",
            "nadace",
            "svaz",
            "unie",
            "armada",
            "institut",
            "ustav",
            "rad",
            "mise");

    private NameParts() {}

    /** Some words of a name, and whether they stand aside of what it is called. */
    record Part(List<String> words, boolean isAside) {
        Part {
            words = List.copyOf(words);
        }
    }

    static List<Part> of(String value) {
        if (!mayHaveJoint(value)) {
            return List.of(new Part(Words.ofName(Folding.words(value)), false));
        }
        List<List<String>> texts = new ArrayList<>();
        List<Boolean> behind = new ArrayList<>();
        Matcher joint = JOINT.matcher(value);
        int from = 0;
        boolean aside = false;
        while (joint.find()) {
            texts.add(Words.ofName(Folding.words(value.substring(from, joint.start()))));
            behind.add(aside);
            aside = joint.end() - joint.start() == 1;
            from = joint.end();
        }
        texts.add(Words.ofName(Folding.words(value.substring(from))));
        behind.add(aside);
        return judged(texts, behind);
    }

    private static boolean mayHaveJoint(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (SIGNS_OF_JOINTS.indexOf(value.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where owners and owned are told, the owners stand aside; else what is behind a comma or in brackets. */
    private static List<Part> judged(List<List<String>> texts, List<Boolean> behind) {
        boolean owned = texts.stream().anyMatch(words -> isCalled(words) && !isOwner(words));
        boolean owners = texts.stream().anyMatch(NameParts::isOwner);
        List<Part> parts = new ArrayList<>();
        boolean called = false;
        for (int i = 0; i < texts.size(); i++) {
            List<String> words = texts.get(i);
            boolean told = called && behind.get(i) && (isCalled(words) || isBranch(words));
            boolean owner = isOwner(words) || isBranch(words);
            boolean bothAreTold = owned && owners;
            boolean aside = bothAreTold ? owner : told;
            parts.add(new Part(words, aside));
            called |= isCalled(words);
        }
        return parts;
    }

    private static boolean isOwner(List<String> words) {
        return !words.isEmpty() && OWNERS.contains(words.get(0));
    }

    private static boolean isBranch(List<String> words) {
        return !words.isEmpty() && Words.BRANCHES.contains(words.get(0));
    }

    /** Whether words are more than a legal form or a branch. */
    private static boolean isCalled(List<String> words) {
        return !isBranch(words) && words.stream().anyMatch(word -> !Words.LEGAL_FORMS.contains(word));
    }
}
