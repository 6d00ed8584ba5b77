package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.source.Definition;

/** Reads the raw records of a snapshot as its definition says. */
public final class Extract {

    /** All that may be noticed while reading. */
    public static final List<Rule> RULES = Stream.of(
                    Encoding.RULES,
                    CsvRules.ALL,
                    CsvHeader.RULES,
                    Findings.RULES,
                    Credentials.RULES,
                    PageLines.RULES,
                    TreeBuilder.RULES,
                    JsonLines.RULES,
                    UnreadableFile.RULES,
                    XlsxBook.RULES,
                    XlsxRecords.RULES,
                    PdfText.RULES)
            .flatMap(List::stream)
            .toList();

    /** The codes of what may be told of a source that could not be read whole. */
    public static final Set<String> BREAKS =
            UnreadableFile.RULES.stream().map(Rule::code).collect(Collectors.toUnmodifiableSet());

    private Extract() {}

    /**
     * Opens the parts of a snapshot, to be read one after the other; the caller closes what it gets.
     *
     * <p>CSV, JSON and XML are streamed in constant memory, XLSX row by row. An HTML source is read whole: its pages are
     * small, and what was left over of them is known only after the last record.
     *
     * @throws IOException when a part cannot be read; what is written in it is never a reason
     */
    public static Extraction open(Definition source, List<Part> parts) throws IOException {
        if (source.isProse()) {
            return ProseExtraction.open(source, parts);
        }
        return SelectiveExtraction.of(
                JoinedExtraction.of(openAll(source, parts), FieldReading.allOf(source)),
                source.layout().leftOut());
    }

    private static Extraction openAll(Definition source, List<Part> parts) throws IOException {
        return switch (source.format()) {
            case CSV -> CsvExtraction.open(source, parts);
            case HTML -> HtmlExtraction.open(source, parts);
            case JSON, XML -> StreamedExtraction.open(TreeSource.of(source), parts);
            case XLSX -> StreamedExtraction.open(new XlsxSource(source), parts);
            case PDF, TEXT -> throw new IllegalArgumentException("read as prose only");
        };
    }
}
