package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomOptionForm;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Tally;

/** I-03, S-09: a file fills custom fields by the rules of the form, and nothing is created without what is required. */
@ExtendWith(ArquillianExtension.class)
class ImportCustomIT extends ImportCase {

    @Inject
    CustomFieldSettings settings;

    private final List<String> made = new ArrayList<>();

    @Deployment
    static EnterpriseArchive product() {
        return productWithImports();
    }

    /** What is required here is nobody else's business. */
    @AfterEach
    void retireFields() {
        made.forEach(key -> settings.retire(house.by("Admin"), "company", key, true));
    }

    @Test
    void eachTypeIsReadAndChangedCellsAreNamed() {
        String day = make(CustomType.DATE, "Termin", form -> {});
        String budget = make(CustomType.MONEY, "Budżet", form -> {});
        String level = make(CustomType.LIST, "Poziom", form -> form.setOptions(List.of(option("Złoty"))));
        String keeper = make(CustomType.USER, "Opiekun", form -> form.setMultiple(true));
        String header = "Nazwa firmy;Termin %s;Budżet %s;Poziom %s;Opiekun %s";

        ImportRun created =
                driver.run(house.by("Admin"), csv(header, "Żółw %s;28.11.2026;12 500,5 zł;złoty;" + login("Anna")));

        assertThat(created.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0));
        assertThat(custom("Żółw"))
                .contains(
                        "\"" + day + "\": \"2026-11-28\"",
                        "\"" + budget + "\": {\"amount\": 12500.50, \"currency\": \"PLN\"}")
                .contains("\"" + level + "\": \"zloty-", "\"" + keeper + "\": [" + house.id("Anna") + "]");

        ImportRun changed = driver.run(
                house.by("Admin"), csv(header, "Żółw %s;2026-12-01;12500,50;;", "Zła %s;jutro;;srebrny;nikt"));

        assertThat(changed.tally()).isEqualTo(new Tally(0, 1, 0, 0, 1));
        assertThat(rows(changed, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field, ResultRow.Difference::before, ResultRow.Difference::after)
                .containsExactly(tuple(
                        "custom." + day,
                        new FieldValue.Day(LocalDate.of(2026, 11, 28)),
                        new FieldValue.Day(LocalDate.of(2026, 12, 1))));
        assertThat(rows(changed, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::field, Reason::key)
                .contains(tuple("custom." + day, "error.custom.date"), tuple("custom." + level, "error.unknownChoice"));
        assertThat(custom("Żółw")).contains("2026-12-01", "12500.50", "zloty-");

        results.undo(house.by("Admin"), changed.id());
        assertThat(custom("Żółw")).contains("2026-11-28", "12500.50", "zloty-");
    }

    @Test
    void nothingIsCreatedWithoutWhatIsRequired() {
        driver.run(house.by("Admin"), csv("Nazwa firmy", "Stara %s"));
        String needed = make(CustomType.TEXT, "Wymagane", form -> form.setRequired(true));
        make(CustomType.INTEGER, "Domyślne", form -> form.setDefaults(List.of("7")));

        ImportRun run = driver.run(
                house.by("Admin"),
                csv("Nazwa firmy;Wymagane %s;Telefon", "Nowa %s;jest;", "Inna %s;;", "Stara %s;;58 555 01 12"));

        assertThat(run.tally()).isEqualTo(new Tally(1, 1, 0, 0, 1));
        assertThat(rows(run, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::field, Reason::key)
                .containsExactly(tuple("custom." + needed, "error.required"));
        assertThat(custom("Nowa")).contains("\"jest\"", ": 7");
    }

    private String login(String user) {
        return text("select login from crm.app_user where id = ?", house.id(user));
    }

    private String custom(String name) {
        return text("select custom::text from crm.company where name = ?", name + " " + mark);
    }

    private String make(CustomType type, String label, Consumer<CustomFieldForm> edit) {
        CustomFieldForm form = new CustomFieldForm();
        form.setType(type);
        form.setLabelPl(label + " " + mark);
        edit.accept(form);
        String key = settings.add(house.by("Admin"), "company", form).key();
        made.add(key);
        return key;
    }

    private CustomOptionForm option(String label) {
        CustomOptionForm option = new CustomOptionForm();
        option.setLabelPl(label);
        option.setLabelEn(label + " " + mark);
        return option;
    }
}
