package org.kontor.crm.imports.file;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from the start as often as needed, without ever being held in memory as a whole. */
@FunctionalInterface
public interface Content {

    /** A new stream at the first byte; the caller closes it. */
    InputStream open() throws IOException;
}
