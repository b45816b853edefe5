package org.kontor.crm.imports.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where rows come from: lines of text or a sheet, blank ones included or not. */
interface RowSource extends AutoCloseable {

    /**
     * Cells as they stand there.
     *
     * @param number physical line, from 1
     */
    record Line(long number, List<String> cells) {}

    /** The next line, or null after the last one. */
    @Nullable
    Line next();

    @Override
    void close();
}
