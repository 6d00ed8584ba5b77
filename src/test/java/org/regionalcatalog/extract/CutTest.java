package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '!', textBlock = """
            ''                              ! ' a  b '                      ! a b
            ''                              ! 'a/b'                         ! a b
            many                            ! 'a/b// /c'                    ! a|b|c
            after=IČO:                      ! 'Farní charita/IČO: 123/456'  ! 123
            after=IČO:                      ! 'Farní charita'               ! ''
            after=Tel.:,many                ! 'Tel.: 1/Fax: 2/Tel.: 3'      ! 1|3
            before=Tel.                     ! 'Název/Ulice 5/Tel. 123'      ! Název Ulice 5
            before=Tel.                     ! 'Název'                       ! Název
            before=Tel.                     ! 'Tel. 5'                      ! ''
            pattern=(\\d+) let               ! 'od 15 let do 26 let'         ! 15
            'pattern=(\\d+) let,many'        ! 'od 15 let do 26 let'         ! 15|26
            pattern=\\d+                     ! 'žádné číslo'                 ! ''
            pattern=(x)?\\d,many             ! '1 x2'                        ! x
            split=;                         ! 'a; b;c'                      ! a
            split=;                         ! ' ; b;c'                      ! b
            split=;,many                    ! 'a; b;;c'                     ! a|b|c
            split=.,many                    ! 'a.b'                         ! a|b
            after=PO,before=KO,split=-,many ! 'x PO 1-2 KO 3'               ! 1|2
            """)
    void a_reading_keeps_what_it_says(String reading, String found, String kept) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String each : reading.split(",", -1)) {
            String[] pair = each.split("=", 2);
            if (!pair[0].isEmpty()) {
                given.put(pair[0], pair.length == 1 ? "true" : pair[1]);
            }
        }
        List<String> texts = Cut.textsOf(Sample.reading(given), List.of(found.replace('/', '\n')));
        assertThat(String.join("|", texts)).isEqualTo(kept);
    }
}
