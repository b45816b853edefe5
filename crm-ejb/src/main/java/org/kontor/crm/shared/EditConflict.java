package org.kontor.crm.shared;

import java.time.Instant;

/**
 * The record was changed by somebody else after the form was opened (HTTP 409, with If-Match 412).
 */
public class EditConflict extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String who;
    private final Instant when;
    private final long currentVersion;

    /**
     * @param who name of the one who saved last
     * @param when the moment of that save
     * @param currentVersion version the record has now
     */
    public EditConflict(String who, Instant when, long currentVersion) {
        super("error.editConflict", who, when);
        this.who = who;
        this.when = when;
        this.currentVersion = currentVersion;
    }

    /** Name of the one who saved last. */
    public String who() {
        return who;
    }

    /** The moment of that save. */
    public Instant when() {
        return when;
    }

    /** Version the record has now; a form that carries it overwrites. */
    public long currentVersion() {
        return currentVersion;
    }
}
