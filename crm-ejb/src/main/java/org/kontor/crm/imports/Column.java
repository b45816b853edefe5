package org.kontor.crm.imports;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One column of the file and the field it fills.
 *
 * @param heading what stands in the header
 * @param field code of the field, null when the column is left out
 */
public record Column(String heading, @Nullable String field) implements Serializable {}
