package org.kontor.crm.importsource;

import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;

/** Something about one find went wrong; what was begun with it is taken back, and others are not to wait for it. */
public class FindBroken extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final long find;
    private final Trouble trouble;

    FindBroken(long find, RuntimeException cause) {
        super("imports.failed");
        initCause(cause);
        this.find = find;
        trouble = trouble(cause);
    }

    /** The find. */
    long find() {
        return find;
    }

    /** What its page says. */
    Trouble trouble() {
        return trouble;
    }

    /** An owner whose account is closed is not found. */
    private static Trouble trouble(RuntimeException cause) {
        if (cause instanceof NotFound) {
            return Trouble.of("imports.source.trouble.right");
        }
        return cause instanceof BusinessException refusal ? Trouble.of(refusal) : Trouble.of("imports.failed");
    }
}
