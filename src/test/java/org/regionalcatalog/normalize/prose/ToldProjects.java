package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Money;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;

/** The projects that are read of a text, as tests compare them: a field of each, with a semicolon between. */
final class ToldProjects {

    private ToldProjects() {}

    static List<Thing> of(String page) {
        return Pages.read(page.replace('~', '\n'), "okres Tábor").things().stream()
                .filter(thing -> thing.kind() == Kind.PROJECT)
                .toList();
    }

    /** A field of every project; a project without it is left out. */
    static String all(String page, String field) {
        return of(page).stream()
                .flatMap(project -> values(project, field))
                .map(ToldProjects::shown)
                .collect(Collectors.joining("; "));
    }

    private static Stream<?> values(Thing project, String field) {
        Object value = project.find(field).orElse(List.of());
        return value instanceof List<?> list ? list.stream() : Stream.of(value);
    }

    private static String shown(Object value) {
        if (value instanceof Period period) {
            return date(period.from()) + ".." + date(period.to()) + (period.planned() ? " planned" : "");
        }
        if (value instanceof Money money) {
            return money.amount().stripTrailingZeros().toPlainString();
        }
        if (value instanceof Thing.RoleTold told) {
            return told.role() + " " + told.organisation().text("name");
        }
        return value instanceof Thing thing ? String.valueOf(thing.text("name")) : value.toString();
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? "" : date.text();
    }
}
