package org.regionalcatalog.normalize.prose;

import java.util.List;

/**
 * A stretch of a page that is about how to reach somebody.
 *
 * @param marks what it tells, in its order
 * @param first its first passage
 * @param last its last passage, even where that tells nothing
 */
record ContactBlock(List<ContactMark> marks, int first, int last) {

    ContactBlock {
        marks = List.copyOf(marks);
    }
}
