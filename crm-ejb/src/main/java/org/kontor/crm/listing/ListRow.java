package org.kontor.crm.listing;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldValue;

/**
 * A record as lists show it.
 *
 * @param logo id of the stored picture beside its name (S-10), null when there is none
 * @param values by key of the field's descriptor; of several phones or addresses the first; what is empty is missing
 * @param custom values of the custom fields that the list shows, null when it shows none
 */
public record ListRow(
        long id,
        long version,
        @Nullable Long logo,
        Map<String, FieldValue> values,
        @Nullable CustomCard custom) implements Serializable {

    public ListRow {
        values = Map.copyOf(values);
    }

    /** Adds whom and what its custom values name. */
    void name(CustomWords.Named named) {
        if (custom != null) {
            JsonObject json = custom.values();
            custom.fields().forEach(field -> named.add(field, json.get(field.key())));
        }
    }

    /** The same, its custom values told in these words. */
    ListRow told(CustomWords words) {
        if (custom == null) {
            return this;
        }
        JsonObject json = custom.values();
        Map<String, FieldValue> told = new HashMap<>(values);
        for (CustomField field : custom.fields()) {
            FieldValue value = words.one(field, json.get(field.key()));
            if (value != null) {
                told.put(field.path(), value);
            }
        }
        return new ListRow(id, version, logo, told, custom.in(words));
    }

    /** The record's name. */
    public String name() {
        return value("name") instanceof FieldValue.Text text ? text.text() : "";
    }

    /** The value of one field, null when it is empty. */
    public @Nullable FieldValue value(String field) {
        return values.get(field);
    }
}
