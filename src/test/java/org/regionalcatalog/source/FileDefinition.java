package org.regionalcatalog.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions of lists in files, for tests. */
public final class FileDefinition {

    private FileDefinition() {}

    /** A list of services and the like, in a file. */
    public static Definition of(
            String id,
            String title,
            Definition.Publisher publisher,
            @Nullable String territory,
            int authority,
            String from,
            Format format,
            @Nullable Charset charset,
            char delimiter,
            @Nullable String records,
            @Nullable String main,
            Map<FieldName, Reading> fields,
            Map<String, Reading> identifiers,
            Map<String, List<FieldName>> keys,
            List<String> ignore,
            List<Definition.Correction> corrections,
            Expectation expect,
            List<Definition.Example> examples,
            String digest) {
        return new Definition(
                id,
                title,
                publisher,
                territory,
                authority,
                from,
                Fetching.PLAIN,
                format,
                charset,
                new Dialect(delimiter, null, null, true),
                records,
                main,
                fields,
                identifiers,
                keys,
                ignore,
                corrections,
                expect,
                examples,
                null,
                null,
                Layout.PLAIN,
                digest);
    }
}
