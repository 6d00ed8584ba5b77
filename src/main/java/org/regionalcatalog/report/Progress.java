package org.regionalcatalog.report;

/** Told what a run is doing, while it does it; may be called by several threads. */
public interface Progress {

    /** Nobody looks. */
    Progress NONE = new Progress() {
        @Override
        public void say(String sentence) {}

        @Override
        public void advanced(String source, long records, long total) {}
    };

    /** One line: the plan, a step that begins, what came of a source. */
    void say(String sentence);

    /**
     * A source has been read so far.
     *
     * @param records raw records since the beginning of the source
     * @param total how many are expected; 0 when nobody knows
     */
    void advanced(String source, long records, long total);
}
