package org.kontor.crm.layout;

import java.io.Serializable;
import java.util.List;

/**
 * A section with its fields in their order.
 *
 * @param key stable name, for example {@code about}
 * @param titlePl Polish title; empty for the usual one
 * @param titleEn English title; empty for the usual one
 * @param hidden whether it is shown nowhere, with everything in it
 * @param fields none of them twice
 */
public record LayoutSection(String key, String titlePl, String titleEn, boolean hidden, List<LayoutField> fields)
        implements Serializable {

    /** Longest title. */
    public static final int TITLE_MAX = 60;

    public LayoutSection {
        fields = List.copyOf(fields);
    }

    /** The title somebody gave it in the language, {@code pl} or {@code en}; empty for the usual one. */
    public String title(String language) {
        String own = "en".equals(language) ? titleEn : titlePl;
        return own.isEmpty() ? ("en".equals(language) ? titlePl : titleEn) : own;
    }
}
