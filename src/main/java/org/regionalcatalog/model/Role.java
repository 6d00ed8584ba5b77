package org.regionalcatalog.model;

/** What an organisation is in a project; {@code organisation} is a reference. */
public record Role(String role, String organisation) {}
