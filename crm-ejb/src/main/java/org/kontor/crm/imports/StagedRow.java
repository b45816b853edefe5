package org.kontor.crm.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CheckedForm;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.requisite.TemplateField;

/**
 * A row as it is staged.
 *
 * @param number the row's number, from 1
 * @param line physical line, from 1
 * @param raw the row in the file's own format
 * @param data what it says, as JSON; null when it cannot be taken
 * @param nameFolded the name for matching, null when it cannot be taken
 * @param externalId the external id, if it has one
 * @param keys what else tells which company it means
 * @param responsibleId who will be responsible if it creates a company
 * @param availableToEveryone the flag a created company will have
 * @param reasons why it cannot be taken; none when it can
 * @param newLabels by field, the words that name no value of the field's selection list yet
 * @param newOptions options that lists of custom fields lack
 */
record StagedRow(
        long number,
        long line,
        String raw,
        @Nullable String data,
        @Nullable String nameFolded,
        @Nullable String externalId,
        Keys keys,
        long responsibleId,
        boolean availableToEveryone,
        List<Reason> reasons,
        Map<String, String> newLabels,
        List<NewOption> newOptions) {

    /**
     * What of a row is compared with other rows and with companies beside name and external id.
     *
     * @param nip null when it has none
     * @param emails normalised
     * @param phones as E.164
     */
    record Keys(@Nullable String nip, List<String> emails, List<String> phones) {

        static final Keys NONE = new Keys(null, List.of(), List.of());

        static Keys of(CompanyForm form, CheckedForm checked) {
            return new Keys(
                    checked.identities().stream()
                            .map(identity -> identity.values().get(TemplateField.NIP))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    points(form, checked, PointType.EMAIL),
                    points(form, checked, PointType.PHONE));
        }

        private static List<String> points(CompanyForm form, CheckedForm checked, PointType type) {
            return form.points(type).stream()
                    .map(point -> checked.normalized().get(point))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }
}
