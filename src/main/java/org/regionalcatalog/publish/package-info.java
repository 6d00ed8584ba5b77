/**
 * From entries to an edition: ids from the ledger, rows written invisibly, one pointer moved; and exports.
 *
 * <p>Readers see whole editions only, and any edition that was kept.
 */
@NullMarked
package org.regionalcatalog.publish;

import org.jspecify.annotations.NullMarked;
