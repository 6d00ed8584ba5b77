package org.regionalcatalog.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Role;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.normalize.prose.PageReading;
import org.regionalcatalog.normalize.prose.Thing;
import org.regionalcatalog.source.Definition;

/**
 * Makes drafts of the things that a page in prose tells of: completes them, keys them and ties them to each other. What
 * there is to say about the page as a whole is said of its first project, or of its first draft where it has none.
 */
final class ProseDrafts {

    /** A thing is keyed after the things its key is made of. */
    private static final List<Kind> KEYED =
            List.of(Kind.ORGANISATION, Kind.PLACE, Kind.PROJECT, Kind.DOCUMENT, Kind.SERVICE, Kind.CONTACT);

    private final Definition source;
    private final Vocabulary words;
    private final Completion completion;
    private final Keys keys;

    ProseDrafts(Definition source, Vocabulary words) {
        this.source = source;
        this.words = words;
        this.completion = new Completion(words, source.territory());
        this.keys = new Keys(source, words);
    }

    /** The drafts of a page; none when it tells of nothing. */
    List<Draft> drafts(RawRecord page) {
        PageReading reading = PageReading.of(PageLine.of(page), words, source.territory());
        Map<Thing, Sheet> sheets = new LinkedHashMap<>();
        reading.things().forEach(thing -> sheets.put(thing, sheet(thing)));
        completion.complete(List.copyOf(sheets.values()), false);
        Map<Thing, String> keyed = keyed(sheets, page);
        List<Issue> aboutPage = new ArrayList<>(page.issues());
        aboutPage.addAll(reading.issues());
        @Nullable Thing bearer = bearerOf(reading);
        List<Draft> drafts = new ArrayList<>();
        sheets.forEach((thing, sheet) -> {
            refer(thing, sheet, keyed);
            List<Issue> issues = new ArrayList<>(sheet.issues());
            issues.addAll(thing.issues());
            if (thing == bearer) {
                issues.addAll(aboutPage);
            }
            drafts.add(new Draft(
                    sheet.role(),
                    keyed.getOrDefault(thing, ""),
                    Fields.fromTree(sheet.kind(), sheet.values()),
                    rawOf(thing, reading, page),
                    issues));
        });
        return drafts;
    }

    /** The later of the days on which the page says it was made and changed. */
    Optional<LocalDate> stated(RawRecord page) {
        return PageReading.stampsOf(PageLine.of(page), words).latest().map(PartialDate::firstDay);
    }

    /** What there is to say about a page that tells of nothing, so that no draft bears it; else nothing. */
    List<Issue> unborne(RawRecord page) {
        PageReading reading = PageReading.of(PageLine.of(page), words, source.territory());
        return reading.things().isEmpty() ? reading.issues() : List.of();
    }

    /** The keys of all things, told apart by identity: two may say the same. */
    private Map<Thing, String> keyed(Map<Thing, Sheet> sheets, RawRecord page) {
        Map<Thing, String> keyed = new HashMap<>();
        for (Kind kind : KEYED) {
            sheets.forEach((thing, sheet) -> {
                if (thing.kind() == kind) {
                    refer(thing, sheet, keyed);
                    keyed.put(thing, keys.of(sheet, page));
                }
            });
        }
        return keyed;
    }

    private static Sheet sheet(Thing thing) {
        Sheet sheet = new Sheet(thing.kind(), thing.kind().word());
        thing.values().forEach((field, value) -> {
            if (!refers(value)) {
                sheet.put(field, value instanceof List<?> several ? several : List.of(value));
            }
        });
        return sheet;
    }

    private static boolean refers(Object value) {
        return value instanceof Thing
                || value instanceof Thing.RoleTold
                || (value instanceof List<?> several && several.stream().anyMatch(ProseDrafts::refers));
    }

    /** Puts the keys of the things that a thing refers to, as far as they have one. */
    private static void refer(Thing thing, Sheet sheet, Map<Thing, String> keyed) {
        thing.values().forEach((field, value) -> {
            if (refers(value)) {
                List<?> told = value instanceof List<?> several ? several : List.of(value);
                List<Object> known = new ArrayList<>();
                for (Object one : told) {
                    Object reference = reference(one, keyed);
                    if (!"".equals(reference)) {
                        known.add(reference);
                    }
                }
                if (!known.isEmpty()) {
                    sheet.put(field, value instanceof List<?> ? known : known.get(0));
                }
            }
        });
    }

    /** A key, a role that holds one, or what was a text already; blank while there is no key. */
    private static Object reference(Object told, Map<Thing, String> keyed) {
        if (told instanceof Thing thing) {
            return keyed.getOrDefault(thing, "");
        }
        if (told instanceof Thing.RoleTold role) {
            String key = keyed.getOrDefault(role.organisation(), "");
            return key.isEmpty() ? "" : new Role(role.role(), key);
        }
        return told;
    }

    private static @Nullable Thing bearerOf(PageReading reading) {
        return reading.things().stream()
                .filter(thing -> thing.kind() == Kind.PROJECT)
                .findFirst()
                .orElse(reading.things().isEmpty() ? null : reading.things().get(0));
    }

    private static RawRecord rawOf(Thing thing, PageReading reading, RawRecord page) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Map<String, String> positions = new TreeMap<>();
        thing.words().forEach((field, told) -> {
            String name = thing.kind().word() + "." + field;
            texts.put(name, told.stream().map(Thing.Words::text).toList());
            positions.put(name, where(reading, told.get(0).passage()));
        });
        Locator first =
                new Locator(page.locator().part(), where(reading, thing.first().passage()));
        return new RawRecord(first, texts, positions, List.of());
    }

    private static String where(PageReading reading, int passage) {
        return reading.prose().passages().get(passage).where();
    }
}
