/**
 * The only package that knows jobs and steps: the flow in one file, and the commands as plain functions for every face.
 */
@NullMarked
package org.regionalcatalog.pipeline;

import org.jspecify.annotations.NullMarked;
