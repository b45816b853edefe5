package org.kontor.crm.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record was changed by somebody else after the form was opened (HTTP 409, with If-Match 412).
 */
public class EditConflict extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String who;
    private final @Nullable String consoleUser;
    private final Instant when;
    private final long currentVersion;

    /**
     * @param who name of the one who saved last
     * @param consoleUser who submitted that for the one at the server's console, null elsewhere
     * @param when the moment of that save
     * @param currentVersion version the record has now
     */
    public EditConflict(String who, @Nullable String consoleUser, Instant when, long currentVersion) {
        super("error.editConflict", who, when);
        this.who = who;
        this.consoleUser = consoleUser;
        this.when = when;
        this.currentVersion = currentVersion;
    }

    /** Name of the one who saved last. */
    public String who() {
        return who;
    }

    /** Who submitted that save at the server's console for the one who saved; null when it was saved elsewhere. */
    public @Nullable String consoleUser() {
        return consoleUser;
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
