package org.regionalcatalog.acquire;

import java.util.Locale;

/**
 * All the ways in which a source can fail to answer: a closed list. Each has a stable code, says what happened in
 * either language as the end of a sentence that begins with the address, whose move it is, and whether asking again a
 * little later may help.
 */
public enum Cause {
    // files
    MISSING(
            Mover.OPERATOR,
            false,
            "is not there; put the file back or mend 'from' in the definition",
            "tu není; vraťte soubor na místo, nebo opravte 'from' v definici"),
    EMPTY_FOLDER(
            Mover.OPERATOR,
            false,
            "has no file; put the files there or mend 'from'",
            "nemá žádný soubor; vložte tam soubory, nebo opravte 'from'"),
    UNREADABLE(
            Mover.OPERATOR,
            false,
            "cannot be read; give us the right to read it",
            "se nedá přečíst; dejte nám právo číst"),
    NOT_A_FILE(Mover.OPERATOR, false, "is neither a file nor a folder", "není soubor ani složka"),
    TOO_MANY_FILES(
            Mover.OPERATOR, false, "has too many files; name fewer", "má příliš mnoho souborů; určete jich méně"),

    // the way to the server
    BAD_ADDRESS(Mover.OPERATOR, false, "is no address that we ask", "není adresa, na kterou se ptáme"),
    HOST_NOT_ALLOWED(
            Mover.OPERATOR,
            false,
            "lies on a host that the definition does not allow; list it in fetch.allow if it is meant",
            "leží na serveru, který definice nepovoluje; je-li to záměr, uveďte ho ve fetch.allow"),
    BLOCKED_ADDRESS(
            Mover.OPERATOR,
            false,
            "leads into a network that is never asked",
            "vede do sítě, na kterou se nikdy neptáme"),
    SECRET_MISSING(
            Mover.OPERATOR,
            false,
            "needs a secret that is neither in the environment nor in the folder secrets",
            "potřebuje tajný údaj, který není v prostředí ani ve složce secrets"),
    DNS(
            Mover.NOBODY,
            true,
            "has a host whose name is not known; if that lasts, mend the address",
            "má server, jehož jméno nikdo nezná; trvá-li to, opravte adresu"),
    NO_ROUTE(Mover.NOBODY, true, "cannot be reached over the network", "není po síti dosažitelná"),
    REFUSED(Mover.NOBODY, true, "refuses connections", "odmítá spojení"),
    CONNECT_TIMEOUT(Mover.NOBODY, true, "does not take the connection in time", "nepřijala spojení včas"),
    TLS(
            Mover.PUBLISHER,
            false,
            "has no certificate that can be trusted, or does not speak TLS as we do",
            "nemá certifikát, kterému lze věřit, nebo nemluví TLS jako my"),
    TLS_TIMEOUT(Mover.NOBODY, true, "does not end the TLS handshake in time", "nedokončila včas navázání TLS"),

    // what the server says
    ROBOTS(
            Mover.OPERATOR,
            false,
            "is closed to us by the robots.txt of its host; ask the publisher to open it",
            "je pro nás zavřená souborem robots.txt; požádejte vydavatele o otevření"),
    ROBOTS_UNKNOWN(
            Mover.NOBODY,
            true,
            "cannot be asked, because the robots.txt of its host cannot be had",
            "se nedá ptát, protože soubor robots.txt serveru nelze získat"),
    UNAUTHORIZED(
            Mover.OPERATOR,
            false,
            "answers 401: it wants to know who asks; see fetch.authorization",
            "odpovídá 401: chce vědět, kdo se ptá; viz fetch.authorization"),
    FORBIDDEN(
            Mover.PUBLISHER,
            false,
            "answers 403 or 451: we may not read it; ask the publisher",
            "odpovídá 403 nebo 451: číst ji nesmíme; zeptejte se vydavatele"),
    NOT_FOUND(
            Mover.OPERATOR,
            false,
            "answers 404: it is not there; find where the publisher moved it and mend the address",
            "odpovídá 404: není tam; zjistěte, kam ji vydavatel přesunul, a opravte adresu"),
    GONE(
            Mover.OPERATOR,
            false,
            "answers 410: it is gone for good; find what took its place",
            "odpovídá 410: je nadobro pryč; zjistěte, co ji nahradilo"),
    TOO_MANY_REQUESTS(Mover.NOBODY, true, "answers 429: we ask too often", "odpovídá 429: ptáme se příliš často"),
    CLIENT_ERROR(
            Mover.OPERATOR,
            false,
            "refuses the request with a 4xx answer; look at the address",
            "odmítá dotaz odpovědí 4xx; prohlédněte adresu"),
    SERVER_ERROR(
            Mover.NOBODY,
            true,
            "answers with a server error (5xx); if that lasts, tell the publisher",
            "odpovídá chybou serveru (5xx); trvá-li to, řekněte to vydavateli"),
    UNEXPECTED_STATUS(
            Mover.PUBLISHER,
            false,
            "answers with a status that nobody asked for",
            "odpovídá stavem, o který nikdo nežádal"),
    BAD_REDIRECT(
            Mover.PUBLISHER, false, "redirects to no address of the web", "přesměrovává tam, kde není adresa webu"),
    REDIRECT_LOOP(Mover.PUBLISHER, false, "redirects in a circle", "přesměrovává v kruhu"),
    TOO_MANY_REDIRECTS(Mover.PUBLISHER, false, "redirects too many times", "přesměrovává příliš mnohokrát"),
    NO_ANSWER(Mover.NOBODY, true, "closes the connection without an answer", "zavírá spojení bez odpovědi"),
    BAD_ANSWER(Mover.PUBLISHER, false, "answers with what is no HTTP", "odpovídá něčím, co není HTTP"),
    RESPONSE_TIMEOUT(Mover.NOBODY, true, "does not begin to answer in time", "nezačala včas odpovídat"),
    BODY_TIMEOUT(Mover.NOBODY, true, "does not end its answer in time", "nedokončila včas odpověď"),
    TRUNCATED(Mover.NOBODY, true, "breaks off within its answer", "se uprostřed odpovědi odmlčela"),

    // what the answer is
    EMPTY(Mover.PUBLISHER, true, "answers with nothing at all", "odpovídá prázdnem"),
    TOO_LARGE(
            Mover.OPERATOR,
            false,
            "is larger than limits.file_megabytes in jobs/catalog.yml allows",
            "je větší, než dovoluje limits.file_megabytes v jobs/catalog.yml"),
    UNPACKED_TOO_LARGE(
            Mover.OPERATOR,
            false,
            "is larger, once unpacked, than limits.file_megabytes in jobs/catalog.yml allows",
            "je po rozbalení větší, než dovoluje limits.file_megabytes v jobs/catalog.yml"),
    BAD_ENCODING(
            Mover.PUBLISHER,
            false,
            "is packed in a way that cannot be unpacked",
            "je zabalená tak, že se nedá rozbalit"),
    WRONG_TYPE(
            Mover.OPERATOR,
            false,
            "is of another type than the definition says; look at the address and at 'format'",
            "je jiného druhu, než říká definice; prohlédněte adresu a 'format'"),
    LOGIN_PAGE(
            Mover.OPERATOR,
            false,
            "shows a login page instead; see fetch.authorization, or ask the publisher",
            "ukazuje místo toho přihlašovací stránku; viz fetch.authorization, nebo se zeptejte vydavatele"),
    BAD_ZIP(Mover.PUBLISHER, false, "is no ZIP file that can be unpacked", "není ZIP, který by šel rozbalit"),
    NOT_IN_ZIP(
            Mover.OPERATOR,
            false,
            "is a ZIP file without a file that fetch.unpack names",
            "je ZIP bez souboru, který určuje fetch.unpack"),

    // several pages
    PAGING_LOOP(
            Mover.OPERATOR,
            false,
            "was read already: the pages lead in a circle; mend fetch.next",
            "už byla přečtena: stránky vedou v kruhu; opravte fetch.next"),
    TOO_MANY_PAGES(
            Mover.OPERATOR,
            false,
            "would be one page more than fetch.most allows",
            "by byla o jednu víc, než dovoluje fetch.most"),
    NO_DETAILS(
            Mover.OPERATOR,
            false,
            "has no link that fetch.details finds and that can be read",
            "nemá odkaz, který by našlo fetch.details a který by šel přečíst"),

    STOPPED(
            Mover.OPERATOR,
            true,
            "was not asked to the end, for we were told to stop",
            "nebyla dotázána do konce, protože jsme měli přestat");

    /** Whose move it is. */
    public enum Mover {
        /** Whoever runs this program and writes the definitions. */
        OPERATOR,
        /** Whoever publishes the source. */
        PUBLISHER,
        /** It mostly passes by itself. */
        NOBODY
    }

    private final Mover mover;
    private final boolean mayHeal;
    private final String english;
    private final String czech;

    Cause(Mover mover, boolean mayHeal, String english, String czech) {
        this.mover = mover;
        this.mayHeal = mayHeal;
        this.english = english;
        this.czech = czech;
    }

    /** The stable code: {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Mover mover() {
        return mover;
    }

    /** Whether asking again a little later may help; what cannot heal is asked once. */
    public boolean mayHeal() {
        return mayHeal;
    }

    public String english() {
        return english;
    }

    public String czech() {
        return czech;
    }
}
