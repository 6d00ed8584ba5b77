package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.LeftOut;

/** An extraction without the records that its definition leaves out; they count as ignored. */
final class SelectiveExtraction implements Extraction {

    private final Extraction all;
    private final List<LeftOut> leftOut;
    private long ignored;

    private SelectiveExtraction(Extraction all, List<LeftOut> leftOut) {
        this.all = all;
        this.leftOut = leftOut;
    }

    static Extraction of(Extraction all, List<LeftOut> leftOut) {
        return leftOut.isEmpty() ? all : new SelectiveExtraction(all, leftOut);
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        Optional<RawRecord> next = all.next();
        while (next.isPresent() && isLeftOut(next.get())) {
            ignored++;
            next = all.next();
        }
        return next.map(this::bare);
    }

    private boolean isLeftOut(RawRecord record) {
        return leftOut.stream().anyMatch(each -> each.isMet(record.texts(each.field())));
    }

    /** The record without what only decided whether it is read. */
    private RawRecord bare(RawRecord record) {
        Map<String, List<String>> fields = new LinkedHashMap<>(record.fields());
        leftOut.forEach(each -> fields.remove(each.field()));
        return new RawRecord(record.locator(), fields, record.positions(), record.issues());
    }

    @Override
    public List<Issue> issues() {
        return all.issues();
    }

    @Override
    public long ignored() {
        return all.ignored() + ignored;
    }

    /** Not known before all are read. */
    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
