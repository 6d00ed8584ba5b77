package org.regionalcatalog.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Subjects of every kind with every field now and then, from a seed. */
public final class RandomSubjects {

    private static final String LETTERS = "aábcčdďeéěfghiíjkřsštťuúůvyýzž-,.;/\"'\\ \n\u0001ß€😀9";

    private final Random random;

    public RandomSubjects(long seed) {
        this.random = new Random(seed);
    }

    /** The tree of a subject: made by hand, not by the code under test. */
    public Subject next(Kind kind) {
        return Fields.fromTree(kind, tree(kind.type()));
    }

    private Map<String, Object> tree(Class<?> type) {
        Map<String, Object> tree = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (random.nextInt(4) > 0) {
                tree.put(
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT),
                        value(component.getGenericType(), component.getName()));
            }
        }
        return tree;
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            Set<Object> all = new LinkedHashSet<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                all.add(value(list.getActualTypeArguments()[0], name));
            }
            return new ArrayList<>(all);
        }
        if (type == Period.class) {
            return Period.of(date(), date(), random.nextBoolean());
        }
        if (type == Validity.class) {
            return Validity.of(date(), random.nextBoolean() ? date() : null);
        }
        if (type == Capacity.class) {
            return new Capacity(random.nextBoolean() ? text() : null, text(), random.nextInt(100));
        }
        if (type == Role.class) {
            return new Role(text(), text());
        }
        if (type == Activity.class) {
            return new Activity(text(), date(), random.nextBoolean() ? date() : null, random.nextBoolean());
        }
        if (type == WorkingGroup.class) {
            return new WorkingGroup(text(), random.nextInt(9), List.of(text()), random.nextBoolean() ? "552046" : null);
        }
        if (type == Age.class) {
            return new Age(random.nextInt(100), random.nextBoolean() ? 100 : null);
        }
        if (type == Span.class) {
            return new Span(date(), random.nextBoolean() ? date() : null);
        }
        if (type == Approval.class) {
            return new Approval(date(), text());
        }
        if (type == Money.class) {
            return new Money(BigDecimal.valueOf(random.nextInt(1_000_000), 2), "CZK");
        }
        if (type == PersonName.class) {
            return new PersonName(List.of("Mgr."), text(), text(), List.of());
        }
        return scalar((Class<?>) type);
    }

    private Object scalar(Class<?> type) {
        if (type == Ico.class) {
            return ico();
        }
        if (type == PartialDate.class) {
            return date();
        }
        if (type == Phone.class) {
            return new Phone("+420" + (200_000_000 + random.nextInt(500_000_000)));
        }
        if (type == PostalCode.class) {
            return new PostalCode(String.valueOf(10_000 + random.nextInt(60_000)));
        }
        if (type == RegistrationNumber.class) {
            return new RegistrationNumber("CZ.03.2.63/0.0/0.0/16_063/000" + (1000 + random.nextInt(9000)));
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(48_600_000 + random.nextInt(2_000_000), 6);
        }
        if (type == Integer.class || type == int.class) {
            return random.nextInt(200);
        }
        return type == Boolean.class || type == boolean.class ? (Object) random.nextBoolean() : text();
    }

    private Ico ico() {
        while (true) {
            var found = Ico.find("%08d".formatted(random.nextInt(100_000_000)));
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private PartialDate date() {
        String day =
                "%04d-%02d-%02d".formatted(1990 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new PartialDate(day.substring(0, List.of(4, 7, 10).get(random.nextInt(3))));
    }

    private String text() {
        StringBuilder text = new StringBuilder("x");
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < random.nextInt(12); i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
