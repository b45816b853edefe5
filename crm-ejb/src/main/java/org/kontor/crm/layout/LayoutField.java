package org.kontor.crm.layout;

import java.io.Serializable;

/**
 * A field in its section.
 *
 * @param key key of its descriptor, for example {@code revenue} or {@code custom.segment}
 * @param show when pages and forms show it
 * @param labelPl Polish label; empty for the usual one
 * @param labelEn English label; empty for the usual one
 */
public record LayoutField(String key, Show show, String labelPl, String labelEn) implements Serializable {

    /** Longest label. */
    public static final int LABEL_MAX = 60;

    /** A field under its usual label. */
    public LayoutField(String key, Show show) {
        this(key, show, "", "");
    }

    /** The same, shown at other times. */
    public LayoutField shown(Show when) {
        return new LayoutField(key, when, labelPl, labelEn);
    }

    /** The label somebody gave it in the language, {@code pl} or {@code en}; empty for the usual one. */
    public String label(String language) {
        String own = "en".equals(language) ? labelEn : labelPl;
        return own.isEmpty() ? ("en".equals(language) ? labelPl : labelEn) : own;
    }

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
