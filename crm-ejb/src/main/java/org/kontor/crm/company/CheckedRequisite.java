package org.kontor.crm.company;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;

/**
 * A requisite that keeps the rules of its template.
 *
 * @param form what was typed
 * @param path where it stands in the company's form, for example {@code requisites[0]}
 * @param byDefault whether it is the company's default
 * @param values by the code of the field, normalised; empty ones are missing
 * @param accounts the accounts that were typed, in their order
 */
record CheckedRequisite(
        RequisiteForm form,
        String path,
        Template template,
        boolean byDefault,
        Map<String, String> values,
        List<Account> accounts) {

    /**
     * An account that keeps the rules.
     *
     * @param path where it stands in the company's form
     * @param number an IBAN without spaces, else as typed
     * @param bic null when empty
     */
    record Account(
            AccountForm form,
            String path,
            String number,
            @Nullable String bic,
            boolean byDefault) {}

    /** Path of a value's field. */
    String pathOf(String code) {
        return path + ".values." + code;
    }

    @Nullable
    String nip() {
        return values.get(TemplateField.NIP);
    }

    /** The same, marked as the default one or not. */
    CheckedRequisite marked(boolean yes) {
        return new CheckedRequisite(form, path, template, yes, values, accounts);
    }
}
