package org.regionalcatalog.cli;

import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.report.RunReport;

/** Prints what a run came to. */
final class Reports {

    private Reports() {}

    /** Prints the report and gives the exit code. */
    static int print(Result result, Invocation invocation, Options options) {
        if (options.isJson()) {
            Map<String, Object> tree =
                    new TreeMap<>(result.report().map(RunReport::tree).orElse(Map.of()));
            tree.put("exit_code", result.exitCode());
            tree.put("outcome", result.sentence());
            invocation.out().println(CanonicalJson.of(tree));
        } else {
            invocation
                    .out()
                    .println(result.report()
                            .map(RunReport::text)
                            .orElse(result.sentence())
                            .stripTrailing());
        }
        return result.exitCode();
    }
}
