package org.regionalcatalog.archive;

import java.util.List;
import java.util.Set;

/** Where a journal lies: in a file of one process, or in a table that several share. */
interface JournalStore {

    /**
     * One line.
     *
     * @param digest of the JSON, as it was when the line was written
     */
    record Line(String digest, String json) {}

    /** Takes lines, each with its number, from 1. */
    @FunctionalInterface
    interface LineReader {
        void accept(long number, Line line);
    }

    /** Where it lies, for sentences. */
    String shown();

    /** What is greater whenever another process has written. */
    long length();

    /** Writes lines, all or none, and waits until they are on the disk. */
    void append(List<Line> lines);

    /** Does something while nobody can add a line. */
    void whileStill(Journal.Stillness work);

    /**
     * Hands over lines, oldest first.
     *
     * @param words of which lines are wanted, others may be among them; empty for all
     */
    void read(Set<String> words, LineReader reader);
}
