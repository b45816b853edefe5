package org.kontor.crm.company;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldValue;

/**
 * A company as lists show it.
 *
 * @param logo id of the stored picture (S-10)
 * @param values by key of the field's descriptor; of several phones or addresses the first; what is empty is missing
 */
public record CompanyRow(long id, long version, @Nullable Long logo, Map<String, FieldValue> values)
        implements Serializable {

    public CompanyRow {
        values = Map.copyOf(values);
    }

    /** The company's name. */
    public String name() {
        return value("name") instanceof FieldValue.Text text ? text.text() : "";
    }

    /** The value of one field, null when it is empty. */
    public @Nullable FieldValue value(String field) {
        return values.get(field);
    }
}
