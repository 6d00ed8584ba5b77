package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Validity;

class PageSenseTest {

    private static Prose whole(String text) {
        return Whole.of(Pages.lines(text), ShippedWords.WORDS);
    }

    private static Thing project(Prose prose, String from, String to, boolean planned) {
        Thing project = new Thing(Kind.PROJECT, prose.spotOf(0));
        project.conclude("period", Period.of(new PartialDate(from), new PartialDate(to), planned));
        return project;
    }

    private static List<String> codes(Prose prose, Thing thing) {
        List<Mention<Thing>> mentions = java.util.stream.IntStream.range(
                        0, prose.passages().size())
                .mapToObj(i -> new Mention<>(thing, prose.spotOf(i)))
                .toList();
        PageSense.of(prose, mentions);
        return thing.issues().stream().map(Issue::code).toList();
    }

    @Test
    void a_page_stamped_before_what_it_tells_as_past_is_stale() {
        String told = "Projekt byl realizován v období od 1. 11. 2017 do 31. 10. 2019.\n\n";

        assertThat(PageSense.of(whole(told + "Změněno: 4.1.2019"), List.of()))
                .extracting(Issue::code)
                .containsExactly("stale-stamp");
        assertThat(PageSense.of(whole(told + "Změněno: 4.11.2019"), List.of())).isEmpty();
    }

    @Test
    void a_project_that_ended_does_not_run() {
        Prose both = whole("Projekt Alfa byl dokončen v červnu 2015.\n\nProjekt Alfa je financován z fondu.");
        Prose one = whole("Projekt Alfa probíhá od července 2013.");

        assertThat(codes(both, project(both, "2013-07", "2015-06", false))).containsExactly("running-after-end");
        assertThat(codes(one, project(one, "2013-07", "2015-06", false))).isEmpty();
    }

    @Test
    void an_announced_end_is_unconfirmed_when_the_page_tells_of_something_later() {
        Prose later = whole("Plán Alfa byl schválen 6. 5. 2013.");
        Prose earlier = whole("Projekt byl zahájen v červnu 2009.");

        assertThat(codes(later, project(later, "2009-06", "2010-07", true))).containsExactly("end-planned-unconfirmed");
        assertThat(codes(earlier, project(earlier, "2009-06", "2010-07", true))).isEmpty();
    }

    @Test
    void a_start_after_the_stamp_of_the_page_was_only_planned_then() {
        String told = "Projekt Alfa trvá od 1. 11. 2017 do 31. 10. 2019.\n\nZměněno: ";
        Prose before = whole(told + "4. 1. 2017");
        Prose after = whole(told + "1. 11. 2017");
        Prose unstamped = whole("Projekt Alfa trvá od 1. 11. 2017 do 31. 10. 2019.");

        assertThat(codes(before, project(before, "2017-11-01", "2019-10-31", false)))
                .containsExactly("future-start");
        assertThat(codes(after, project(after, "2017-11-01", "2019-10-31", false)))
                .isEmpty();
        assertThat(codes(unstamped, project(unstamped, "2017-11-01", "2019-10-31", false)))
                .isEmpty();
    }

    @Test
    void an_address_in_disguise_is_told_also_in_prose() {
        String contact = "Kontaktní osoba:\nMgr. Jana Vzorová\ntel.: 381 555 328\ne-mail: ";

        assertThat(contactCodes(contact + "jana(zavináč)obec.example")).contains("email-deobfuscated");
        assertThat(contactCodes(contact + "jana@obec.example")).doesNotContain("email-deobfuscated");
    }

    private static List<String> contactCodes(String page) {
        return Pages.read(page, null).things().stream()
                .filter(thing -> thing.kind() == Kind.CONTACT)
                .flatMap(thing -> thing.issues().stream())
                .map(Issue::code)
                .toList();
    }

    @Test
    void a_document_without_an_address_says_so_once() {
        Prose prose = whole("Katalog služeb");
        Thing document = new Thing(Kind.DOCUMENT, prose.spotOf(0));
        Thing linked = new Thing(Kind.DOCUMENT, prose.spotOf(0));
        linked.conclude("url", "https://obec.example/katalog.pdf");

        assertThat(codes(prose, document)).containsExactly("document-without-url");
        assertThat(codes(prose, linked)).isEmpty();
    }

    @Test
    void a_current_document_has_no_later_one() {
        Prose prose = whole("• Katalog služeb (2013 - aktuální verze)\n• Katalog služeb (2015)");
        Thing old = document(prose, 0, "2013");
        Thing young = document(prose, 1, "2015");
        PageSense.of(prose, List.of(new Mention<>(old, old.first()), new Mention<>(young, young.first())));

        assertThat(old.issues()).extracting(Issue::code).contains("document-claims-current");
        assertThat(young.issues()).extracting(Issue::code).doesNotContain("document-claims-current");
    }

    private static Thing document(Prose prose, int passage, String from) {
        Thing document = new Thing(Kind.DOCUMENT, prose.spotOf(passage));
        document.conclude("document_type", "katalog");
        document.conclude("valid", Validity.of(new PartialDate(from), null));
        return document;
    }
}
