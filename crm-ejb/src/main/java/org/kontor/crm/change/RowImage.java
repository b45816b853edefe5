package org.kontor.crm.change;

import java.io.Serializable;
import java.util.Map;

/**
 * A whole row as a change set left it.
 *
 * @param table the record's own table or that of a part
 * @param rowId the row
 * @param values the columns that are not empty, written as {@link FieldChange} writes them
 */
public record RowImage(String table, long rowId, Map<String, String> values) implements Serializable {}
