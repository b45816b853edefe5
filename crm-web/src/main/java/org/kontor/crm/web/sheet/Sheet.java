package org.kontor.crm.web.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** A file of rows that is written as it grows; closing it writes its end. */
interface Sheet extends Closeable {

    /** Appends a row. */
    void row(List<Cell> cells) throws IOException;

    /** A number within a text, with the decimal mark of the file. */
    default String figure(BigDecimal number) {
        return number.toPlainString();
    }
}
