package org.regionalcatalog.normalize.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows what is read of a text file, for whoever works on a reader: {@code ShowPage FILE [TERRITORY]}. */
final class ShowPage {

    private ShowPage() {}

    public static void main(String[] arguments) throws IOException {
        PageReading reading =
                Pages.read(Files.readString(Path.of(arguments[0])), arguments.length > 1 ? arguments[1] : null);
        System.out.println("title: " + reading.prose().title());
        reading.prose().issues().forEach(issue -> System.out.println("! " + issue));
        for (int i = 0; i < reading.prose().passages().size(); i++) {
            Passage passage = reading.prose().passages().get(i);
            System.out.printf(
                    "[%d] %s %s%d %s %s%n",
                    i, passage.where(), passage.form(), passage.level(), passage.mark(), passage.text());
        }
        for (Thing thing : reading.things()) {
            System.out.println();
            System.out.println(thing.kind() + " @" + System.identityHashCode(thing));
            thing.values().forEach((field, value) -> System.out.println("  " + field + " = " + shown(value)));
            thing.issues().forEach(issue -> System.out.println("  ! " + issue));
        }
        reading.issues().forEach(issue -> System.out.println("! " + issue));
    }

    private static String shown(Object value) {
        if (value instanceof Thing thing) {
            return thing.kind() + "@" + System.identityHashCode(thing) + " " + thing.text("name") + thing.text("title");
        }
        if (value instanceof Thing.RoleTold told) {
            return told.role() + " " + shown(told.organisation());
        }
        return value instanceof Iterable<?> all
                ? java.util.stream.StreamSupport.stream(all.spliterator(), false)
                        .map(ShowPage::shown)
                        .toList()
                        .toString()
                : value.toString();
    }
}
