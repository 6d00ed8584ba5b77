package org.regionalcatalog.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kind, read from the components of its record, and the plain tree that a subject is in JSON: maps with
 * snake_case keys in alphabetical order, sorted lists, texts, whole numbers, decimals and booleans. What is absent in
 * the subject is absent in the tree; an empty list and an empty group are absent too.
 */
public final class Fields {

    private static final Map<Class<?>, Function<String, ?>> SCALARS = Map.of(
            String.class, text -> text,
            Ico.class, Ico::new,
            PartialDate.class, PartialDate::new,
            Phone.class, Phone::new,
            PostalCode.class, PostalCode::new,
            RegistrationNumber.class, RegistrationNumber::new,
            BigDecimal.class, BigDecimal::new,
            Precision.class, text -> Precision.valueOf(text.toUpperCase(Locale.ROOT)));

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private Fields() {}

    /** What reflection tells of a record type, found out once: it is asked for every draft. */
    private record Form(List<Member> members, Constructor<?> constructor) {

        private static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Form(Arrays.stream(components).map(Member::of).toList(), type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException bug) {
                throw new IllegalStateException(bug);
            }
        }
    }

    /**
     * A component of a record.
     *
     * @param name in snake_case
     * @param declared its type with what it is a list of
     */
    private record Member(String name, Class<?> type, Type declared, Method accessor) {

        private static Member of(RecordComponent component) {
            return new Member(
                    component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                    component.getType(),
                    component.getGenericType(),
                    component.getAccessor());
        }
    }

    /**
     * The fields of a kind in the order of its record, groups written with a point: {@code name}, {@code period.from}.
     */
    public static List<String> pathsOf(Kind kind) {
        return membersOf(kind.type()).stream().flatMap(Fields::paths).toList();
    }

    /** The fields of a kind without their groups' members: {@code name}, {@code period}. */
    public static List<String> namesOf(Kind kind) {
        return membersOf(kind.type()).stream().map(Member::name).toList();
    }

    /** Whether a field holds a list. */
    public static boolean isList(Kind kind, String name) {
        return membersOf(kind.type()).stream()
                .anyMatch(member -> member.name.equals(name) && member.type == List.class);
    }

    /** What the values of a field look like. */
    public static Shape shapeOf(Kind kind, String name) {
        Class<?> type = membersOf(kind.type()).stream()
                .filter(member -> member.name.equals(name))
                .findFirst()
                .orElseThrow()
                .type;
        if (type == List.class) {
            return Shape.LIST;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Shape.TRUTH;
        }
        if (type == String.class) {
            return Shape.TEXT;
        }
        return type.isRecord() && !Scalar.class.isAssignableFrom(type) ? Shape.GROUP : Shape.SCALAR;
    }

    /** The tree of a subject or of a group in it. */
    public static SortedMap<String, Object> toTree(Record value) {
        SortedMap<String, Object> tree = new TreeMap<>();
        for (Member member : membersOf(value.getClass())) {
            Object plain = plain(read(member, value));
            if (plain != null) {
                tree.put(member.name, plain);
            }
        }
        return tree;
    }

    /**
     * The subject with the fields of a tree; a value may already be of the component's type.
     *
     * @throws IllegalArgumentException when a value is not of the form of its field
     */
    public static Subject fromTree(Kind kind, Map<String, ?> tree) {
        return (Subject) make(kind.type(), tree);
    }

    private static Record make(Class<?> type, Map<String, ?> tree) {
        Form form = FORMS.get(type);
        @Nullable
        Object[] values = form.members.stream()
                .map(member -> typed(member.declared, tree.get(member.name)))
                .toArray();
        try {
            return (Record) form.constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static @Nullable Object typed(Type wanted, @Nullable Object value) {
        if (wanted instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return value == null
                    ? List.of()
                    : ((Collection<?>) value)
                            .stream().map(v -> typed(element, v)).toList();
        }
        Class<?> type = (Class<?>) wanted;
        if (type == boolean.class) {
            return Boolean.TRUE.equals(value);
        }
        if (value == null || type.isInstance(value)) {
            return value;
        }
        if (type.isRecord() && value instanceof Map<?, ?> group) {
            return make(type, keyed(group));
        }
        if (type == int.class || type == Integer.class) {
            return new BigDecimal(value.toString()).intValueExact();
        }
        Function<String, ?> scalar = SCALARS.get(type);
        if (scalar == null || !(value instanceof String || value instanceof Number)) {
            throw new IllegalArgumentException(value + " is no " + type.getSimpleName());
        }
        return scalar.apply(value.toString());
    }

    private static Map<String, Object> keyed(Map<?, ?> group) {
        Map<String, Object> keyed = new TreeMap<>();
        group.forEach((key, value) -> keyed.put(key.toString(), value));
        return keyed;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        if (value instanceof Money money) {
            return new TreeMap<>(Map.of("amount", money.amount().toPlainString(), "currency", money.currency()));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : sorted(list);
        }
        if (value instanceof Record group) {
            SortedMap<String, Object> tree = toTree(group);
            return tree.isEmpty() ? null : tree;
        }
        return value;
    }

    /** Sorted as canonical JSON sorts, without repeats. */
    private static List<Object> sorted(List<?> list) {
        SortedMap<String, Object> sorted = new TreeMap<>(Comparator.naturalOrder());
        for (Object element : list) {
            Object plain = plain(element);
            if (plain != null) {
                sorted.put(CanonicalJson.of(plain), plain);
            }
        }
        return new ArrayList<>(sorted.values());
    }

    private static List<Member> membersOf(Class<?> type) {
        return FORMS.get(type).members;
    }

    private static Stream<String> paths(Member member) {
        boolean group = member.type.isRecord() && !Scalar.class.isAssignableFrom(member.type);
        return group
                ? membersOf(member.type).stream().map(part -> member.name + "." + part.name)
                : Stream.of(member.name);
    }

    private static @Nullable Object read(Member member, Record value) {
        try {
            return member.accessor.invoke(value);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
