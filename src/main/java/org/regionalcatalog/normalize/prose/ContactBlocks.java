package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.regionalcatalog.normalize.prose.ContactMark.What;

/** Stretches of a page that are about how to reach somebody: lines of marks, one after the other. */
final class ContactBlocks {

    private static final int FAR = 90;
    private static final int SHORT = 80;

    /** A label, a blank line and the value below are one passage; the next line is the third after the label's. */
    private static final int MOST_JOINED = 3;

    private static final Pattern OTHER_SENTENCE =
            Pattern.compile("^[^.]{0,40}[.?!] (?=\\p{Lu})(?!(?:Tel|Mob|E-?mail|Kontakt|GSM|Spojení|Telefon))");
    private static final Pattern REACHED =
            Pattern.compile("(?iu)(?: ?[,:(–-]){1,2} ?(?:tel|telefon|mobil|e-?mail)?[.:]{0,2} ?");
    private static final Pattern INVITATION = Pattern.compile("(?iu)kontakt|informac|dotaz|obracej|obraťte");

    private final Telling so;
    private final ContactMarks marks;
    private final boolean parted;
    private final List<ContactBlock> blocks = new ArrayList<>();
    private List<ContactMark> open = new ArrayList<>();
    private int first;
    private int last;

    private ContactBlocks(Telling so) {
        this.so = so;
        this.marks = new ContactMarks(so);
        this.parted = isDense();
    }

    static List<ContactBlock> of(Telling so) {
        ContactBlocks all = new ContactBlocks(so);
        for (int passage = 0; passage < so.prose().passages().size(); passage++) {
            all.passage(passage);
        }
        all.close();
        return all.blocks;
    }

    private void passage(int passage) {
        Passage here = so.prose().passages().get(passage);
        if (so.prose().isStamp(passage) || ContactLabels.isOther(here.text())) {
            close();
            return;
        }
        List<ContactMark> found = marks.in(passage);
        boolean contact = marks.isContact(passage, found) && !isInvitation(here, found);
        boolean row = here.form() == Passage.Form.ROW;
        if (here.isHeading() || !contact || row || isParted(passage)) {
            close();
        }
        if (contact) {
            first = open.isEmpty() ? passage : first;
            last = passage;
            open.addAll(found);
        } else {
            sentences(found);
        }
        if (row) {
            close();
        }
    }

    /** Persons in running text that are told with a way to reach them. */
    private void sentences(List<ContactMark> found) {
        List<ContactMark> near = new ArrayList<>();
        for (ContactMark mark : found) {
            boolean far = !near.isEmpty() && isFar(near.get(near.size() - 1).at(), mark.at());
            if (far) {
                told(near);
                near = new ArrayList<>();
            }
            near.add(mark);
        }
        told(near);
    }

    /** Another sentence is far, unless it only goes on with a way to reach whom the one before names. */
    private boolean isFar(Spot one, Spot next) {
        if (next.start() <= one.end()) {
            return false;
        }
        String between = so.prose().textOf(one.passage()).substring(one.end(), next.start());
        return between.length() > FAR || OTHER_SENTENCE.matcher(between).find();
    }

    private void told(List<ContactMark> near) {
        boolean person = near.stream().anyMatch(mark -> mark.is(What.PERSON));
        boolean reach = near.stream().anyMatch(ContactMark::isReach);
        boolean organisation = near.stream().anyMatch(mark -> mark.is(What.ORGANISATION));
        boolean located = organisation && near.stream().anyMatch(mark -> mark.is(What.ADDRESS));
        boolean invited = organisation && isInvitation(near.get(0));
        if (reach && (person || invited || located || hasRole(near))) {
            int at = near.get(0).at().passage();
            blocks.add(new ContactBlock(near, at, at));
        }
    }

    /** {@code koordinátorku plánování (tel.: ...)}: what somebody does, and right behind it how to reach them. */
    private boolean hasRole(List<ContactMark> near) {
        for (int i = 0; i + 1 < near.size(); i++) {
            Spot role = near.get(i).at();
            Spot next = near.get(i + 1).at();
            if (near.get(i).is(What.ROLE)
                    && near.get(i + 1).isReach()
                    && REACHED.matcher(so.prose().textOf(role.passage()))
                            .region(role.end(), Math.max(role.end(), next.start()))
                            .matches()) {
                return true;
            }
        }
        return false;
    }

    /** {@code Obraťte se na odbor sociálních věcí.}: a whole sentence is no line of the contact below it. */
    private static boolean isInvitation(Passage here, List<ContactMark> found) {
        return here.text().endsWith(".")
                && !found.isEmpty()
                && found.stream().anyMatch(mark -> mark.is(What.ORGANISATION))
                && found.stream().noneMatch(mark -> mark.isReach() || mark.is(What.PERSON) || mark.is(What.ADDRESS))
                && INVITATION.matcher(here.text()).lookingAt();
    }

    private boolean isInvitation(ContactMark first) {
        return INVITATION.matcher(so.prose().textOf(first.at().passage())).find();
    }

    /** Whether a blank line parts a passage from the one before; a label may have been joined with its value. */
    private boolean isParted(int passage) {
        if (!parted || passage == 0) {
            return false;
        }
        int gap = line(passage) - line(passage - 1);
        String before = so.prose().textOf(passage - 1);
        boolean joined = gap <= MOST_JOINED
                && before.indexOf(':') > 0
                && before.indexOf('@') < 0
                && before.chars().noneMatch(Character::isDigit);
        return gap > 1 && !joined && (isDenseBefore(passage) || isDenseAfter(passage));
    }

    /** Whether the lines before a blank one stand close; where all are apart, blank ones part nothing. */
    private boolean isDenseBefore(int passage) {
        return passage > 1 && line(passage - 1) - line(passage - 2) == 1;
    }

    private boolean isDenseAfter(int passage) {
        return passage + 1 < so.prose().passages().size() && line(passage + 1) - line(passage) == 1;
    }

    /** Whether most lines of the page's contacts follow each other without a blank one between. */
    private boolean isDense() {
        int dense = 0;
        int loose = 0;
        for (int i = 1; i < so.prose().passages().size(); i++) {
            boolean small = so.prose().textOf(i).length() < SHORT
                    && so.prose().textOf(i - 1).length() < SHORT;
            boolean next = line(i) - line(i - 1) == 1;
            dense += small && next ? 1 : 0;
            loose += small && !next ? 1 : 0;
        }
        return dense > 0 && dense * 2 >= loose;
    }

    /** The number of the line a passage stands on; its own index where it stands on none. */
    private int line(int passage) {
        String where = so.prose().passages().get(passage).where();
        boolean line = where.startsWith("line ")
                && where.length() > 5
                && where.length() < 14
                && where.substring(5).chars().allMatch(c -> c >= '0' && c <= '9');
        return line ? Integer.parseInt(where.substring(5)) : passage;
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(new ContactBlock(open, first, last));
        }
        open = new ArrayList<>();
    }
}
