package org.regionalcatalog.database;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What lies at the bottom of a failure: the disk, what is in the file, or something else. */
final class Causes {

    /** What H2 says of a file that it cannot open because it is not what it wrote; of a disk it says something else. */
    private static final Set<Integer> CORRUPT = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1);

    /** What its store says of a page that is not what it wrote. */
    private static final Set<Integer> CORRUPT_PAGE =
            Set.of(DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND);

    /**
     * What H2 says of rows that contradict each other, where the statement is well: a value is of another type, a row or
     * its index is gone, a table or column is, or what a row refers to.
     */
    private static final Set<Integer> CONTRADICTION = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1,
            ErrorCode.DATA_CONVERSION_ERROR_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
            ErrorCode.COLUMN_NOT_FOUND_1,
            ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1,
            ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_CHILD_EXISTS_1);

    private Causes() {}

    /** The first line of what the deepest cause says. */
    static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse(root.getClass().getSimpleName());
    }

    /** Whether the disk is full or broken. The end of a file comes too early where the file was cut. */
    static boolean isOfDisk(Throwable failure) {
        return any(failure, cause -> cause instanceof IOException && !(cause instanceof EOFException));
    }

    /** Whether a file could not be opened because it is not what was written. */
    static boolean isCorruption(Throwable failure) {
        return any(failure, cause -> cause instanceof SQLException sql && CORRUPT.contains(sql.getErrorCode()));
    }

    /** Whether a statement failed because the file, though it could be opened, is not what was written. */
    static boolean isDamage(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof MVStoreException store
                        ? CORRUPT_PAGE.contains(store.getErrorCode())
                        : cause instanceof SQLException sql && CONTRADICTION.contains(sql.getErrorCode()));
    }

    private static boolean any(Throwable failure, Predicate<Throwable> what) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(what);
    }
}
