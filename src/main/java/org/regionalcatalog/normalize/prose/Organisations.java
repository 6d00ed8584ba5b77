package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.czech.Bodies;
import org.regionalcatalog.normalize.czech.OrganisationNames;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;

/**
 * Reads the organisations a page names, also in oblique cases. A town that is only a place, or stands within a title,
 * is none: it takes one mention in which it acts, owns an office, or is a label's value.
 */
final class Organisations {

    /** Whose a department may be, the likeliest first. */
    private static final List<String> OWNERS = List.of("office", "region", "municipality");

    private static final int MOST_BEFORE = 3;

    private final Telling so;
    private final OrganisationNames names;
    private final TownNames towns;
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final List<Mention<Thing>> mentions = new ArrayList<>();

    private Organisations(Telling so) {
        this.so = so;
        this.names = so.words().organisationNames();
        this.towns = new TownNames(so);
    }

    /** Where the page speaks of them; a thing that is spoken of again is the same object. */
    static List<Mention<Thing>> read(Telling so) {
        Organisations organisations = new Organisations(so);
        List<NamedOrganisation> named = NamedOrganisations.of(so, organisations.towns);
        named.stream().filter(NamedOrganisation::acts).forEach(one -> organisations.thing(one));
        named.forEach(organisations::mention);
        organisations.tie(named);
        organisations.mentions.sort(Comparator.comparing(Mention::at));
        OrganisationFacts.tell(so, organisations.mentions);
        organisations.mentions.addAll(
                new KnownNames(so, List.copyOf(organisations.things.values())).further(organisations.mentions));
        organisations.mentions.sort(Comparator.comparing(Mention::at));
        return organisations.mentions;
    }

    /** What names of one organisation share; a body of the country has one name, however its wordings differ. */
    private String key(NamedOrganisation named) {
        return names.key(
                so.words().bodies().find(named.name()).map(Bodies.Body::name).orElse(named.name()));
    }

    private Thing thing(NamedOrganisation named) {
        String key = key(named);
        Thing thing = things.computeIfAbsent(key, absent -> new Thing(Kind.ORGANISATION, named.at()));
        thing.putIfAbsent("name", named.name(), so.prose(), named.at());
        Optional.ofNullable(so.words().legalForms().split(named.name()).legalForm())
                .filter(form -> form.endsWith("."))
                .ifPresent(form -> thing.putIfAbsent("legal_form", form, so.prose(), named.at()));
        Optional.of(named.kind())
                .filter(kind -> !kind.isEmpty())
                .or(() -> names.kindOf(named.name()))
                .ifPresent(kind -> thing.putIfAbsent("organisation_kind", kind, so.prose(), named.at()));
        seat(thing, named);
        return thing;
    }

    private void seat(Thing thing, NamedOrganisation named) {
        String town = named.town();
        boolean seated = named.rule() == Rule.TOWN || named.rule() == Rule.OFFICE || named.rule() == Rule.SHORT;
        if (town != null && seated && !thing.has("municipality")) {
            towns.codeOf(town).ifPresent(code -> thing.put("municipality", code, so.prose(), named.at()));
        }
    }

    private void mention(NamedOrganisation named) {
        Thing thing = things.get(key(named));
        if (thing != null) {
            mentions.add(new Mention<>(thing, named.at()));
            String written = so.prose().textAt(named.at());
            boolean abbreviated = named.rule() == Rule.GENITIVE
                    && Token.of(written).get(0).isAcronym()
                    && !names.key(written).equals(names.key(named.name()));
            if (abbreviated) {
                thing.put("aliases", written, so.prose(), named.at());
            }
        }
    }

    /** Ties organs, offices and departments to what they are part of. */
    private void tie(List<NamedOrganisation> named) {
        for (int i = 0; i < named.size(); i++) {
            NamedOrganisation one = named.get(i);
            Thing part = things.get(key(one));
            if (part == null || !one.isOwned() || part.has("part_of")) {
                continue;
            }
            Thing whole = one.rule() == Rule.DEPARTMENT
                    ? office(
                            one,
                            named.subList(Math.max(0, i - MOST_BEFORE), i),
                            i + 1 < named.size() ? named.get(i + 1) : null)
                    : town(one);
            if (whole != null && whole != part) {
                part.put("part_of", whole, so.prose(), one.at());
            }
        }
    }

    /** The office that follows a department, or the only one of the page. */
    private @Nullable Thing office(
            NamedOrganisation department, List<NamedOrganisation> before, @Nullable NamedOrganisation next) {
        if (next != null
                && next.at().passage() == department.at().passage()
                && next.at().start() - department.at().end() <= 3
                && next.rule() != Rule.DEPARTMENT) {
            return things.get(key(next));
        }
        Optional<NamedOrganisation> owner = before.stream()
                .filter(one -> OWNERS.contains(one.kind()) && isJustBefore(one.at(), department.at()))
                .min(Comparator.comparingInt(one -> OWNERS.indexOf(one.kind())));
        if (owner.isPresent()) {
            return things.get(key(owner.get()));
        }
        List<Thing> offices = things.values().stream()
                .filter(thing -> "office".equals(thing.text("organisation_kind")))
                .toList();
        return offices.size() == 1 ? offices.get(0) : null;
    }

    /** Whether one stands before another, on its line or at the end of the line above. */
    private boolean isJustBefore(Spot one, Spot other) {
        return one.passage() == other.passage()
                ? other.start() - one.end() <= 3
                : other.passage() - one.passage() == 1
                        && so.prose().textOf(one.passage()).length() - one.end() <= 3;
    }

    private @Nullable Thing town(NamedOrganisation owned) {
        if (owned.town() == null) {
            return null;
        }
        return things.values().stream()
                .filter(thing ->
                        List.of("municipality", "region").contains(String.valueOf(thing.text("organisation_kind"))))
                .filter(thing -> String.valueOf(thing.text("name")).endsWith(owned.town()))
                .findFirst()
                .orElse(null);
    }
}
