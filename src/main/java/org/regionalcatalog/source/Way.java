package org.regionalcatalog.source;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** In which way a source is read: what decides which keys its definition must, may and must not give. */
enum Way {
    CSV,
    HTML,
    XLSX,
    JSON,
    XML,
    PROSE;

    static final Set<Way> ALL = Set.of(values());

    /** The ways that read fields; each is that of the format of its name. */
    static final Set<Way> FIELDS = ALL.stream().filter(way -> way != PROSE).collect(Collectors.toUnmodifiableSet());

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the sentence "... is not for". */
    String words() {
        return this == PROSE ? "'read: prose'" : "format " + word();
    }
}
