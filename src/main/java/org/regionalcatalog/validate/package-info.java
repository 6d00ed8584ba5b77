/**
 * From drafts to drafts with issues: the constraints of the model, and rules of sense. Nothing is changed here.
 */
@NullMarked
package org.regionalcatalog.validate;

import org.jspecify.annotations.NullMarked;
