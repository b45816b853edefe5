package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldValue;

/**
 * A row of the file and what became of it.
 *
 * @param number the row's number, from 1
 * @param line physical line in the file, from 1
 * @param bucket what became of it
 * @param name the company's name as the row says it, empty if it says none or the company is none to the reader
 * @param companyId the company created, changed or found, null for the others and where the reader has no such company
 * @param differences what was changed, cell by cell
 * @param reasons why it was not taken
 * @param answer what a person says of it, where that was asked
 */
public record ResultRow(
        long number,
        long line,
        ImportRun.Bucket bucket,
        String name,
        @Nullable Long companyId,
        List<Difference> differences,
        List<Reason> reasons,
        @Nullable Answer answer)
        implements Serializable {

    /**
     * A cell before and after.
     *
     * @param field code of the field
     * @param before value before, null when it was empty
     * @param after value after
     */
    public record Difference(String field, @Nullable FieldValue before, FieldValue after) implements Serializable {}
}
