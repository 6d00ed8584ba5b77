package org.regionalcatalog.source;

import java.util.Locale;

/** In which way a source is read: what decides which keys its definition must, may and must not give. */
enum Way {
    CSV,
    HTML,
    PROSE;

    /** For the sentence "... is not for". */
    String words() {
        return this == PROSE ? "'read: prose'" : "format " + name().toLowerCase(Locale.ROOT);
    }
}
