package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.imports.file.RowReader;

/** A run's file, open at some row, together with what turns its rows into staged ones. */
public final class StagingSession implements AutoCloseable {

    private final RowReader reader;
    private final RowConverter converter;

    StagingSession(RowReader reader, RowConverter converter) {
        this.reader = reader;
        this.converter = converter;
    }

    /** The next rows, converted; fewer than asked for only at the end of the file. */
    List<StagedRow> next(long count) {
        List<StagedRow> rows = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            RawRow row = reader.read();
            if (row == null) {
                break;
            }
            rows.add(converter.convert(row));
        }
        return rows;
    }

    @Override
    public void close() {
        reader.close();
    }
}
