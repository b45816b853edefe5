package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.HistoryPage;
import org.kontor.crm.customfield.CustomCheck;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomKnown;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.shared.Problem;

/** Custom fields of companies: what they are, whether values keep their rules, and whom and what those name. */
@Dependent
class CompanyCustom {

    /** Key of the reason why a row of a file cannot add a company: it brings no other file, as the form and REST do. */
    private static final String NO_FILE = "imports.reason.fileNeeded";

    @Inject
    CustomKeeping keeping;

    /** All fields, those out of use too. */
    List<CustomField> fields() {
        return keeping.fields(CompanyGuard.ENTITY);
    }

    /** What the form of a new company shows. */
    Map<String, List<String>> defaults() {
        return CustomValues.defaults(fields());
    }

    /** The card, its custom values told as far as these rights reach. */
    CompanyCard told(Rights rights, CompanyCard card) {
        return card.in(words(rights, card.custom().named()));
    }

    /** @param company the company as it stands, null for a new one */
    CustomCheck check(Rights rights, CompanyForm form, @Nullable Company company) {
        return company == null
                ? keeping.check(rights, CompanyGuard.ENTITY, form.getCustom(), null, null)
                : keeping.check(rights, CompanyGuard.ENTITY, form.getCustom(), company.id, company.custom);
    }

    /**
     * What a form says by itself of custom fields; whom it names is taken to be known.
     *
     * @param fields all fields, those out of use too
     * @param problems gets what breaks a rule
     */
    static CheckedForm.Custom alone(CompanyForm form, List<CustomField> fields, List<Problem> problems) {
        if (fields.isEmpty()) {
            return CheckedForm.Custom.NONE;
        }
        CustomCheck given =
                new CustomCheck(fields, form.getCustom(), JsonValue.EMPTY_JSON_OBJECT, CustomKnown.EVERYBODY);
        CustomCheck created = new CustomCheck(fields, form.getCustom(), null, CustomKnown.EVERYBODY);
        problems.addAll(given.problems());
        List<Problem> missing = created.problems().stream()
                .filter(problem -> problem.key().equals(CustomCheck.REQUIRED))
                .map(problem -> isOfFiles(problem.field(), fields) ? Problem.of(problem.field(), NO_FILE) : problem)
                .toList();
        return new CheckedForm.Custom(given.values(), created.values(), missing);
    }

    private static boolean isOfFiles(String path, List<CustomField> fields) {
        return fields.stream()
                .anyMatch(
                        field -> field.type() == CustomType.FILE && field.path().equals(path));
    }

    /** Words for what values name, as far as these rights reach; asks for nothing that is not named. */
    CustomWords words(Rights rights, CustomWords.Named named) {
        return keeping.words(rights, named);
    }

    /** Words for what a page of history names. */
    CustomWords words(Rights rights, HistoryPage page, List<CustomField> fields) {
        return keeping.words(rights, page, fields);
    }

    /** What a field is called; null when there is none any more. */
    FieldValue.@Nullable Named label(String path) {
        return keeping.label(CompanyGuard.ENTITY, path);
    }

    /** What texts of a form say. */
    List<FieldValue> said(Rights rights, String path, List<String> texts) {
        return keeping.said(rights, CompanyGuard.ENTITY, path, texts);
    }
}
