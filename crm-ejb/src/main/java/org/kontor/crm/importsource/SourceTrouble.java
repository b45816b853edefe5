package org.kontor.crm.importsource;

import org.kontor.crm.shared.BusinessException;

/** A look at a source has failed; next time it may not. */
class SourceTrouble extends BusinessException {

    /** A file that was not left alone while it was read; it is taken when it is. */
    static final String CHANGED = "imports.source.trouble.changed";

    /** The same for so long that somebody should know. */
    static final String CHANGING = "imports.source.trouble.changing";

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    SourceTrouble(String key, Object... parameters) {
        super(key, parameters);
        trouble = Trouble.of(key, parameters);
    }

    Trouble trouble() {
        return trouble;
    }
}
