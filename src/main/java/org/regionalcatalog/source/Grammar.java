package org.regionalcatalog.source;

import static org.regionalcatalog.source.Form.choice;
import static org.regionalcatalog.source.Form.group;
import static org.regionalcatalog.source.Form.may;
import static org.regionalcatalog.source.Form.must;
import static org.regionalcatalog.source.Form.word;

import java.util.List;
import org.regionalcatalog.model.Kind;

/** Every key that definitions may hold: what the reader checks with, and what the schemas for editors are made of. */
final class Grammar {

    /** The patterns here must be read alike by Java and by JSON Schema. */
    static final Form.Word TEXT = word("[\\s\\S]*\\S[\\s\\S]*", "a text that is not blank");

    private static final Form.Word PIECE = word("[\\s\\S]+", "a text that is not empty");
    private static final Form.Word ANY_TEXT = word("[\\s\\S]*", "a text");
    private static final Form.Word ID = word("[a-z0-9-]{1,60}", "1 to 60 small letters, digits and hyphens");
    static final Form.Word ROLE =
            word("[a-z][a-z0-9_]{0,39}", "a role: a small letter, then small letters, digits or _");
    private static final Form.Word MONTH = word("[0-9]{4}-(0[1-9]|1[0-2])", "a month like 2026-11");
    private static final Form.Word RANGE = word("[0-9]{1,9}\\.\\.[0-9]{1,9}", "a range like 25..40");
    static final Form.Word PERCENT = word("([0-9]{1,2}|100)%", "a percentage from 0% to 100%");
    private static final Form.Word DELIMITER = word("[^\"\\r\\n]|tab", "one character, or the word tab");

    private static final Form.Word SIGN = word("[^ \\t\\r\\nA-Za-z0-9]|none", "one sign, or the word none");

    private static final Form.Group READING_KEYS = group(
            may("column", TEXT, "Header of the column, or its number in CSV without a header.")
                    .onlyIn(Way.CSV, Way.XLSX),
            html("css", "Selector within the record's element; its visible text is read."),
            html("label", "Text before the value within the record, for instance 'Příjemce:'."),
            html("heading", "Selector of headings: the nearest one before the record is read."),
            html("page", "Selector on the whole page, for what all records share."),
            may(
                            "path",
                            TEXT,
                            "Path within the record: a JSON pointer with * for any one step, or a path of XML elements.")
                    .onlyIn(Way.JSON, Way.XML),
            may("value", TEXT, "The text itself, the same for every record."),
            html("attribute", "Read this attribute of the element instead of its text."),
            may("after", PIECE, "Keep what follows the first occurrence of this text on its line."),
            may("before", PIECE, "Keep what precedes the first occurrence of this text."),
            may("pattern", PIECE, "Keep the first group, or the whole, of each match of this pattern (RE2 syntax)."),
            may("split", PIECE, "Take the text apart at this text."),
            may(
                    "many",
                    new Form.YesNo(),
                    "Whether several elements, lines or parts are several texts; false if absent."),
            may(
                            "with",
                            new Form.Items(TEXT),
                            "Further columns or paths whose texts are put behind: the unit and form of a number.")
                    .onlyIn(Way.CSV, Way.XLSX, Way.JSON, Way.XML),
            may("list", TEXT, "Code list in jobs/codes that translates the texts to codes."));

    static final Form READING = new Form.Either(TEXT, READING_KEYS);

    private static final Form.Group CORRECTION = group(
            must("field", new Form.Field(), "Field that is corrected."),
            must("seen", PIECE, "What the publisher writes, exactly."),
            must("means", ANY_TEXT, "What is understood instead."),
            must("because", TEXT, "Why this is known to be a slip."),
            must("since", MONTH, "Month in which the slip was first seen."));

    private static final Form.Group EXAMPLE = group(
            must("field", new Form.Field(), "Field that the example is about."),
            must("seen", PIECE, "A text of this source."),
            must("kept", ANY_TEXT, "What must be kept of it; empty for nothing."));

    private static final Form.Word COLUMN =
            word("[a-z][a-z0-9_]{0,39}", "a column of a code list: a small letter, then small letters, digits or _");

    private static final Form.Key KIND = may(
            "kind",
            new Form.Choice(List.of("list", "codelist")),
            "What it gives: records of a list (if absent), or the rows of a code list.");

    private static final Form.Key ID_OF_FILE = must("id", ID, "Stable name of the source, that of its file.");
    private static final Form.Key TITLE = must("title", TEXT, "Name of the list, for people.");
    private static final Form.Key PUBLISHER = must(
            "publisher",
            group(
                    must("name", TEXT, "Who answers for the list."),
                    may("for", TEXT, "On whose behalf it is published.")),
            "Who publishes the list, and for whom.");
    private static final Form.Key FROM = must(
            "from",
            TEXT,
            "File, folder or glob, relative to the folder that holds jobs; or an address, https://..., with {page} where"
                    + " fetch.pages counts.");

    static final Form.Word SECRET =
            word("\\$\\{secret:[A-Z][A-Z0-9_]{0,59}\\}", "the name of a secret, like ${secret:NAME}");
    private static final Form.Word PAGES =
            word("[0-9]{1,6}\\.\\.([0-9]{1,6})?", "a range like 1..12, or 1.. for as long as there are pages");

    private static final Form.Key FETCH = may(
            "fetch",
            group(
                    may(
                            "allow",
                            new Form.Items(TEXT),
                            "Further hosts that may be asked, each as host or host:port; that of 'from' always may."),
                    may("next", TEXT, "Selector of the link to the next page; its last page has none."),
                    may("pages", PAGES, "Numbers for {page} in 'from'; without an end until a page is not there."),
                    may(
                            "details",
                            TEXT,
                            "Selector of links on the pages: what they lead to is read instead of the pages."),
                    may(
                            "most",
                            new Form.Whole(1, 10_000),
                            "Most answers that one night may ask for, details included; 500 if absent."),
                    may("unpack", TEXT, "The answers are ZIP files: glob of the files in them that are read."),
                    may(
                            "authorization",
                            new Form.Hushed(group(
                                    may("basic", SECRET, "Secret of the form user:password, as ${secret:NAME}."),
                                    may("bearer", SECRET, "Secret that is a token, as ${secret:NAME}."))),
                            "Sent to the host of 'from' alone. A secret is an environment variable or a file in"
                                    + " the folder secrets beside jobs.")),
            "How an address is fetched.");
    private static final String CHARSET = "Encoding of the files, for instance windows-1250; found out if absent.";
    private static final String BETWEEN = "Character between columns, or tab; found out if absent.";
    private static final String QUOTE =
            "Sign around cells that hold a delimiter or a line break, or none; found out if absent.";
    private static final String ESCAPE =
            "Sign that takes the meaning from the character after it, or none; found out if absent.";
    private static final String NAMED =
            "Whether a row names the columns; true if absent. If false, columns are numbers from 1.";

    /** {@code jobs/sources/<id>.yml}, unless it says {@code kind: codelist}. */
    static final Form.Group SOURCE = group(
            KIND,
            ID_OF_FILE,
            TITLE,
            PUBLISHER,
            may("territory", TEXT, "Where names of municipalities are understood, for instance ORP Třeboň."),
            must("authority", new Form.Whole(0, 100), "0 to 100: who wins when sources differ."),
            FROM,
            FETCH,
            must(
                    "format",
                    choice(Format.values()),
                    "In what form the source publishes; pdf and text are for prose alone."),
            may(
                    "read",
                    new Form.Choice(List.of("prose")),
                    "prose: what the running text of whole pages tells is read, without fields."),
            may("charset", TEXT, CHARSET).onlyIn(Way.CSV, Way.HTML, Way.JSON, Way.XML, Way.PROSE),
            may("delimiter", DELIMITER, BETWEEN).onlyIn(Way.CSV),
            may("quote", SIGN, QUOTE).onlyIn(Way.CSV),
            may("escape", SIGN, ESCAPE).onlyIn(Way.CSV),
            may("header", new Form.YesNo(), NAMED).onlyIn(Way.CSV),
            may("sheet", TEXT, "Sheet of the workbook, * for every visible one; the first visible one if absent.")
                    .onlyIn(Way.XLSX),
            may("header_row", new Form.Whole(1, 10_000), "Row with the names of the columns; found by them if absent.")
                    .onlyIn(Way.XLSX),
            must("records", TEXT, "Selector of the elements, or path of the trees, that are records.")
                    .onlyIn(Way.HTML, Way.JSON, Way.XML),
            may("each", TEXT, "Path within a record to things of which each is a raw record with the texts around it.")
                    .onlyIn(Way.JSON, Way.XML),
            must("main", ROLE, "Role whose refusal refuses its whole record.").onlyIn(Way.FIELDS),
            must("fields", new Form.Named(new Form.Field(), READING), "How each field is read.")
                    .onlyIn(Way.FIELDS),
            may("changed", READING, "Where a record, or its page, says on which day it was last changed.")
                    .onlyIn(Way.FIELDS),
            may("identifiers", new Form.Named(ROLE, READING), "The publisher's own identifiers, by role.")
                    .onlyIn(Way.FIELDS),
            may(
                            "key",
                            new Form.Named(ROLE, new Form.Items(new Form.Field())),
                            "Fields that key a role without identifier, by role.")
                    .onlyIn(Way.FIELDS),
            may(
                            "ignore",
                            new Form.Items(TEXT),
                            "Columns, sheets, or selectors and paths within the record, left out on purpose.")
                    .onlyIn(Way.FIELDS),
            may(
                            "leave_out",
                            new Form.Named(TEXT, new Form.Items(TEXT)),
                            "Records left out on purpose: by column, selector or path, the words that one of them says.")
                    .onlyIn(Way.FIELDS),
            may(
                    "once",
                    new Form.Items(choice(Kind.values())),
                    "Kinds of which the list names each thing once: no two of its own are ever taken for the same."),
            may("corrections", new Form.Items(CORRECTION), "Known slips of this publisher, each with its reason.")
                    .onlyIn(Way.FIELDS),
            may(
                    "expect",
                    group(
                            must(
                                    "records",
                                    RANGE,
                                    "How many records (of prose: pages) a load may have, both ends included."),
                            may(
                                            "fill",
                                            new Form.Named(new Form.Field(), PERCENT),
                                            "Least share of records with a text, by field.")
                                    .onlyIn(Way.FIELDS)),
                    "What a load must look like to be accepted."),
            may("examples", new Form.Items(EXAMPLE), "Texts of this source and what must be kept of them.")
                    .onlyIn(Way.FIELDS));

    /** {@code jobs/sources/<id>.yml} with {@code kind: codelist}: the published form of a code list. */
    static final Form.Group CODE_LIST = group(
            KIND,
            ID_OF_FILE,
            TITLE,
            PUBLISHER,
            must("list", TEXT, "Code list in jobs/codes that its rows complete."),
            FROM,
            FETCH,
            must("format", choice(Format.CSV), "In what form the source publishes."),
            may("charset", TEXT, CHARSET),
            may("delimiter", DELIMITER, BETWEEN),
            may("quote", SIGN, QUOTE),
            may("escape", SIGN, ESCAPE),
            may("header", new Form.YesNo(), NAMED),
            must("fields", new Form.Named(COLUMN, READING), "How each column of the code list is read."),
            may("ignore", new Form.Items(TEXT), "Columns left out on purpose."),
            may("leave_out", new Form.Named(TEXT, new Form.Items(TEXT)), "Rows left out on purpose: by column, words."),
            may(
                    "expect",
                    group(must("records", RANGE, "How many good rows a load may have, both ends included.")),
                    "What a load must look like to be accepted."));

    private Grammar() {}

    /** The grammar of a source, which its kind decides. */
    static Form.Group ofSource(Told source) {
        return source instanceof Told.Group group && isCodeList(group) ? CODE_LIST : SOURCE;
    }

    static boolean isCodeList(Told.Group source) {
        return source.find("kind").orElse(null) instanceof Told.Text kind
                && kind.text().equals("codelist");
    }

    private static Form.Key html(String name, String sentence) {
        return may(name, TEXT, sentence).onlyIn(Way.HTML);
    }
}
