/**
 * From the lines of a page to the things it tells of, without selectors: the text is made whole, recognisers mark what
 * they know, readers of one kind each make things of the marks, and the things are tied.
 *
 * <p>Pure, like all of {@code normalize}; keys and drafts are made one package up. Whatever a page says, nothing here
 * throws, and the time is linear in the length of the page.
 */
@NullMarked
package org.regionalcatalog.normalize.prose;

import org.jspecify.annotations.NullMarked;
