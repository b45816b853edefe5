package org.kontor.crm.web.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows that is written as it grows; closing it writes its end. */
interface Sheet extends Closeable {

    /** Appends a row. */
    void row(List<Cell> cells) throws IOException;
}
