package org.regionalcatalog.acquire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was answered on a visit and is not read: kept until it is in the archive. */
final class Failures {

    private final List<Answer.Failed> answers = new ArrayList<>();

    /** @param cause why it is not read; nothing when it was well, but the visit failed elsewhere */
    void add(WebPart answer, @Nullable Cause cause) {
        answers.add(new Answer.Failed(answer, cause == null ? "" : cause.code()));
    }

    /** Of those that were well, only what was sent now: the rest is in the archive already. */
    void addAll(List<WebPart> answers) {
        answers.stream().filter(WebPart::fresh).forEach(answer -> add(answer, null));
    }

    List<Answer.Failed> answers() {
        return List.copyOf(answers);
    }

    void close() {
        answers.forEach(Answer.Failed::close);
    }
}
