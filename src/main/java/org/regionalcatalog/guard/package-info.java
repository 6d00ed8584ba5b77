/**
 * From counts to a verdict: may this load, may this edition become visible? Pure, and in plain words.
 */
@NullMarked
package org.regionalcatalog.guard;

import org.jspecify.annotations.NullMarked;
