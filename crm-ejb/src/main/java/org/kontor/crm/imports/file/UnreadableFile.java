package org.kontor.crm.imports.file;

import org.kontor.crm.shared.BusinessException;

/**
 * A file that cannot be taken as a table at all: empty, binary, wrongly encoded, or broken at a named line. Nothing of
 * it is written; the message says what to do.
 */
public class UnreadableFile extends BusinessException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key key of the message, {@code imports.file.*}
     * @param parameters what the message names; a line is a physical line of the file, from 1
     */
    public UnreadableFile(String key, Object... parameters) {
        super(key, parameters);
    }
}
