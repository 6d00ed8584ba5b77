package org.regionalcatalog.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.regionalcatalog.source.Dialect;

/** Clean tables, and each way in which files are polluted that does not depend on what a table says. */
final class Pollutions {

    private static final List<List<String>> PLAIN = List.of(
            List.of("Charita Na Hrázi", "Třeboň", "379 01", "384 900 111"),
            List.of("Domov U Lípy", "Bechyně", "391 65", "381 900 112"),
            List.of("Poradna Most", "Tábor", "390 02", "381 900 113"),
            List.of("Stacionář Světlo", "Soběslav", "392 01", "381 900 114"),
            List.of("Klub Přístav", "Sezimovo Ústí", "391 02", "381 900 115"));

    private static final List<List<String>> QUOTED = List.of(
            List.of("Domov; pobočka 2", "Tábor", "390 01", "381 900 121"),
            List.of("Dům \"Naděje\", z. s.", "Planá nad Lužnicí", "391 11", "381 900 122"),
            List.of("Centrum\nsociálních služeb", "Milevsko", "399 01", "382 900 123"),
            List.of("Péče | doma", "Lomnice nad Lužnicí", "378 16", "384 900 124"),
            List.of("Raná péče", "Chýnov", "391 55", "381 900 125"));

    private static final List<List<String>> SPARSE = List.of(
            List.of("Linka Ticho", "Jistebnice", "391 33", ""),
            List.of("Šťastný krok", "", "391 43", "381 900 132"),
            List.of("Žižkův dvůr", "Mladá Vožice", "", "381 900 133"),
            List.of("Ořech, o.p.s.", "Veselí nad Lužnicí", "391 81", ""));

    private static final Map<String, List<List<String>>> TABLES = tables();

    private static final Charset WINDOWS = Charset.forName("windows-1250");
    private static final Charset LATIN = Charset.forName("ISO-8859-2");
    private static final Charset DOS = Charset.forName("IBM852");

    private final Map<String, UnaryOperator<PollutedFileBuilder>> all = new LinkedHashMap<>();

    private Pollutions() {
        writing();
        encodings();
        around();
        within();
        broken();
    }

    /** Every table polluted in every way that makes a difference. */
    static List<PollutedFile> files() {
        Map<String, PollutedFile> files = new LinkedHashMap<>();
        new Pollutions()
                .all.forEach((name, pollute) -> TABLES.forEach((table, rows) -> {
                    PollutedFile file =
                            pollute.apply(new PollutedFileBuilder(rows)).build(table + ", " + name);
                    files.putIfAbsent(file.identity(), file);
                }));
        return List.copyOf(files.values());
    }

    private static Map<String, List<List<String>>> tables() {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        tables.put("plain cells", PLAIN);
        tables.put("cells in quotes", QUOTED);
        tables.put("empty cells", SPARSE);
        return tables;
    }

    private static PollutedFileBuilder whole(PollutedFileBuilder file) {
        return file.header().rows(0, file.size());
    }

    private void writing() {
        all.put("comma", file -> whole(file.delimiter(",")));
        all.put("tab", file -> whole(file.delimiter("\t")));
        all.put("bar", file -> whole(file.delimiter("|")));
        all.put("all cells in quotes", file -> whole(file.quoteAll()));
        all.put("comma, all cells in quotes", file -> whole(file.delimiter(",").quoteAll()));
        all.put("apostrophes", file -> whole(file.quote("'", "''").quoteAll()));
        all.put("backslashes", file -> whole(file.quote("\"", "\\\"").quoteAll()));
        all.put("CRLF", file -> whole(file.lineEnd("\r\n")));
        all.put("CR", file -> whole(file.lineEnd("\r")));
        all.put("mixed line ends", Pollutions::mixedLineEnds);
        all.put("trailing delimiters", file -> whole(file.tail(";;")));
        all.put("trailing delimiters of the header alone", file -> {
            file.silent(file.headerText() + ";;;");
            return file.rows(0, file.size());
        });
        all.put("columns in another order", file -> whole(file.order(3, 1, 0, 2)));
        all.put(
                "wrong delimiter declared",
                file -> whole(file.dialect(new Dialect('|', null, null, true)).note("csv-delimiter-wrong")));
        all.put("no header", file -> file.dialect(new Dialect(null, null, null, false))
                .rows(0, file.size()));
        all.put("no header, tab", file -> file.dialect(new Dialect(null, null, null, false))
                .delimiter("\t")
                .rows(0, file.size()));
        all.put("separator line", file -> whole(file.delimiter("|").ignored("sep=|")));
    }

    private static PollutedFileBuilder mixedLineEnds(PollutedFileBuilder file) {
        String[] ends = {"\r\n", "\n", "\r"};
        file.lineEnd("\r\n").header();
        for (int row = 0; row < file.size(); row++) {
            file.lineEnd(ends[row % ends.length]).row(row);
        }
        return file;
    }

    private void encodings() {
        all.put("windows-1250", file -> whole(file.charset(WINDOWS, null)));
        all.put("ISO-8859-2", file -> whole(file.charset(LATIN, null)));
        all.put("IBM852", file -> whole(file.charset(DOS, null)));
        all.put("byte order mark", file -> marked(file));
        all.put("UTF-16", file -> whole(file.charset(StandardCharsets.UTF_16, null)));
        all.put("UTF-16LE, marked", file -> marked(file.charset(StandardCharsets.UTF_16LE, null)));
        all.put(
                "UTF-8, declared another",
                file -> whole(file.charset(StandardCharsets.UTF_8, WINDOWS).note("charset-wrong")));
        all.put(
                "windows-1250, declared UTF-8",
                file -> whole(file.charset(WINDOWS, StandardCharsets.UTF_8).note("charset-wrong")));
        all.put(
                "IBM852, declared ISO-8859-2",
                file -> whole(file.charset(DOS, LATIN).note("charset-wrong")));
    }

    private static PollutedFileBuilder marked(PollutedFileBuilder file) {
        return file.silent("\uFEFF" + file.headerText()).rows(0, file.size());
    }

    private void around() {
        all.put(
                "a title above",
                file -> whole(file.ignored("Seznam poskytovatelů").note("csv-preamble")));
        all.put(
                "a title and empty lines above",
                file -> whole(file.ignored("Seznam poskytovatelů;;;")
                        .silent("")
                        .ignored("Stav k 1. 11. 2026")
                        .silent("")
                        .note("csv-preamble")));
        all.put("empty lines above", file -> whole(file.silent("").silent("  ")));
        all.put("a sum below", file -> whole(file).ignored("Celkem;;;5"));
        all.put("a source below", file -> whole(file).silent("").ignored("Zdroj: městský úřad"));
        all.put("unknown words below", file -> whole(file).refused("Děkujeme za návštěvu", "csv-columns"));
        all.put("empty lines below", file -> whole(file).silent("").silent(""));
        all.put("rows of delimiters below", file -> whole(file).ignored(";;;").ignored(" ; ; ; "));
    }

    private void within() {
        all.put("empty lines between rows", file -> {
            file.header();
            for (int row = 0; row < file.size(); row++) {
                file.silent("").row(row).silent("   ");
            }
            return file;
        });
        all.put(
                "header repeated",
                file -> file.header().rows(0, 2).ignored(file.headerText()).rows(2, file.size()));
        all.put("header repeated in capitals", file -> file.header()
                .rows(0, 2)
                .ignored("POSKYTOVATEL;OBEC;PSČ;TELEFON")
                .rows(2, file.size()));
        all.put(
                "numbers of columns below the header",
                file -> file.header().ignored("1;2;3;4").rows(0, file.size()));
        all.put("header with another delimiter", file -> {
            file.silent("Poskytovatel,Obec,PSČ,Telefon").note("csv-delimiters-differ");
            return file.rows(0, file.size());
        });
        all.put("whole lines in quotes", file -> file.header()
                .row(0, "\"" + file.rowText(0).replace("\"", "\"\"") + "\"", "csv-line-quoted")
                .rows(1, file.size()));
        all.put("non-breaking spaces", file -> {
            file.header();
            for (int row = 0; row < file.size(); row++) {
                file.row(row, file.rowText(row).replace(" ", "\u00a0"));
            }
            return file;
        });
        all.put("spaces around cells", file -> {
            file.silent(" Poskytovatel ; Obec ; PSČ ; Telefon ");
            for (int row = 0; row < file.size(); row++) {
                file.row(row, " " + file.rowText(row) + " ");
            }
            return file;
        });
        all.put("a second header in another order", file -> {
            file.header().rows(0, 2);
            file.order(1, 0, 3, 2).ignored(file.headerText());
            file.row(2, file.rowText(2), "csv-second-header");
            return file.rows(3, file.size());
        });
        all.put("a second header after an empty line", file -> {
            file.header().rows(0, 2).silent("");
            file.order(3, 2, 1, 0).ignored(file.headerText());
            file.row(2, file.rowText(2), "csv-second-header");
            return file.rows(3, file.size());
        });
        all.put("put together of two files", file -> file.header()
                .rows(0, 2)
                .ignored("\uFEFF" + file.headerText())
                .rows(2, file.size()));
    }

    private void broken() {
        all.put("a quote that never closes", file -> file.header()
                .row(0)
                .refused("\"Spolek;Tábor;390 01;381 900 190", "csv-malformed")
                .rows(1, file.size()));
        all.put("a quote that never closes in the last line", file -> whole(file)
                .refused("Spolek;Tábor;390 01;\"381 900 190", "csv-malformed"));
        all.put("text after a closing quote", file -> file.header()
                .row(0)
                .refused("\"Spolek\" Přátel;Tábor;390 01;1", "csv-malformed")
                .rows(1, file.size()));
        all.put("doubled quotes around a cell", file -> file.header()
                .row(0)
                .refused("\"\"Spolek\"\";Tábor;390 01;1", "csv-malformed")
                .rows(1, file.size()));
        all.put("a missing cell", file -> file.header()
                .row(0)
                .refused("Spolek;Tábor;390 01", "csv-columns")
                .rows(1, file.size()));
        all.put("a cell too many", file -> file.header()
                .row(0)
                .refused("Spolek;přátel;Tábor;390 01;1", "csv-columns")
                .rows(1, file.size()));
        all.put("a line with another delimiter", file -> file.header()
                .row(0)
                .refused("Spolek,Tábor,390 01,1", "csv-columns")
                .rows(1, file.size()));
        all.put("a replacement character", file -> file.header()
                .row(0)
                .refused("Spolek p\uFFFD\uFFFDtel;Tábor;390 01;1", "bytes-undecodable")
                .rows(1, file.size()));
        all.put("an unquoted line break", file -> file.header()
                .row(0)
                .refused("Spolek", "csv-columns")
                .row(1, file.rowText(1), "csv-after-fragment")
                .rows(2, file.size()));
        all.put("more columns from a line on", file -> {
            file.header().rows(0, 2);
            for (int row = 2; row < file.size(); row++) {
                file.refused("Spolek " + row + ";Tábor;390 01;1;navíc", "csv-columns");
            }
            return file;
        });
        all.put("cut off in the middle", file -> whole(file).refused("Spolek;Táb", "csv-columns"));
    }
}
