package org.kontor.crm.staff;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list shows.
 *
 * @param text start of a word of the name, or part of login or e-mail; blank asks nothing
 * @param departmentId only users of this department, null for all
 * @param roleId only those who hold this role directly, null for all
 * @param active only active ones, only inactive ones, or null for all
 */
public record AccountFilter(
        String text,
        @Nullable Long departmentId,
        @Nullable Long roleId,
        @Nullable Boolean active) implements Serializable {

    /** Everybody. */
    public static final AccountFilter ALL = new AccountFilter("", null, null, null);
}
