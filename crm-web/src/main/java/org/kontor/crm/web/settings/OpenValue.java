package org.kontor.crm.web.settings;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.picklist.PicklistForm;

/**
 * The value whose form stands open in the table: a new one above all rows, another one in the place of its row.
 *
 * @param code its code, null for a new one
 * @param form what is being typed
 */
record OpenValue(@Nullable String code, PicklistForm form) implements Serializable {

    boolean isNew() {
        return code == null;
    }

    /** The rows above the form. */
    List<PicklistRow> above(List<PicklistRow> rows) {
        return rows.subList(0, at(rows));
    }

    /** The rows below the form. */
    List<PicklistRow> below(List<PicklistRow> rows) {
        return rows.subList(Math.min(rows.size(), at(rows) + (isNew() ? 0 : 1)), rows.size());
    }

    /** Whether the form says what is stored, or nothing for a new value. */
    boolean isUntouched(ShownList shown) {
        PicklistForm stored = shown.find(code)
                .map(item -> PicklistForm.of(item, form.getVersion()))
                .orElseGet(PicklistForm::new);
        return stored.getLabelPl().equals(form.getLabelPl())
                && stored.getLabelEn().equals(form.getLabelEn())
                && stored.getTone() == form.getTone();
    }

    private int at(List<PicklistRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (Objects.equals(rows.get(i).code(), code)) {
                return i;
            }
        }
        return isNew() ? 0 : rows.size();
    }
}
