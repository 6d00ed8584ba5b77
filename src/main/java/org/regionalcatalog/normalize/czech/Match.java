package org.regionalcatalog.normalize.czech;

/**
 * A value and where it stands in its text, once that is cleaned ({@link org.regionalcatalog.model.Text#clean}).
 *
 * @param start the first character
 * @param end the character after the last
 */
public record Match<T>(T value, int start, int end) {}
