package org.regionalcatalog.pipeline;

import java.util.Optional;
import org.regionalcatalog.report.RunReport;

/**
 * What a command that runs something came to.
 *
 * @param exitCode one of {@link ExitCode}
 * @param report of the run; absent when there was none
 * @param sentence what was done, in one sentence
 */
public record Result(int exitCode, Optional<RunReport> report, String sentence) {

    /** Nothing was begun, as what was asked for is not there or not possible. */
    static Result refused(String sentence) {
        return new Result(ExitCode.USAGE, Optional.empty(), sentence);
    }
}
