package org.kontor.crm.listing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One value for one field of many records (B-06).
 *
 * @param field key of one of the fields that can be changed so
 * @param value the code of a list's value, a user's id, {@code true} or {@code false}; of a custom field as a form writes it,
 *     several values one a line; null empties a choice or a custom field
 */
public record BulkChange(String field, @Nullable String value) implements Serializable {}
