package org.kontor.crm.company;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Cause;
import org.kontor.crm.field.FieldValue;

/**
 * What one change set did to a company, in the words of its fields (S-34).
 *
 * @param changeSetId the change set; {@link CompanyService#undo} takes it
 * @param kind whether the company appeared, changed or went
 * @param actor the name as it was then
 * @param consoleUser who submitted it for the actor at the server's console, null elsewhere
 * @param cause why
 * @param causeRef the import run or undone change set, if the cause has one
 * @param note the remark given with the act
 * @param at when
 * @param alone whether the change set touched this company only, so that taking it back concerns no other record
 * @param fields field by field, in the order of the form
 */
public record CompanyChange(
        long changeSetId,
        Kind kind,
        String actor,
        @Nullable String consoleUser,
        Cause cause,
        @Nullable Long causeRef,
        @Nullable String note,
        Instant at,
        boolean alone,
        List<Field> fields)
        implements Serializable {

    /** What became of the company. */
    public enum Kind {
        CREATED,
        CHANGED,
        DELETED
    }

    /**
     * One field before and after. Fields with several values (phones, addresses) name only those that differ.
     *
     * @param key key of the field's descriptor
     * @param labelKey key of its label in the resource bundles
     * @param label its label where a template gives one instead, else null
     * @param before values before, none when empty
     * @param after values after, none when empty
     */
    public record Field(
            String key,
            String labelKey,
            FieldValue.@Nullable Named label,
            List<FieldValue> before,
            List<FieldValue> after)
            implements Serializable {}
}
