package org.kontor.crm.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.picklist.Picklist;

/**
 * Lists that a file may add values to (I-03). The selection lists of the product grow unless the column says otherwise, the lists of
 * custom fields, which a house has made for itself, only where the column says so. Head counts are ranges and never grow: a new
 * one would overlap the others.
 */
public final class GrowingList {

    private GrowingList() {}

    /**
     * Whether the field's list takes values that it lacks where its column says nothing of it.
     *
     * @param code code of the field
     * @param custom the custom fields
     * @return empty when the field has no list, or none that grows
     */
    public static Optional<Boolean> byDefault(@Nullable String code, List<CustomField> custom) {
        if (code == null) {
            return Optional.empty();
        }
        if (code.startsWith(CustomField.PREFIX)) {
            return custom.stream()
                    .filter(field -> field.path().equals(code) && field.type() == CustomType.LIST)
                    .findFirst()
                    .map(field -> false);
        }
        return CompanyFields.find(code)
                .map(FieldDescriptor::picklist)
                .filter(list -> list != Picklist.EMPLOYEES)
                .map(list -> true);
    }

    /** Whether words that the list of the column's field lacks become values of it. */
    static boolean isTold(Column column, boolean byDefault) {
        return column.createMissing() == null ? byDefault : column.createMissing();
    }
}
