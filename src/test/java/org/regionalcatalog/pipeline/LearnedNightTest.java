package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Kind;

/** A region with more than a thousand organisations teaches how they are recognised, and goes by it from then on. */
class LearnedNightTest {

    private static final int SOCIETIES = 1_100;
    private static final String[] BEGINNINGS = {"Klub", "Spolek", "Pomoc", "Poradna", "Domov", "Dílna", "Centrum"};
    private static final String[] SYLLABLES = {"ra", "li", "mo", "ke", "tu", "vo", "sna", "pe", "jo", "dri", "bu", "fa"
    };

    private final Path home;

    LearnedNightTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void what_was_learned_is_kept_and_a_night_weighs_by_it_as_a_rebuilt_database_does() {
        Region region = Region.afterFirstNight(home);
        region.define(Region.LIST, "records: 24..45 ", "records: 24..6000 ")
                .define(Region.LIST, "organisation.ico: 75%", "organisation.ico: 1%")
                .define(Region.LIST, "contact.emails: 80%", "contact.emails: 1%");
        List<String> rows = region.rows();
        for (int i = 0; i < SOCIETIES; i++) {
            rows.add(row(name(i), 9_800_000 + 2 * i, "Libušina " + (200 + i), phone(i)));
            if (i % 20 == 0) {
                rows.add(row(misspelt(name(i)), 9_800_001 + 2 * i, "Libušina " + (200 + i), phone(i)));
            }
        }
        assertThat(region.rows(rows).night()).matches(Night::published);
        List<String> learned = learned(region);
        assertThat(learned).hasSizeGreaterThanOrEqualTo(1).anyMatch(line -> line.contains("\"kind\":\"organisation\""));
        assertThat(region.published().all(Kind.ORGANISATION, "name", name(0))).hasSize(1);
        assertThat(region.published().all(Kind.ORGANISATION)).hasSizeLessThan(SOCIETIES + 100);

        rows.set(rows.size() - 1, row("Nový spolek Vydřík", 9_700_001, "Písecká 9", "381 777 123"));
        assertThat(region.rows(rows).night().published()).isTrue();
        assertThat(learned(region)).isEqualTo(learned);

        String content = region.edition().contentDigest();
        assertThat(region.night().published()).isFalse();
        region.loseDatabase().night();
        assertThat(region.edition().contentDigest()).isEqualTo(content);
        assertThat(learned(region)).isEqualTo(learned);
    }

    /** What the journal says was learned. */
    private static List<String> learned(Region region) {
        return region.journal().stream()
                .filter(line -> line.contains("\"line\":\"learned\""))
                .toList();
    }

    private static String name(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 200; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return BEGINNINGS[number % BEGINNINGS.length] + " " + Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String misspelt(String name) {
        return name.substring(0, name.length() - 1) + "x" + name.substring(name.length() - 1);
    }

    private static String phone(int number) {
        String digits = String.valueOf(700_000 + 97 * number);
        return "381 " + digits.substring(0, 3) + " " + digits.substring(3);
    }

    private static String row(String name, int service, String street, String phone) {
        List<String> cells = new ArrayList<>(List.of(
                name,
                "",
                "Bechyně",
                "Služba " + service,
                "osobní asistence",
                "terénní",
                "senioři",
                "",
                "",
                String.valueOf(service)));
        cells.addAll(List.of("", street, "391 65", "Bechyně", phone, "", "", "", "dispečink", "", "", ""));
        return String.join(";", cells);
    }
}
