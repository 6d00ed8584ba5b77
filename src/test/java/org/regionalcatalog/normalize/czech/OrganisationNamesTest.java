package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.normalize.czech.ShippedLists.LEGAL_FORMS;
import static org.regionalcatalog.normalize.czech.ShippedLists.NAMES;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Jihočeská rozvojová o.p.s. > Jihočeská rozvojová > o.p.s.",
                "Jihočeská rozvojová, o. p. s. > Jihočeská rozvojová > o.p.s.",
                "Jihočeská rozvojová o.p.s > Jihočeská rozvojová > o.p.s.",
                "Jihočeská rozvojová obecně prospěšná společnost > Jihočeská rozvojová > o.p.s.",
                "Fokus Tábor, z. s. > Fokus Tábor > z.s.",
                "Fokus Tábor, zapsaný spolek > Fokus Tábor > z.s.",
                "Fokus Tábor z.ú. > Fokus Tábor > z.ú.",
                "Ledax s.r.o. > Ledax > s.r.o.",
                "Ledax, spol. s r. o. > Ledax > s.r.o.",
                "Nemocnice Tábor, a.s. > Nemocnice Tábor > a.s.",
                "Domov pro seniory, příspěvková organizace > Domov pro seniory > p.o.",
                "Domov pro seniory, p. o. > Domov pro seniory > p.o.",
                "Fokus (z.s.) > Fokus > z.s.",
                "Město Tábor > Město Tábor > ''",
                "Rodičovský spolek > Rodičovský spolek > ''",
                "z.s. > z.s. > ''",
                "Klub A S > Klub A S > ''",
            })
    void a_legal_form_at_the_end_is_split_off(String written, String core, String form) {
        LegalForms.Name name = LEGAL_FORMS.split(written);
        assertThat(name).isEqualTo(new LegalForms.Name(core, form.isEmpty() ? null : form));
        assertThat(LEGAL_FORMS.split(name.core())).isEqualTo(new LegalForms.Name(core, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Jihočeská   rozvojová o. p. s. > Jihočeská rozvojová o.p.s.",
                "Jihočeská rozvojová ,o.p.s > Jihočeská rozvojová, o.p.s.",
                "Spolek \"Dobrá vůle\" > Spolek „Dobrá vůle“",
                "Spolek ”Dobrá vůle” > Spolek „Dobrá vůle“",
                "Dobrá vůle“ > Dobrá vůle",
                "JIHOČESKÁ ROZVOJOVÁ o.p.s. > Jihočeská Rozvojová o.p.s.",
                "DOMOV PRO SENIORY JINDŘICHŮV HRADEC > Domov pro seniory Jindřichův Hradec",
                "DIAKONIE ČCE > DIAKONIE ČCE",
                "LEDAX o.p.s. > LEDAX o.p.s.",
                "MAS Krajina srdce, z. s. > MAS Krajina srdce, z.s.",
                "Nový domov, nadační fond > Nový domov, nadační fond",
            })
    void a_name_is_shown_in_its_usual_writing(String written, String shown) {
        assertThat(NAMES.display(written)).isEqualTo(shown);
        assertThat(NAMES.display(shown)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Jihočeská rozvojová o.p.s. > JIHOČESKÁ ROZVOJOVÁ, o. p. s.",
                "Jihočeská rozvojová o.p.s. > Jihočeská Rozvojová",
                "Spolek „Dobrá vůle“ > Spolek Dobrá vůle, z.s.",
                "MÚ Tábor > Městský úřad Tábor",
                "MěÚ Tábor > Městský úřad v Táboře",
                "OÚ Lužnice > Obecní úřad Lužnice",
                "Centrum soc. služeb > Centrum sociálních služeb",
                "Rolnička - Soběslav > Rolnička Soběslav",
                "G-centrum Tábor > G - centrum Tábor",
                "Domov sv. Anežky > Domov svaté Anežky",
            })
    void equal_names_share_a_key(String one, String other) {
        assertThat(NAMES.key(one)).isEqualTo(NAMES.key(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Město Tábor > Městský úřad Tábor",
                "Město Tábor > Město Třeboň",
                "Fokus Tábor > Fokus Písek",
                "Odbor sociálních věcí, Městský úřad Tábor > Městský úřad Tábor",
            })
    void different_names_have_different_keys(String one, String other) {
        assertThat(NAMES.key(one)).isNotEqualTo(NAMES.key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Město Tábor > municipality",
                "Obec Lužnice > municipality",
                "Statutární město České Budějovice > municipality",
                "Městský úřad Třeboň > office",
                "MÚ Tábor > office",
                "MěÚ Tábor > office",
                "Krajský úřad Jihočeského kraje > office",
                "Městský úřad Tábor, odbor sociálních věcí > department",
                "Odbor sociálních věcí > department",
                "Zastupitelstvo města Tábora > organ",
                "Rada města Tábora > organ",
                "Rada seniorů > ''",
                "Ministerstvo práce a sociálních věcí > ministry",
                "Jihočeský kraj > region",
                "Kraj Vysočina > region",
                "MAS Královská stezka o.p.s. > mas",
                "Místní akční skupina Třeboňsko > mas",
                "Mikroregion Bechyňsko > dso",
                "Farní charita Tábor > church",
                "Diecézní charita České Budějovice > church",
                "Diakonie ČCE - středisko Rolnička > church",
                "Obec spisovatelů > ''",
                "Fokus Tábor > ''",
            })
    void a_name_may_tell_the_kind(String written, String kind) {
        assertThat(NAMES.kindOf(written).orElse("")).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Městský úřad Třeboň > Třeboň",
                "Městský úřad v Táboře > Tábor",
                "Město Tábor > Tábor",
                "města Tábora > Tábor",
                "Obec Záhoří > Záhoří",
                "Magistrát města České Budějovice > České Budějovice",
                "Fokus Tábor > ''",
                "Městský úřad > ''",
            })
    void an_office_tells_its_town(String written, String town) {
        assertThat(NAMES.placeOf(written).orElse("")).isEqualTo(town);
    }
}
