package org.regionalcatalog.extract;

import java.util.List;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/** What is noticed in the rows of CSV files. */
final class CsvRules {

    static final Rule MALFORMED = new Rule(
            "csv-malformed",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The quotes of this line do not close, or text follows the closing one; write it so that each quoted cell"
                    + " ends with a quote.",
            "Uvozovky na tomto řádku se neuzavírají, nebo za uzavírací následuje text; opravte řádek tak, aby každá"
                    + " buňka v uvozovkách uvozovkou končila.",
            "\"Tábor\";390 01",
            "\"Tábor;390 01");

    static final Rule COLUMNS = new Rule(
            "csv-columns",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The line does not have as many cells as the header; put cells that hold a delimiter or a line break into"
                    + " quotes, and do not leave out empty ones.",
            "Řádek nemá tolik buněk jako záhlaví; buňky s oddělovačem nebo koncem řádku dejte do uvozovek a prázdné"
                    + " buňky nevynechávejte.",
            "Tábor;390 01 under Obec;PSČ",
            "Tábor;390;01 under Obec;PSČ");

    static final Rule OTHER_TABLE = new Rule(
            "csv-other-table",
            Severity.ERROR,
            Actor.OPERATOR,
            "Here another table seems to begin in the same file, whose columns the definition does not read; declare it"
                    + " as a source of its own, or ask the publisher for one table per file.",
            "Zde v témže souboru zřejmě začíná jiná tabulka, jejíž sloupce definice nečte; popište ji jako samostatný"
                    + " zdroj, nebo požádejte vydavatele o jednu tabulku v souboru.",
            "Tábor;390 01 after an empty line",
            "Funkce;Jméno after an empty line, under Obec;PSČ");

    static final Rule SECOND_HEADER = new Rule(
            "csv-second-header",
            Severity.INFO,
            Actor.PUBLISHER,
            "Before this line the file names its columns anew, and it was read accordingly; publish one table per file.",
            "Před tímto řádkem soubor znovu pojmenovává sloupce a podle toho se četl; zveřejněte v souboru jednu"
                    + " tabulku.",
            "Obec;PSČ once",
            "Obec;PSČ and further down PSČ;Obec");

    static final Rule AFTER_FRAGMENT = new Rule(
            "csv-after-fragment",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The line before has a single cell; if a line break without quotes cut it off, this record lacks its"
                    + " beginning; put cells with line breaks into quotes.",
            "Předchozí řádek má jedinou buňku; pokud ji oddělil konec řádku bez uvozovek, chybí tomuto záznamu začátek;"
                    + " buňky s koncem řádku dejte do uvozovek.",
            "\"Spolek\npřátel\";Tábor",
            "Spolek\npřátel;Tábor");

    static final Rule LINE_QUOTED = new Rule(
            "csv-line-quoted",
            Severity.INFO,
            Actor.PUBLISHER,
            "Quotes stand around the whole line instead of around its cells, and it was read without them; quote each"
                    + " cell.",
            "Uvozovky jsou kolem celého řádku místo kolem buněk, četl se bez nich; uvozovkami obalte jednotlivé"
                    + " buňky.",
            "\"Tábor\";\"390 01\"",
            "\"Tábor;390 01\"");

    static final Rule QUOTE_STRAY = new Rule(
            "csv-quote-stray",
            Severity.INFO,
            Actor.PUBLISHER,
            "A quote stands within a cell that is not quoted, and was read as it stands; put such a cell into quotes and"
                    + " double those within.",
            "Uvozovka stojí uvnitř buňky bez uvozovek a přečetla se, jak je; takovou buňku obalte uvozovkami a vnitřní"
                    + " zdvojte.",
            "\"Dům \"\"Naděje\"\"\";390 01",
            "Dům \"Naděje\";390 01");

    static final Rule PREAMBLE = new Rule(
            "csv-preamble",
            Severity.INFO,
            Actor.PUBLISHER,
            "Lines stand before the header and were left out; begin the file with the names of its columns.",
            "Před záhlavím stojí řádky, které se vynechaly; začněte soubor názvy sloupců.",
            "Obec;PSČ in the first line",
            "Seznam obcí in the first line, Obec;PSČ in the second");

    static final Rule DELIMITERS_DIFFER = new Rule(
            "csv-delimiters-differ",
            Severity.INFO,
            Actor.PUBLISHER,
            "The header has another delimiter than the lines below it, and each was read with its own; use one.",
            "Záhlaví má jiný oddělovač než řádky pod ním, každé se četlo se svým; používejte jeden.",
            "Obec;PSČ above Tábor;390 01",
            "Obec,PSČ above Tábor;390 01");

    static final Rule DELIMITER_WRONG = new Rule(
            "csv-delimiter-wrong",
            Severity.WARNING,
            Actor.OPERATOR,
            "The delimiter that the definition declares does not separate the columns of this file, so the one was used"
                    + " that does; correct delimiter in the definition, or leave it out.",
            "Oddělovač z definice sloupce tohoto souboru neodděluje, použil se proto ten, který je odděluje; opravte"
                    + " delimiter v definici, nebo ho vynechte.",
            "delimiter: \";\" of Obec;PSČ",
            "delimiter: \";\" of Obec,PSČ");

    static final List<Rule> ALL = List.of(
            MALFORMED,
            COLUMNS,
            OTHER_TABLE,
            SECOND_HEADER,
            AFTER_FRAGMENT,
            LINE_QUOTED,
            QUOTE_STRAY,
            PREAMBLE,
            DELIMITERS_DIFFER,
            DELIMITER_WRONG);

    private CsvRules() {}
}
