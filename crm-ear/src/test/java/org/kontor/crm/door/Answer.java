package org.kontor.crm.door;

import jakarta.ejb.EJBException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.SqlFailure;

/** Everything an answer holds, as one text: what stands in no field of it, no reader can learn. */
final class Answer {

    private static final int DEPTH = 14;
    private static final String TECHNICAL = "failed: ";

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> of) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> type = of; type.getName().startsWith("org.kontor."); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return fields;
        }
    };

    private Answer() {}

    /** The answer of a door: what it gives, or what it throws. */
    static String of(@Nullable Object answer) {
        StringBuilder text = new StringBuilder();
        write(answer, text, 0);
        return text.toString();
    }

    /** Whether the door did not understand what it was asked. */
    static boolean isBlind(String answer) {
        return answer.startsWith(TECHNICAL);
    }

    /** From the place on where the answers part. */
    static String difference(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - 60);
        return "\n  there:   %.400s\n  missing: %.400s".formatted(one.substring(from), other.substring(from));
    }

    private static void write(@Nullable Object value, StringBuilder text, int depth) {
        if (value == null || depth > DEPTH) {
            text.append("-");
        } else if (value instanceof EJBException || value instanceof SqlFailure || isForeign(value)) {
            text.append(TECHNICAL).append(value);
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null), text, depth + 1);
        } else if (value instanceof byte[] bytes) {
            text.append(new String(bytes, StandardCharsets.ISO_8859_1));
        } else if (value.getClass().isSynthetic() || value.getClass().isHidden()) {
            text.append("code");
        } else if (value instanceof Instant) {
            text.append("when");
        } else if (value.getClass().isArray()) {
            text.append('[');
            for (int i = 0; i < Array.getLength(value); i++) {
                write(Array.get(value, i), text, depth + 1);
                text.append(", ");
            }
            text.append(']');
        } else if (value instanceof Collection<?> several) {
            Stream<String> all = several.stream().map(Answer::of);
            text.append((several instanceof Set ? all.sorted() : all).collect(Collectors.joining(", ", "[", "]")));
        } else if (value instanceof Map<?, ?> map) {
            // words that differ by chance must not order what has an order of its own
            Map<String, Object> sorted = map instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
            map.forEach((key, one) -> sorted.put(of(key), one));
            sorted.forEach((key, one) -> {
                text.append(key).append('=');
                write(one, text, depth + 1);
                text.append(", ");
            });
        } else if (value.getClass().getName().startsWith("org.kontor.crm.") && !(value instanceof Enum<?>)) {
            fields(value, text, depth);
        } else {
            text.append(value);
        }
    }

    private static boolean isForeign(Object value) {
        return value instanceof Throwable && !value.getClass().getName().startsWith("org.kontor.crm.");
    }

    private static void fields(Object value, StringBuilder text, int depth) {
        text.append(value.getClass().getSimpleName()).append('(');
        for (Field field : FIELDS.get(value.getClass())) {
            text.append(field.getName()).append('=');
            write(read(field, value), text, depth + 1);
            text.append(' ');
        }
        text.append(')');
    }

    private static @Nullable Object read(Field field, Object value) {
        try {
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
