package org.regionalcatalog.archive;

import java.util.List;
import org.regionalcatalog.model.Part;

/**
 * What a source answered with when it could not be read: for whoever asks why. It is no snapshot, and nothing is ever
 * read of it.
 *
 * @param code of the cause; empty when the source was read and only some answers were of no use
 * @param address what could not be had
 * @param seen what was seen there
 * @param answers all that was received, in the order in which it came
 */
public record FailedVisit(String code, String address, String seen, List<FailedAnswer> answers) {

    public FailedVisit {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param code why it is not read; empty when it was well, but another one was not
     */
    public record FailedAnswer(Part part, String code) {}
}
