/**
 * What flows through the program: raw records, drafts and what they are about, with their value types and constraints.
 *
 * <p>Everything here is an immutable value that imports only the JDK and jakarta.validation, so that every other
 * package may speak of it. The fields of a kind are the components of its record: {@link Fields} reads them from
 * there, and definitions, views, exports and {@code try} all use those names.
 */
@NullMarked
package org.regionalcatalog.model;

import org.jspecify.annotations.NullMarked;
