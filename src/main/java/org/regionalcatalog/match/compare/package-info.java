/**
 * How alike two values of a field are: comparators that know what their field holds, each with a few levels of
 * agreement. Values are prepared once, so that comparing two of them is cheap; what is rare is told from outside.
 */
@NullMarked
package org.regionalcatalog.match.compare;

import org.jspecify.annotations.NullMarked;
