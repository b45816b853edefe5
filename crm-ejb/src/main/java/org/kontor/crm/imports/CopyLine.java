package org.kontor.crm.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of PostgreSQL's text format for {@code COPY}, in UTF-8, written cell by cell. */
final class CopyLine {

    private final OutputStream target;
    private boolean first = true;

    CopyLine(OutputStream target) {
        this.target = target;
    }

    CopyLine add(long value) throws IOException {
        return plain(Long.toString(value));
    }

    CopyLine add(boolean value) throws IOException {
        return plain(value ? "t" : "f");
    }

    /** An array of texts; null for none. */
    CopyLine add(List<String> values) throws IOException {
        return add(
                values.isEmpty()
                        ? null
                        : values.stream()
                                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                                .collect(Collectors.joining(",", "{", "}")));
    }

    CopyLine add(@Nullable String value) throws IOException {
        if (value == null) {
            return plain("\\N");
        }
        next();
        byte[] bytes = value.getBytes(UTF_8);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            // of a letter of several bytes none is one of these
            char escaped = escaped(bytes[i]);
            if (escaped != 0) {
                target.write(bytes, from, i - from);
                target.write('\\');
                target.write(escaped);
                from = i + 1;
            }
        }
        target.write(bytes, from, bytes.length - from);
        return this;
    }

    /** The letter that stands for it behind a backslash, 0 where it stands for itself. */
    private static char escaped(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    void end() throws IOException {
        target.write('\n');
    }

    private CopyLine plain(String text) throws IOException {
        next();
        target.write(text.getBytes(UTF_8));
        return this;
    }

    private void next() throws IOException {
        if (!first) {
            target.write('\t');
        }
        first = false;
    }
}
