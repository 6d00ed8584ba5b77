package org.regionalcatalog.match;

import java.util.Map;
import org.regionalcatalog.model.Kind;

/**
 * Which drafts are the same thing.
 *
 * @param clusters the cluster of each draft, by record key; a cluster is named by its least record key
 * @param weighed what was found out on the way, to be kept for another night
 */
public record Judgement(Map<String, String> clusters, Map<Kind, Weighed> weighed) {}
