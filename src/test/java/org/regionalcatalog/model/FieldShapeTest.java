package org.regionalcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two sets of texts are told to be the same, or not, by a sample of 64 hashes. */
class FieldShapeTest {

    private static FieldShape shape(int from, int to, IntFunction<String> text) {
        ShapeSketch sketch = new ShapeSketch();
        IntStream.range(from, to).forEach(i -> sketch.add(List.of(text.apply(i))));
        return sketch.shape();
    }

    private static String phone(int i) {
        return "381 %03d %03d".formatted(i * 37 % 1000, i * 91 % 1000);
    }

    @Test
    void the_same_texts_in_any_order_and_in_any_chunks_have_one_shape() {
        FieldShape whole = shape(0, 100, FieldShapeTest::phone);
        FieldShape parts = shape(60, 100, FieldShapeTest::phone).and(shape(0, 60, FieldShapeTest::phone));
        assertThat(parts.text()).isEqualTo(whole.text());
        assertThat(whole.filled()).isEqualTo(100);
        assertThat(parts.likeness(whole)).isEqualTo(1);
    }

    @Test
    void a_shape_is_the_same_after_it_was_written_and_read() {
        FieldShape shape = shape(0, 30, FieldShapeTest::phone);
        assertThat(FieldShape.parse(shape.text()).text()).isEqualTo(shape.text());
        assertThat(FieldShape.parse(FieldShape.NONE.text()).pieces()).isZero();
    }

    @Test
    void half_of_other_texts_is_a_likeness_of_a_third() {
        FieldShape one = shape(0, 400, i -> Text.sha256("text " + i).substring(0, 5));
        FieldShape other = shape(200, 600, i -> Text.sha256("text " + i).substring(0, 5));
        assertThat(one.likeness(other)).isCloseTo(1 / 3.0, within(0.15));
    }

    @Test
    void numbers_written_otherwise_are_like_themselves_and_other_numbers_are_not() {
        FieldShape phones = shape(0, 60, FieldShapeTest::phone);
        assertThat(phones.likeness(shape(0, 60, i -> "+420" + phone(i).replace(" ", ""))))
                .isGreaterThan(0.5);
        assertThat(phones.likeness(shape(0, 60, i -> "Lipová " + i + ", Vrbová Lhota")))
                .isLessThan(0.1);
    }

    @Test
    void names_in_capitals_and_without_accents_are_like_themselves() {
        FieldShape names = shape(0, 60, i -> "Dům služeb č. " + i);
        assertThat(names.likeness(shape(0, 60, i -> "DUM SLUZEB C. " + i))).isEqualTo(1);
    }

    @Test
    void letters_of_czech_are_told_from_those_that_a_wrong_encoding_gives() {
        ShapeSketch sketch = new ShapeSketch();
        sketch.add(List.of("Žluťoučký kůň"));
        sketch.add(List.of("Ĺ˝luĹĄouÄŤkĂ˝"));
        sketch.add(List.of("T\uFFFDbor"));
        sketch.add(List.of("Tabor", "č. p. 5 – „U Dubu“"));
        FieldShape shape = sketch.shape();
        assertThat(shape.filled()).isEqualTo(4);
        assertThat(shape.accented()).isEqualTo(3); // the second one has a ý by chance
        assertThat(shape.foreign()).isEqualTo(2);
    }
}
