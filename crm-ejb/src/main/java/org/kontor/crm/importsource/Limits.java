package org.kontor.crm.importsource;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun;

/**
 * What a source's files must keep to.
 *
 * @param errorPercent more rejected rows than that, of a hundred, stop the source; null: any number is fine
 * @param missingPercent so many rows fewer than last time, of a hundred, stop it; null: any number is fine
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
     * @param before how many rows the last one had that was written, null when there was none
     */
    @Nullable
    Trouble against(ImportRun.Tally tally, @Nullable Long before) {
        long rows = tally.sum();
        if (errorPercent != null && tally.rejected() * 100 > rows * errorPercent) {
            return Trouble.of("imports.source.stop.errors", tally.rejected(), rows, errorPercent);
        }
        if (missingPercent != null && before != null && rows * 100 < before * (100 - missingPercent)) {
            return Trouble.of("imports.source.stop.missing", rows, before, missingPercent);
        }
        return null;
    }
}
