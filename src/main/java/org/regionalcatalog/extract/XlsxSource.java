package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;

/** How workbooks are read: row by row below the header of each sheet that the definition means. */
record XlsxSource(Definition source) implements StreamedFormat {

    @Override
    public PartRecords open(Part part, Findings findings) throws IOException, UnreadableFile {
        byte[] bytes;
        try (InputStream in = part.open()) {
            bytes = in.readAllBytes();
        }
        return new XlsxPart(source, part.name(), XlsxBook.open(bytes, source, findings), findings);
    }

    @Override
    public List<Issue> issues(Findings findings) {
        return findings.issues();
    }
}
