package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kontor.crm.company.CheckedForm;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.customfield.CustomCheck;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomKnown;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateService;

/** Makes what turns rows into forms, with the house's people, lists and definitions as they are now. */
@Dependent
class Converters {

    @Inject
    StagingQueries staging;

    @Inject
    PicklistService picklists;

    @Inject
    CompanyService companies;

    @Inject
    CustomFieldService customFields;

    @Inject
    TemplateService templates;

    /**
     * By columns, what converts rows that have them.
     *
     * @param responsible who is responsible where no column says so
     * @param format the file's format
     */
    Function<List<Column>, RowConverter> maker(long responsible, FileFormat format) {
        List<Template> known = templates.all();
        CustomCheck people = new CustomCheck(customFields.all("contact"), Map.of(), null, CustomKnown.EVERYBODY);
        Directory directory = staging.directory(picklists)
                .withCustom(customFields.all("company"))
                .withTemplates(known)
                .withPeople(people.values(), people.problems());
        Function<CompanyForm, CheckedForm> rules = companies.check(directory.customFields(), known);
        return columns -> new RowConverter(columns, directory, rules, responsible, format);
    }
}
