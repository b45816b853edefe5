package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.file.RowReader;

/**
 * One column of the file, what is done to its cells, and the field they fill. A constant is a column that the file
 * lacks: all its cells are empty, so that its default is its value (I-03).
 *
 * @param heading what stands in the header, empty for a constant
 * @param field code of the field, null when the column is left out
 * @param changes what is done to each cell before it is understood, in this order
 * @param fallback what an empty cell says, null for nothing
 * @param constant whether the file lacks it
 * @param createMissing whether words that the field's list lacks become values of it, else their rows are rejected; null: as
 *     {@link GrowingList} says of the field
 */
public record Column(
        String heading,
        @Nullable String field,
        List<CellChange> changes,
        @Nullable String fallback,
        boolean constant,
        @Nullable Boolean createMissing)
        implements Serializable {

    /** A column of the file whose cells are taken as they are. */
    public Column(String heading, @Nullable String field) {
        this(heading, field, List.of(), null, false);
    }

    /** A column that treats words its field's list lacks as columns of that field do. */
    public Column(
            String heading,
            @Nullable String field,
            List<CellChange> changes,
            @Nullable String fallback,
            boolean constant) {
        this(heading, field, changes, fallback, constant, null);
    }

    public Column {
        changes = List.copyOf(changes);
        fallback = fallback == null || fallback.isBlank() ? null : fallback.strip();
    }

    /** A field that has the same value in each row. */
    public static Column constant(String field, String value) {
        return new Column("", field, List.of(), value, true);
    }

    /** The same column of a file whose header writes its heading so. */
    Column under(String other) {
        return new Column(other, field, changes, fallback, constant, createMissing);
    }

    /** The same column filling another field. */
    public Column filling(@Nullable String other) {
        return new Column(heading, other, changes, fallback, constant, createMissing);
    }

    /** The same column with other changes and another default. */
    public Column reading(List<CellChange> otherChanges, @Nullable String otherFallback) {
        return new Column(heading, field, otherChanges, otherFallback, constant, createMissing);
    }

    /** The same column saying what becomes of words that its field's list lacks; null: as is usual for the field. */
    public Column creatingMissing(@Nullable Boolean creates) {
        return new Column(heading, field, changes, fallback, constant, creates);
    }

    /** Columns of a file and constants, which give way to columns that fill the same field. */
    static List<Column> beside(List<Column> columns, List<Column> constants) {
        Set<String> filled = columns.stream()
                .flatMap(column -> Stream.ofNullable(column.field()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        columns.stream(),
                        constants.stream().filter(constant -> !filled.contains(String.valueOf(constant.field()))))
                .toList();
    }

    /** A cell as its field is to understand it; empty when a change cannot be made to it. */
    public Optional<String> read(String cell) {
        Optional<String> read = Optional.of(cell.strip());
        for (CellChange change : changes) {
            // a few replacements make a book of one letter; what is cut is too long for any field
            read = read.flatMap(text -> text.isEmpty() ? Optional.of(text) : change.apply(text))
                    .map(text -> text.length() > RowReader.MAX_CELL ? text.substring(0, RowReader.MAX_CELL) : text);
        }
        return read.map(text -> text.isEmpty() && fallback != null ? fallback : text);
    }
}
