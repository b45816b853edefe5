package org.kontor.crm.layout;

import java.io.Serializable;

/**
 * A field in its section.
 *
 * @param key key of its descriptor, for example {@code revenue} or {@code custom.segment}
 * @param show when pages and forms show it
 */
public record LayoutField(String key, Show show) implements Serializable {

    /** When a field is shown. */
    public enum Show {
        /** On forms; on pages as soon as it has a value. */
        FILLED,
        /** On forms and pages, even without a value. */
        ALWAYS,
        /** Nowhere. */
        HIDDEN
    }
}
