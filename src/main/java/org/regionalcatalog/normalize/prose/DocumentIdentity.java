package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.prose.DocumentSighting.Weight;

/**
 * Which wordings mean one document: equal titles; equal type and validity, where the territories do not differ; a title
 * without a validity and the only document of its type about that territory. The fullest title is kept.
 */
final class DocumentIdentity {

    /**
     * A document with all its wordings, the first of which gave it its title.
     *
     * @param likeness of the title it was first known by
     */
    private record Known(Thing thing, List<DocumentSighting> sightings, TitleLikeness likeness) {

        Known(Thing thing, DocumentSighting first) {
            this(thing, new ArrayList<>(List.of(first)), TitleLikeness.of(first.title()));
        }

        DocumentSighting best() {
            return sightings.get(0);
        }
    }

    /** A page that tells of more documents of a type tells their names: only equal titles are one. */
    private static final int MOST_ALIKE = 300;

    private final Telling so;
    private final Map<String, Known> byTitle = new HashMap<>();
    private final Map<String, List<Known>> byType = new HashMap<>();
    private final List<Mention<Thing>> mentions = new ArrayList<>();

    DocumentIdentity(Telling so) {
        this.so = so;
    }

    /** Takes a wording in; those that surely mean a document come before those that point at one. */
    void take(DocumentSighting seen) {
        Optional<Known> same = find(seen);
        if (same.isPresent()) {
            join(same.get(), seen);
        } else if (seen.isAtLeast(Weight.MADE)) {
            Thing thing = new Thing(Kind.DOCUMENT, seen.at());
            Known known = new Known(thing, seen);
            byTitle.put(key(seen.title()), known);
            byTitle.put(linkedKey(seen), known);
            byType.computeIfAbsent(seen.type(), absent -> new ArrayList<>()).add(known);
            tell(thing, seen);
            mentions.add(new Mention<>(thing, seen.at()));
        }
    }

    /** All mentions, in the order of the page. */
    List<Mention<Thing>> mentions() {
        return mentions.stream().sorted(Comparator.comparing(Mention::at)).toList();
    }

    private void join(Known one, DocumentSighting seen) {
        one.sightings().add(seen);
        boolean fuller = one.best().valid() == null
                && seen.valid() != null
                && seen.isAtLeast(Weight.NAMED)
                && !one.best().isAtLeast(Weight.LISTED);
        if (fuller
                || (seen.weight() == Weight.NAMED
                        && one.best().weight() == Weight.NAMED
                        && isFuller(seen, one.best()))) {
            one.sightings().remove(seen);
            one.sightings().add(0, seen);
            one.thing().put("title", seen.title(), so.prose(), seen.at());
            byTitle.put(key(seen.title()), one);
        }
        tellFurther(one.thing(), seen);
        mentions.add(new Mention<>(one.thing(), seen.at()));
    }

    private static boolean isFuller(DocumentSighting seen, DocumentSighting best) {
        boolean named = seen.territory() != null && best.territory() == null;
        boolean capital = Character.isUpperCase(seen.title().charAt(0))
                && !Character.isUpperCase(best.title().charAt(0));
        return named
                || (!capital && isLonger(seen, best))
                || (capital
                        && (seen.territory() != null) == (best.territory() != null)
                        && (seen.valid() != null) == (best.valid() != null));
    }

    private static boolean isLonger(DocumentSighting seen, DocumentSighting best) {
        return seen.title().length() > best.title().length()
                && seen.valid() != null
                && seen.valid().equals(best.valid())
                && Character.isUpperCase(seen.title().charAt(0))
                        == Character.isUpperCase(best.title().charAt(0));
    }

    private void tell(Thing thing, DocumentSighting seen) {
        thing.put("title", seen.title(), so.prose(), seen.at());
        if (!seen.type().isEmpty()) {
            thing.put("document_type", seen.type(), so.prose(), seen.at());
        }
        tellFurther(thing, seen);
        if (seen.weight() == Weight.MADE && seen.territory() == null) {
            so.areas().territory().ifPresent(page -> thing.conclude("territory", page.name()));
        }
    }

    private void tellFurther(Thing thing, DocumentSighting seen) {
        if (seen.valid() != null && seen.isAtLeast(Weight.POINTER)) {
            thing.putIfAbsent("valid", seen.valid(), so.prose(), seen.at());
        }
        if (seen.territory() != null) {
            thing.putIfAbsent("territory", seen.territory().name(), so.prose(), seen.at());
        }
        if (seen.label() != null) {
            thing.putIfAbsent("label", so.prose().textAt(seen.label()), so.prose(), seen.label());
        }
        if (seen.url() != null) {
            thing.putIfAbsent("url", seen.url(), so.prose(), seen.at());
        }
    }

    private Optional<Known> find(DocumentSighting seen) {
        Known linked = byTitle.get(linkedKey(seen));
        Known titled = linked != null ? linked : byTitle.get(key(seen.title()));
        if (titled != null && !isElsewhere(titled, seen)) {
            return Optional.of(titled);
        }
        List<Known> ofType = byType.getOrDefault(seen.type(), List.of());
        if (ofType.size() > MOST_ALIKE) {
            return Optional.empty();
        }
        TitleLikeness likeness = TitleLikeness.of(seen.title());
        List<Known> alike = ofType.stream()
                .filter(one -> isAlike(one, seen))
                .filter(one -> !bothListed(one, seen) || one.likeness().mayBe(likeness))
                .filter(one -> !isElsewhere(one, seen))
                .toList();
        if (seen.valid() != null) {
            List<Known> timed = alike.stream()
                    .filter(one -> seen.valid().equals(validOf(one)))
                    .toList();
            if (!timed.isEmpty()) {
                return timed.size() == 1 || seen.isAtLeast(Weight.NAMED) ? Optional.of(timed.get(0)) : Optional.empty();
            }
        }
        List<Known> open = alike.stream()
                .filter(one -> seen.valid() == null || validOf(one) == null)
                .filter(one -> sameIssue(one, seen))
                .filter(one -> !bothListed(one, seen) && stemsAgree(one, seen))
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private static @Nullable Validity validOf(Known one) {
        return (Validity) one.thing().find("valid").orElse(null);
    }

    private boolean isAlike(Known one, DocumentSighting seen) {
        String territory = one.thing().text("territory");
        return territory == null || seen.territory() == null || sameArea(territory, seen.territory());
    }

    /** Whether a list gives two equal titles two links, or two years. */
    private static boolean isElsewhere(Known one, DocumentSighting seen) {
        String url = one.best().url();
        boolean linked = url != null && seen.url() != null && !url.equals(seen.url());
        return bothListed(one, seen) && (linked || !sameIssue(one, seen));
    }

    /** A list tells each document once. */
    private static boolean bothListed(Known one, DocumentSighting seen) {
        return seen.weight() == Weight.LISTED
                && one.sightings().stream().anyMatch(other -> other.weight() == Weight.LISTED);
    }

    private static boolean sameIssue(Known one, DocumentSighting seen) {
        return one.best().issued() == 0 || seen.issued() == 0 || one.best().issued() == seen.issued();
    }

    /** Two titles that both tell something of their own must not contradict each other in it. */
    private static boolean stemsAgree(Known one, DocumentSighting seen) {
        if (seen.weight() == Weight.POINTER || seen.weight() == Weight.MADE) {
            return true;
        }
        String longer = key(one.best().title());
        String shorter = key(seen.title());
        return longer.startsWith(shorter) || shorter.startsWith(longer);
    }

    private boolean sameArea(String name, Area area) {
        return Text.fold(name).equals(Text.fold(area.name()))
                || (area.seat() != null && Text.fold(name).endsWith(" " + Text.fold(area.seat())));
    }

    private static String linkedKey(DocumentSighting seen) {
        return key(seen.title()) + "\n" + seen.url();
    }

    /** Titles are equal whatever their dashes and blanks. */
    private static String key(String title) {
        return Text.fold(title).replace(" - ", "-").replace(" -", "-").replace("- ", "-");
    }
}
