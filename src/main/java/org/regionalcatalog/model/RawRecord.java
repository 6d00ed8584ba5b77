package org.regionalcatalog.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One record as read, before anything is understood.
 *
 * @param fields texts by the field they are meant for, as the definition names it ({@code contact.phones},
 *     {@code organisation(partner).name}); a field that was not there, or blank, is absent
 * @param positions where within its part a field was read, for fields that were not read where the record begins; for
 *     people, part of no key and no digest
 * @param issues what was noticed while reading; an error refuses the whole record
 */
public record RawRecord(
        Locator locator, Map<String, List<String>> fields, Map<String, String> positions, List<Issue> issues) {

    /** The name of the texts that say when a record was last changed; they are no field of any thing. */
    public static final String CHANGED = "changed";

    public RawRecord {
        fields = fields instanceof FieldTexts ? fields : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        positions = Map.copyOf(positions);
        issues = List.copyOf(issues);
    }

    /** A record whose fields all stand where it begins. */
    public RawRecord(Locator locator, Map<String, List<String>> fields, List<Issue> issues) {
        this(locator, fields, Map.of(), issues);
    }

    /** The record with more that was noticed. */
    public RawRecord with(List<Issue> found) {
        return new RawRecord(
                locator,
                fields,
                positions,
                Stream.concat(issues.stream(), found.stream()).toList());
    }

    /** The texts read for a field; none when it was not there. */
    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Where a field was read. */
    public Locator locatorOf(String field) {
        return new Locator(locator.part(), positions.getOrDefault(field, locator.position()));
    }
}
