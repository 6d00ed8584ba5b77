package org.regionalcatalog.cli;

import java.io.UncheckedIOException;
import java.util.List;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.LeaseLostException;
import org.regionalcatalog.database.LeaseTakenException;
import org.regionalcatalog.database.UnusableDatabaseException;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.source.DefinitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;

/** Every failure is one sentence and the right exit code; what is worth more goes to the log. */
final class Guarded {

    private Guarded() {}

    /** What may fail; gives an exit code. */
    interface Work {
        int execute();
    }

    static int execute(Invocation invocation, Work work) {
        try {
            return work.execute();
        } catch (CommandLine.ParameterException wrong) {
            invocation
                    .err()
                    .println(wrong.getMessage() + ". Try '"
                            + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.USAGE;
        } catch (UsageException | DefinitionException wrong) {
            return say(invocation, ExitCode.USAGE, wrong);
        } catch (LeaseTakenException | LeaseLostException busy) {
            return say(invocation, ExitCode.BUSY, busy);
        } catch (DamagedDatabaseException | Journal.DamagedJournalException damaged) {
            log().error("damaged", damaged);
            return say(invocation, ExitCode.DAMAGED, damaged);
        } catch (UnusableDatabaseException unusable) {
            log().error("unusable", unusable);
            return say(invocation, ExitCode.RETRY, unusable);
        } catch (UncheckedIOException | DataAccessException | TransactionException mayPass) {
            log().error("may pass", mayPass);
            invocation.err().println("That did not work: " + rootOf(mayPass) + ". Mend that and run it again.");
            return ExitCode.RETRY;
        } catch (RuntimeException bug) {
            log().error("bug", bug);
            invocation
                    .err()
                    .println("This is a bug of ours: " + rootOf(bug)
                            + ". The log in the data directory has the details; nothing that was published is lost.");
            return ExitCode.BUG;
        }
    }

    private static int say(Invocation invocation, int exitCode, RuntimeException why) {
        invocation.err().println(why.getMessage());
        return exitCode;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        List<String> lines = String.valueOf(root.getMessage()).lines().toList();
        return root.getClass().getSimpleName() + (lines.isEmpty() ? "" : ": " + lines.get(0));
    }

    /** Asked for when it is needed: where it writes is known once the data directory is. */
    private static Logger log() {
        return LoggerFactory.getLogger(Guarded.class);
    }
}
