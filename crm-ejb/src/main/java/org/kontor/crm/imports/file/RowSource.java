package org.kontor.crm.imports.file;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where rows come from: lines of text or a sheet, blank ones included or not. */
interface RowSource extends AutoCloseable {

    /** No cell. */
    BitSet NONE = new BitSet();

    /**
     * Cells as they stand there.
     *
     * @param number physical line, from 1
     * @param typed which cells are numbers or days by themselves and not by how they are written
     */
    record Line(long number, List<String> cells, BitSet typed) {

        /** Of cells that are texts. */
        Line(long number, List<String> cells) {
            this(number, cells, NONE);
        }
    }

    /** The next line, or null after the last one. */
    @Nullable
    Line next();

    @Override
    void close();
}
