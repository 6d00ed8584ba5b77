package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Optional;

/**
 * What a recogniser made of a text.
 *
 * @param values in the order of the text, without repeats; none when nothing was understood
 * @param remarks what was noticed on the way
 */
public record Understood<T>(List<T> values, List<Remark> remarks) {

    public Understood {
        values = List.copyOf(values);
        remarks = List.copyOf(remarks);
    }

    /** A value, without remarks. */
    public static <T> Understood<T> of(T value) {
        return new Understood<>(List.of(value), List.of());
    }

    /** Nothing: the text says nothing of the kind, and nothing is wrong with that. */
    public static <T> Understood<T> nothing() {
        return new Understood<>(List.of(), List.of());
    }

    /** No value, but a remark. */
    public static <T> Understood<T> refused(Remark remark) {
        return new Understood<>(List.of(), List.of(remark));
    }

    /** The first value, if there is one. */
    public Optional<T> first() {
        return values.stream().findFirst();
    }
}
