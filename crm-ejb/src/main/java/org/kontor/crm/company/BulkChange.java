package org.kontor.crm.company;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;

/**
 * One value for one field of many companies (B-06).
 *
 * @param field key of one of {@link #fields()}
 * @param value the code of a list's value, a user's id, {@code true} or {@code false}; null empties a choice
 */
public record BulkChange(String field, @Nullable String value) implements Serializable {

    private static final List<FieldDescriptor<CompanyForm>> FIELDS =
            List.of("responsible", "type", "industry", "employees", "availableToEveryone").stream()
                    .map(key -> CompanyFields.find(key).orElseThrow())
                    .toList();

    /** The fields that can be changed in many companies at once. */
    public static List<FieldDescriptor<CompanyForm>> fields() {
        return FIELDS;
    }

    Optional<FieldDescriptor<CompanyForm>> descriptor() {
        return FIELDS.stream().filter(one -> one.key().equals(field)).findFirst();
    }

    boolean isFlag() {
        return descriptor().filter(one -> one.type() == FieldType.FLAG).isPresent();
    }
}
