package org.regionalcatalog.normalize.czech;

import org.regionalcatalog.model.Rule;

/** Something a recogniser noticed: the rule, and the piece of text it noticed it on. */
public record Remark(Rule rule, String seen) {}
