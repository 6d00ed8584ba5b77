package org.regionalcatalog.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
     * @param csv whether a source of format CSV gives it
     * @param html whether a source of format HTML gives it
     * @param prose whether a source that is read as prose gives it, whatever its format
     * @param sentence what it means, for people
     */
    record Key(String name, Form form, Need csv, Need html, Need prose, String sentence) {

        Need need(Way way) {
            return switch (way) {
                case CSV -> csv;
                case HTML -> html;
                case PROSE -> prose;
            };
        }

        /** Whether it must be given however the source is read. */
        boolean isAlwaysNeeded() {
            return prose == Need.MUST && isNeededByFormats();
        }

        /** Whether it must be given in every format, unless prose is read. */
        boolean isNeededByFormats() {
            return csv == Need.MUST && html == Need.MUST;
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
        return new Key(name, form, Need.MUST, Need.MUST, Need.MUST, sentence);
    }

    static Key may(String name, Form form, String sentence) {
        return new Key(name, form, Need.MAY, Need.MAY, Need.MAY, sentence);
    }
}
