/** Bytes to text: in which encoding they are written, and how they are read in it without inventing a letter. */
@NullMarked
package org.regionalcatalog.extract.encoding;

import org.jspecify.annotations.NullMarked;
