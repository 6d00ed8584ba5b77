package org.regionalcatalog.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form a value of a definition must have. */
sealed interface Form {

    /**
     * A text that a pattern matches whole. The pattern is linear, and JSON Schema understands it too.
     *
     * @param must completes the sentence "... must be"
     */
    record Word(Pattern pattern, String must) implements Form {}

    /** A whole number, both ends included. */
    record Whole(int least, int most) implements Form {}

    record YesNo() implements Form {}

    /** One of a few words. */
    record Choice(List<String> words) implements Form {}

    /** The name of a field, as {@link FieldName} understands it. */
    record Field() implements Form {}

    /** A list. */
    record Items(Form item) implements Form {}

    /** A group whose keys are the operator's own. */
    record Named(Form name, Form value) implements Form {}

    /** A group whose keys are ours. */
    record Group(List<Key> keys) implements Form {

        List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /** A bare text, or a group that says more. */
    record Either(Word bare, Group group) implements Form {}

    /** What may be a secret by mistake: whatever stands there is repeated in no sentence. */
    record Hushed(Form form) implements Form {}

    /** Whether a key may or must be given. */
    enum Need {
        MUST,
        MAY,
        MUST_NOT
    }

    /**
     * A key of ours.
     *
     * @param must the ways of reading in which it must be given
     * @param may those in which it may be given; in the others it must not
     * @param sentence what it means, for people
     */
    record Key(String name, Form form, Set<Way> must, Set<Way> may, String sentence) {

        /** The same, but not to be given in any other way. */
        Key onlyIn(Set<Way> ways) {
            return new Key(name, form, both(must, ways), both(may, ways), sentence);
        }

        Key onlyIn(Way... ways) {
            return onlyIn(Set.of(ways));
        }

        Need need(Way way) {
            return must.contains(way) ? Need.MUST : may.contains(way) ? Need.MAY : Need.MUST_NOT;
        }

        /** Whether it must be given however the source is read. */
        boolean isAlwaysNeeded() {
            return must.equals(Way.ALL);
        }

        /** Whether it must be given in every format, unless prose is read. */
        boolean isNeededByFormats() {
            return must.containsAll(Way.FIELDS);
        }

        private static Set<Way> both(Set<Way> one, Set<Way> other) {
            return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
        }
    }

    static Word word(String pattern, String must) {
        return new Word(Pattern.compile(pattern), must);
    }

    static Choice choice(Enum<?>... constants) {
        return new Choice(Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    static Group group(Key... keys) {
        return new Group(List.of(keys));
    }

    static Key must(String name, Form form, String sentence) {
        return new Key(name, form, Way.ALL, Set.of(), sentence);
    }

    static Key may(String name, Form form, String sentence) {
        return new Key(name, form, Set.of(), Way.ALL, sentence);
    }
}
