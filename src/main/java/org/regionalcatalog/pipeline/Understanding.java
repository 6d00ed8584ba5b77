package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.normalize.CodeRows;
import org.regionalcatalog.normalize.Normalize;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.normalize.suppress.Withholding;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.staging.StagedRecord;
import org.regionalcatalog.validate.Validate;

/** From a raw record to what is staged of it: drafts, or for a code list nothing but whether it is good. */
interface Understanding {

    StagedRecord of(RawRecord read);

    /** Normalize and validate: records of a list give drafts. */
    final class OfRecords implements Understanding {

        private final Definition source;
        private final Supplier<Vocabulary> words;
        private final Validate validate;
        private final Supplier<Optional<LocalDate>> changed;
        private final Withholding withholding;
        private @Nullable Normalize made;
        private @Nullable LocalDate day;

        /**
         * @param words asked for with the first record, for where nothing changed there is none
         * @param suppressions what must not be published
         * @param changed the day on which the snapshot was last changed, as far as its publisher says; asked for likewise
         */
        OfRecords(
                Definition source,
                Supplier<Vocabulary> words,
                Validate validate,
                Supplier<Optional<LocalDate>> changed,
                Suppressions suppressions) {
            this.source = source;
            this.words = words;
            this.validate = validate;
            this.changed = changed;
            this.withholding = new Withholding(suppressions);
        }

        @Override
        public StagedRecord of(RawRecord read) {
            Normalize normalize = made;
            if (normalize == null) {
                normalize = Normalize.using(source, words.get());
                made = normalize;
                day = changed.get().orElse(null);
            }
            Withholding.Left left = withholding.read(read, normalize::drafts);
            RawRecord raw = normalize.storable(left.signed());
            LocalDate stated = normalize.stated(left.bare()).orElse(null);
            if (left.drafts().isEmpty() && !left.gone().isEmpty()) {
                return new StagedRecord(raw, List.of(), false, stated);
            }
            String main = left.gone().contains(String.valueOf(source.main())) ? null : source.main();
            Validate.Judgement judgement = validate.judge(raw, left.drafts(), main, day);
            if (judgement.drafts().isEmpty()) {
                raw = raw.with(normalize.unborne(left.bare()));
            }
            return new StagedRecord(raw, judgement.drafts(), judgement.refused(), stated);
        }
    }

    /**
     * Rows of a code list give no drafts; a bad one is refused.
     *
     * @param rows all rows of the snapshot
     */
    static Understanding ofRows(Supplier<CodeRows> rows) {
        return raw -> {
            List<Issue> flaws = rows.get().issuesOf(raw);
            return new StagedRecord(new RawRecord(raw.locator(), raw.fields(), flaws), List.of(), !flaws.isEmpty());
        };
    }

    /** The rows of one snapshot, read when they are first asked for. */
    final class Rows {

        private final Definition source;
        private @Nullable CodeRows read;

        Rows(Definition source) {
            this.source = source;
        }

        CodeRows of(Supplier<List<Part>> parts) {
            try {
                CodeRows rows =
                        read == null ? PublishedLists.read(source, parts.get()).rows() : read;
                read = rows;
                return rows;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
