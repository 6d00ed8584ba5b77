package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.normalize.Normalize;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;

/** Runs the examples that definitions give. */
public final class Check {

    private Check() {}

    /** One sentence for each example that does not hold; none when all do. */
    public static List<String> examples(Definitions definitions) throws IOException {
        Vocabulary words = Vocabulary.of(PublishedLists.asPublished(definitions).codes());
        List<String> sentences = new ArrayList<>();
        for (Definition source : definitions.sources()) {
            Normalize normalize = Normalize.using(source, words);
            for (Definition.Example example : source.examples()) {
                String kept = normalize.texts().kept(example.field(), example.seen());
                if (!kept.equals(example.kept())) {
                    sentences.add("jobs/sources/" + source.id() + ".yml: of " + example.field() + " „" + example.seen()
                            + "“ the example keeps „" + example.kept() + "“, but „" + kept
                            + "“ is kept; mend the example, a code list or a correction");
                }
            }
        }
        return sentences;
    }

    /** One sentence for each correction without which the same would be understood; none when all are needed. */
    public static List<String> idleCorrections(Definitions definitions) throws IOException {
        Vocabulary words = Vocabulary.of(PublishedLists.asPublished(definitions).codes());
        List<String> sentences = new ArrayList<>();
        for (Definition source : definitions.sources()) {
            Normalize.using(source, words)
                    .texts()
                    .idleCorrections()
                    .forEach(idle -> sentences.add("jobs/sources/" + source.id() + ".yml: the correction of "
                            + idle.field() + " „" + idle.seen()
                            + "“ changes nothing any more, for as much is understood"
                            + " without it; remove it"));
        }
        return sentences;
    }
}
