package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.normalize.prose.ContactMark.What;

/** Which marks of a block belong to one contact: where there are several persons, the order of the block tells. */
final class ContactGroups {

    private static final int CLOSE = 4;

    private ContactGroups() {}

    /** The groups of a block, each with one person at most. */
    static List<List<ContactMark>> of(List<ContactMark> marks) {
        List<ContactMark> block = withoutDesks(marks);
        List<Integer> persons = indices(block, What.PERSON);
        if (persons.isEmpty()) {
            return byOrganisation(block);
        }
        if (persons.size() == 1) {
            return aroundOne(block, persons.get(0));
        }
        List<List<ContactMark>> groups = new ArrayList<>();
        Set<What> lead = EnumSet.noneOf(What.class);
        block.subList(0, persons.get(0)).forEach(mark -> lead.add(mark.type()));
        Set<What> trail = EnumSet.noneOf(What.class);
        block.subList(persons.get(persons.size() - 1), block.size()).forEach(mark -> trail.add(mark.type()));
        int start = 0;
        for (int i = 0; i < persons.size(); i++) {
            int end =
                    i + 1 < persons.size() ? cut(block, persons.get(i), persons.get(i + 1), lead, trail) : block.size();
            groups.addAll(withoutOthers(block.subList(start, end)));
            start = end;
        }
        return groups;
    }

    /** Without the lines of desks, which are no person's; where nobody is named they tell how to reach the organisation. */
    private static List<ContactMark> withoutDesks(List<ContactMark> marks) {
        Set<Integer> desks = marks.stream()
                .filter(mark -> mark.is(What.DESK))
                .map(mark -> mark.at().passage())
                .collect(Collectors.toSet());
        List<ContactMark> rest = marks.stream()
                .filter(mark -> !desks.contains(mark.at().passage()))
                .toList();
        return rest.stream().anyMatch(mark -> mark.is(What.PERSON)) ? rest : marks;
    }

    /** Where what belongs to the next person begins: what leads the first person leads the others. */
    private static int cut(List<ContactMark> block, int person, int next, Set<What> lead, Set<What> trail) {
        int cut = next;
        int line = block.get(next).at().passage();
        int own = block.get(person).at().passage();
        boolean reached = false;
        for (int i = person + 1; i < next; i++) {
            reached |= block.get(i).isReach();
        }
        while (cut > person + 1) {
            ContactMark before = block.get(cut - 1);
            int at = before.at().passage();
            boolean sameLine = at == line && at != own;
            boolean told = before.is(What.ROLE) || before.is(What.ORGANISATION) || before.is(What.LABEL);
            boolean leads = told && lead.contains(before.type()) && (reached || at != own);
            boolean turned = reached && (told || before.is(What.ADDRESS)) && !trail.contains(before.type());
            boolean close = before.is(What.ROLE)
                    && at == line
                    && block.get(cut).at().start() - before.at().end() <= CLOSE;
            if (!sameLine && (before.isReach() || !(leads || turned || (close && reached)))) {
                break;
            }
            cut--;
        }
        return cut;
    }

    /** One person takes all of a block, but for the reach of an organisation told before. */
    private static List<List<ContactMark>> aroundOne(List<ContactMark> block, int person) {
        int begin = person;
        while (begin > 0
                && (block.get(begin - 1).is(What.ROLE) || block.get(begin - 1).is(What.LABEL))) {
            begin--;
        }
        List<ContactMark> before = block.subList(0, begin);
        List<ContactMark> after = block.subList(begin, block.size());
        boolean own = before.stream().anyMatch(mark -> mark.is(What.ORGANISATION))
                && before.stream().anyMatch(mark -> mark.is(What.PHONE))
                && after.stream().anyMatch(mark -> mark.is(What.PHONE));
        return own ? List.of(before, after) : withoutOthers(block);
    }

    /** A line of an organisation with its own reach, after a person was told with another, is a group of its own. */
    private static List<List<ContactMark>> withoutOthers(List<ContactMark> group) {
        boolean person = false;
        boolean reached = false;
        boolean owned = false;
        for (int i = 0; i < group.size(); i++) {
            ContactMark mark = group.get(i);
            boolean other = person && reached && owned && mark.is(What.ORGANISATION);
            if (other && group.subList(i, group.size()).stream().anyMatch(ContactMark::isReach)) {
                return List.of(group.subList(0, i), group.subList(i, group.size()));
            }
            person |= mark.is(What.PERSON);
            reached |= mark.isReach();
            owned |= mark.is(What.ORGANISATION);
        }
        return List.of(group);
    }

    private static List<List<ContactMark>> byOrganisation(List<ContactMark> block) {
        List<List<ContactMark>> groups = new ArrayList<>();
        int start = 0;
        boolean reached = false;
        for (int i = 0; i < block.size(); i++) {
            ContactMark mark = block.get(i);
            boolean begins = (mark.is(What.ORGANISATION) || mark.is(What.ROLE) || mark.is(What.LABEL)) && reached;
            if (begins) {
                groups.add(block.subList(start, i));
                start = i;
                reached = false;
            }
            reached |= mark.isReach();
        }
        groups.add(block.subList(start, block.size()));
        return groups;
    }

    private static List<Integer> indices(List<ContactMark> block, What type) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            if (block.get(i).is(type)) {
                indices.add(i);
            }
        }
        return indices;
    }
}
