package org.kontor.crm.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of PostgreSQL's text format for {@code COPY}, appended to a buffer cell by cell. */
final class CopyLine {

    private final StringBuilder buffer;
    private boolean first = true;

    CopyLine(StringBuilder buffer) {
        this.buffer = buffer;
    }

    CopyLine add(long value) {
        next().append(value);
        return this;
    }

    CopyLine add(boolean value) {
        next().append(value ? 't' : 'f');
        return this;
    }

    /** An array of texts; null for none. */
    CopyLine add(List<String> values) {
        return add(
                values.isEmpty()
                        ? null
                        : values.stream()
                                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                                .collect(Collectors.joining(",", "{", "}")));
    }

    CopyLine add(@Nullable String value) {
        next();
        if (value == null) {
            buffer.append("\\N");
            return this;
        }
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = escaped(value.charAt(i));
            if (escaped != null) {
                buffer.append(value.substring(from, i)).append(escaped);
                from = i + 1;
            }
        }
        buffer.append(value.substring(from));
        return this;
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    void end() {
        buffer.append('\n');
    }

    private StringBuilder next() {
        if (!first) {
            buffer.append('\t');
        }
        first = false;
        return buffer;
    }
}
