package org.regionalcatalog.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Role;
import org.regionalcatalog.normalize.czech.Vocabulary;

/**
 * Ties the things of one record: a service to its organisation and places, a contact to its organisation and place,
 * documents and organisations with a role to the project. References are record keys.
 */
final class Ties {

    private final Vocabulary words;
    private final SortedMap<String, String> organisations = new TreeMap<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private @Nullable String project;
    private boolean secret;

    Ties(Vocabulary words) {
        this.words = words;
    }

    /** Remembers the key of a thing, for those that refer to it. */
    void keyed(Sheet sheet, String key) {
        switch (sheet.kind()) {
            case ORGANISATION -> organisations.put(sheet.role(), key);
            case PLACE -> {
                places.add(key);
                secret |= Boolean.TRUE.equals(sheet.get("confidential"));
            }
            case DOCUMENT -> documents.add(key);
            case PROJECT -> project = key;
            case SERVICE, CONTACT -> {}
        }
    }

    /** Ties a sheet to what was keyed before it. */
    void tie(Sheet sheet) {
        switch (sheet.kind()) {
            case SERVICE -> {
                sheet.putIfAbsent("organisation", provider());
                sheet.put("places", List.copyOf(places));
            }
            case CONTACT -> {
                sheet.putIfAbsent("organisation", provider());
                sheet.putIfAbsent("place", place());
            }
            case DOCUMENT -> sheet.putIfAbsent("projects", project == null ? null : List.of(project));
            case PROJECT -> sheet.put("roles", roles());
            case ORGANISATION, PLACE -> {}
        }
    }

    /** A project is keyed before its documents are, so it gets them last. */
    Draft tied(Draft draft) {
        if (draft.subject().kind() != Kind.PROJECT || documents.isEmpty()) {
            return draft;
        }
        SortedMap<String, Object> tree = Fields.toTree((Record) draft.subject());
        tree.put("documents", List.copyOf(documents));
        return new Draft(draft.role(), draft.key(), Fields.fromTree(Kind.PROJECT, tree), draft.raw(), draft.issues());
    }

    /** The only place; of several secret ones any, for the contact must be known to lead to a secret place. */
    private @Nullable String place() {
        return places.size() == 1 || secret ? places.get(0) : null;
    }

    /** The organisation without a role of its own; else the only one. */
    private @Nullable String provider() {
        String plain = organisations.get(Kind.ORGANISATION.word());
        return plain == null && organisations.size() == 1 ? organisations.get(organisations.firstKey()) : plain;
    }

    private List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        organisations.forEach((role, key) -> {
            if (words.isProjectRole(role)) {
                roles.add(new Role(role, key));
            }
        });
        return roles;
    }
}
