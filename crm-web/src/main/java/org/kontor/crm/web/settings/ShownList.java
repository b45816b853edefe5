package org.kontor.crm.web.settings;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistTable;

/**
 * The selection list on the page, as it was last read. Lists go by the key of the company's field that chooses from them,
 * in addresses and in REST alike.
 *
 * @param key key of the field
 * @param table the values, with the version to save with
 * @param rows the same as the page shows them
 */
public record ShownList(String key, PicklistTable table, List<PicklistRow> rows) implements Serializable {

    private static final List<FieldDescriptor<CompanyForm>> FIELDS = CompanyFields.all().stream()
            .filter(field -> field.picklist() != null)
            .toList();

    /** Keys of all lists there are, in the order of the company's form. */
    static List<String> keys() {
        return FIELDS.stream().map(FieldDescriptor::key).toList();
    }

    /** The field that chooses from the list. */
    static FieldDescriptor<CompanyForm> field(String key) {
        return FIELDS.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The list itself. */
    static Picklist list(String key) {
        return Objects.requireNonNull(field(key).picklist());
    }

    /** The value with the code, if it is still there. */
    Optional<PicklistItem> find(@Nullable String code) {
        return table.items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** Place of a value, from 1; 0 when it is not there. */
    int place(PicklistItem item) {
        return table.items().indexOf(item) + 1;
    }
}
