package org.kontor.crm.importsource;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun;

/**
 * What a source's files must keep to.
 *
 * @param errorPercent more rows than that, of a hundred, that are rejected or that rights forbid stop the source; null: any
 *     number is fine
 * @param missingPercent more companies of the file before than that, of a hundred, that a file lacks stop it; null: any number
 *     is fine
 * @param megabytes most a file may have
 * @param seconds longest that fetching it may take
 */
public record Limits(
        @Nullable Integer errorPercent, @Nullable Integer missingPercent, int megabytes, int seconds)
        implements Serializable {

    /** What nobody has thought about. */
    public static final Limits USUAL = new Limits(10, 20, 200, 300);

    static final int MOST_MEGABYTES = 1024;
    static final int MOST_SECONDS = 3600;

    long bytes() {
        return (long) megabytes << 20;
    }

    /**
     * What speaks against writing a file that was tried; null when nothing does.
     *
     * @param known how many companies the last one meant that was written, as far as they are there; 0 when there was none
     * @param missing how many of them it does not mean
     */
    @Nullable
    Trouble against(ImportRun.Tally tally, long known, long missing) {
        long rows = tally.sum();
        long errors = tally.rejected() + tally.forbidden();
        if (errorPercent != null && errors * 100 > rows * errorPercent) {
            return Trouble.of("imports.source.stop.errors", errors, rows, errorPercent);
        }
        if (missingPercent != null && missing * 100 > known * missingPercent) {
            return Trouble.of("imports.source.stop.missing", missing, known, missingPercent);
        }
        return null;
    }
}
