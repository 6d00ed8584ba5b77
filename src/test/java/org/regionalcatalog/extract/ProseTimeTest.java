package org.regionalcatalog.extract;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.Growth;
import org.regionalcatalog.source.Format;

/** Reading a page into lines takes time as its length allows, whatever its markup. */
class ProseTimeTest {

    private static final int CHARACTERS = 15_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<b>x",
                "<i><b>x",
                "<a>x",
                "<a href=x>x",
                "<p>",
                "<p>x",
                "<p><b>x",
                "<div>",
                "<div>x",
                "<div><b>x",
                "<span>x",
                "<font>x<p>",
                "<nobr>x",
                "</p>",
                "</b>x",
                "<b><p></b>x",
                "<a><div>",
                "<table>",
                "<table><tr><td>",
                "<table><tr><td>x",
                "<tr><td>x",
                "<td>x",
                "<tr>",
                "<table><tr><td>x<td>y",
                "<table>x",
                "<table><b>x",
                "<ul><li>x",
                "<li>x",
                "<dl><dt>x<dd>y",
                "<dt>x",
                "<h1>x",
                "<h2>",
                "<form>x",
                "<form><p>",
                "<form><div>",
                "<select><option>x",
                "<option>",
                "<button>x",
                "<svg>",
                "<svg><g>",
                "<math><mi>",
                "<template>",
                "<template>x",
                "<iframe>",
                "<script>",
                "<!--",
                "<!-->",
                "<![CDATA[",
                "<?x",
                "<",
                "<x",
                "</",
                "<a ",
                "<a x=",
                "<a x=\"",
                "&",
                "&amp",
                "&#",
                "&#x1F600;",
                "&nbsp;",
                "&notanentity;",
                "<br>",
                "x<br>",
                "<pre>\nx",
                "<nav>x",
                "<p class='menu a b c'>x",
                "<p id=x>y",
                "<p hidden>x",
                "<em><i><u>x",
                "<object>x",
                "<marquee>x",
                "<frameset>",
                "<body>x",
                "<html><body>",
                "<head>",
                "<title>",
                "<textarea>",
                "<plaintext>",
                "<ruby><rt>x",
                "<a href='",
                "<img src=x>",
                "x y ",
                "\n",
                "x\n",
                "x",
                "heslo: x<p>",
                "heslo: x ",
                "jméno: x ",
                "<td>heslo</td>",
                "\u00a0",
                "\u0000",
                "\uD83D\uDE00",
                "<p>://a:b@",
                "?pwd=x&",
                "login "
            })
    void eight_times_the_markup_takes_about_eight_times_as_long(String piece) {
        for (String frame : new String[] {"", "<table><tr>"}) {
            Growth.assertLinear(
                    frame + piece,
                    CHARACTERS,
                    characters -> frame + Growth.repeated(piece, characters),
                    page -> PagesInProse.read(Format.HTML, page));
        }
        Growth.assertLinear(
                "text of " + piece,
                CHARACTERS,
                characters -> Growth.repeated(piece, characters),
                page -> PagesInProse.read(Format.TEXT, page));
    }
}
