/** What must not be published, known by salted fingerprints, and found in texts, trees, records and drafts. Pure. */
@NullMarked
package org.regionalcatalog.normalize.suppress;

import org.jspecify.annotations.NullMarked;
