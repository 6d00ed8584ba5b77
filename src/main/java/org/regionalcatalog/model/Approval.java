package org.regionalcatalog.model;

import org.jspecify.annotations.Nullable;

/** When and by which body a document was approved. */
public record Approval(@Nullable PartialDate date, @Nullable String body) {}
