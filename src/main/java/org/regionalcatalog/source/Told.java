package org.regionalcatalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a definition file says, as it is written there and with the place of every word. */
sealed interface Told {

    Spot spot();

    /** What stands here, in words. */
    String what();

    /** One word or sentence; what kind of value it is, its key decides and not its look. */
    record Text(Spot spot, String text) implements Told {
        @Override
        public String what() {
            return Problems.quoted(text);
        }
    }

    record Sequence(Spot spot, List<Told> items) implements Told {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file. */
    record Group(Spot spot, Map<String, Entry> entries) implements Told {
        @Override
        public String what() {
            return "a group of keys";
        }

        /** The value at a key, unless it is absent or refused. */
        Optional<Told> find(String name) {
            return Optional.ofNullable(entries.get(name))
                    .map(Entry::value)
                    .filter(value -> !(value instanceof Refused));
        }

        Optional<Text> findText(String name) {
            return find(name).map(Text.class::cast);
        }

        /** The text at a key, which the grammar made sure is there. */
        String get(String name) {
            return findText(name).orElseThrow().text();
        }

        /** The keys and values at a key; none when it is absent. */
        List<Entry> entriesAt(String name) {
            return find(name)
                    .map(value -> List.copyOf(((Group) value).entries.values()))
                    .orElse(List.of());
        }

        /** The items at a key; none when it is absent. */
        List<Told> itemsAt(String name) {
            return find(name).map(value -> ((Sequence) value).items()).orElse(List.of());
        }
    }

    /** A key with its value. */
    record Entry(Spot spot, String name, Told value) {}

    /** A key without a value. */
    record Nothing(Spot spot) implements Told {
        @Override
        public String what() {
            return "nothing";
        }
    }

    /** Something that is wrong in itself and was told; nothing more is said about it. */
    record Refused(Spot spot) implements Told {
        @Override
        public String what() {
            return "nothing";
        }
    }

    /** The tree without places: maps, lists and texts. */
    static Object plain(Told told) {
        if (told instanceof Group group) {
            Map<String, Object> plain = new TreeMap<>();
            group.entries().values().forEach(entry -> plain.put(entry.name(), plain(entry.value())));
            return plain;
        }
        if (told instanceof Sequence sequence) {
            List<Object> plain = new ArrayList<>();
            sequence.items().forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return told instanceof Text text ? text.text() : "";
    }
}
