package org.kontor.crm.imports;

/**
 * An option that a row of a file brings to the list of a custom field.
 *
 * @param field key of the field
 * @param code what stands for it in values
 * @param label as the file writes it
 */
public record NewOption(String field, String code, String label) {}
