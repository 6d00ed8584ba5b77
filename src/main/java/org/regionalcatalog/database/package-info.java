/**
 * The data source, its migrations and its leases; what is different about a database is said here and nowhere else.
 */
@NullMarked
package org.regionalcatalog.database;

import org.jspecify.annotations.NullMarked;
