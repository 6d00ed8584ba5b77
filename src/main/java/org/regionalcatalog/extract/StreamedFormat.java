package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.List;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;

/** How parts of one format are read in constant memory. */
interface StreamedFormat {

    /** Opens a part; what is noticed about the source as a whole goes to the findings while records are read. */
    PartRecords open(Part part, Findings findings) throws IOException, UnreadableFile;

    /** What the findings come to when all parts were read. */
    List<Issue> issues(Findings findings);
}
