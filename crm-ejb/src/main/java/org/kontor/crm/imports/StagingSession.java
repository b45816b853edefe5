package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.imports.file.RowReader;

/** A run's file, open at some row, together with what turns its rows into staged ones. */
public final class StagingSession implements AutoCloseable {

    /** A run with so many is refused anyway; more would only take memory. */
    private static final int REMEMBERED = 10_000;

    private final Set<String> met = new HashSet<>();
    private final RowReader reader;
    private final RowConverter converter;

    StagingSession(RowReader reader, RowConverter converter) {
        this.reader = reader;
        this.converter = converter;
    }

    /**
     * Words of a field that has a selection list, as they stand and as they are compared.
     *
     * @param row the first of the portion's rows that has them
     */
    record Label(String field, String folded, String words, long row) {}

    /**
     * The next rows, converted; fewer than asked for only at the end of the file.
     *
     * @param records by a kind of record and words in cells, the records that those mean
     */
    List<StagedRow> next(long count, BiFunction<String, Set<String>, Map<String, Set<Long>>> records) {
        List<RawRow> rows = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            RawRow row = reader.read();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        converter.learn(rows, records);
        return rows.stream().map(converter::convert).toList();
    }

    /** The rows' words that name no list value and were not met before. */
    List<Label> newLabels(List<StagedRow> rows) {
        List<Label> labels = new ArrayList<>();
        for (StagedRow row : rows) {
            row.newLabels().forEach((field, words) -> {
                String folded = StagingQueries.folded(words);
                if (!met.contains(field + '.' + folded)) {
                    labels.add(new Label(field, folded, words, row.number()));
                    if (met.size() < REMEMBERED) {
                        met.add(field + '.' + folded);
                    }
                }
            });
        }
        return labels;
    }

    /**
     * The rows' options that lists of custom fields lack and that were not met before.
     *
     * @return with the number of the first of the portion's rows that has it
     */
    Map<NewOption, Long> newOptions(List<StagedRow> rows) {
        Map<NewOption, Long> options = new LinkedHashMap<>();
        rows.forEach(row -> row.newOptions().stream()
                .filter(option -> met.add(CustomField.PREFIX + option.field() + '.' + option.code()))
                .forEach(option -> options.put(option, row.number())));
        return options;
    }

    @Override
    public void close() {
        reader.close();
    }
}
