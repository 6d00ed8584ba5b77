package org.regionalcatalog.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a record by field, in the order in which they were read. It never changes once it is built, and costs a
 * fraction of a hash map: a record has few fields, and there are millions of records.
 */
public final class FieldTexts extends AbstractMap<String, List<String>> {

    private final List<String> fields;
    private final List<List<String>> texts;
    private final int size;

    private FieldTexts(List<String> fields, List<List<String>> texts) {
        this.fields = fields;
        this.texts = texts;
        this.size = fields.size();
    }

    /** Gathers the fields of a record; each may be added once. */
    public static final class Builder {

        private final List<String> fields;
        private final List<List<String>> texts;

        /** For about so many fields. */
        public Builder(int size) {
            fields = new ArrayList<>(size);
            texts = new ArrayList<>(size);
        }

        /** One more field. */
        public void add(String field, List<String> found) {
            fields.add(field);
            texts.add(found);
        }

        /** What was added so far; what is added later, it does not have. */
        public FieldTexts build() {
            return new FieldTexts(fields, texts);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return placeOf(field) >= 0;
    }

    @Override
    public @Nullable List<String> get(@Nullable Object field) {
        int place = placeOf(field);
        return place < 0 ? null : texts.get(place);
    }

    private int placeOf(@Nullable Object field) {
        for (int i = 0; i < size; i++) {
            if (fields.get(i).equals(field)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<String, List<String>>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, List<String>>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Map.Entry<String, List<String>> next() {
            int place = next;
            next++;
            return Map.entry(fields.get(place), texts.get(place));
        }
    }
}
