package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.normalize.prose.ContactMark.Type;

/** Stretches of a page that are about how to reach somebody: lines of marks, one after the other. */
final class ContactBlocks {

    private static final int FAR = 90;

    private final Telling so;
    private final ContactMarks marks;
    private final List<List<ContactMark>> blocks = new ArrayList<>();
    private List<ContactMark> open = new ArrayList<>();

    private ContactBlocks(Telling so) {
        this.so = so;
        this.marks = new ContactMarks(so);
    }

    static List<List<ContactMark>> of(Telling so) {
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
        boolean contact = marks.isContact(passage, found);
        boolean row = here.form() == Passage.Form.ROW;
        if (here.isHeading() || !contact || row) {
            close();
        }
        if (contact) {
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
            boolean far = !near.isEmpty() && mark.at().start() - near.get(near.size() - 1).at().end() > FAR;
            if (far) {
                told(near);
                near = new ArrayList<>();
            }
            near.add(mark);
        }
        told(near);
    }

    private void told(List<ContactMark> near) {
        boolean person = near.stream().anyMatch(mark -> mark.is(Type.PERSON));
        boolean reach = near.stream().anyMatch(ContactMark::isReach);
        if (person && reach) {
            blocks.add(List.copyOf(near));
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(open);
        }
        open = new ArrayList<>();
    }
}
