package org.kontor.crm.staff;

import java.io.Serializable;

/**
 * A role as accounts name it.
 *
 * @param id the role
 * @param namePl Polish name
 * @param nameEn English name
 */
public record RoleRef(long id, String namePl, String nameEn) implements Serializable {

    /** The name in the language, {@code pl} or {@code en}. */
    public String name(String language) {
        return "en".equals(language) ? nameEn : namePl;
    }
}
