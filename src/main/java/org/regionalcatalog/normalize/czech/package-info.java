/**
 * From Czech text to values: phones, e-mails, numbers, dates, money, names, addresses, terms and municipalities.
 *
 * <p>Each recogniser is a pure function of its text and of code lists. It never throws for what a publisher wrote and
 * takes linear time for any text; what it could not understand it says as a {@link Remark}.
 */
@NullMarked
package org.regionalcatalog.normalize.czech;

import org.jspecify.annotations.NullMarked;
