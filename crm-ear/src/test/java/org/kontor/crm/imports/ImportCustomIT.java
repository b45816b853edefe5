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
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Nips;

/** I-03, S-09: a file fills custom fields by the rules of the form, and nothing is created without what is required. */
@ExtendWith(ArquillianExtension.class)
class ImportCustomIT extends ImportCase {

    @Inject
    CustomFieldSettings settings;

    private final List<String> made = new ArrayList<>();

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
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

        assertThat(created.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
        assertThat(custom("Żółw"))
                .contains(
                        "\"" + day + "\": \"2026-11-28\"",
                        "\"" + budget + "\": {\"amount\": 12500.50, \"currency\": \"PLN\"}")
                .contains("\"" + level + "\": \"zloty-", "\"" + keeper + "\": [" + house.id("Anna") + "]");

        ImportRun changed = driver.run(
                house.by("Admin"), csv(header, "Żółw %s;2026-12-01;12500,50;;", "Zła %s;jutro;;srebrny;nikt"));

        assertThat(changed.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 1));
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

        undoing.undo(house.by("Admin"), changed.id());
        assertThat(custom("Żółw")).contains("2026-11-28", "12500.50", "zloty-");
    }

    /** A record is named by its name, an identifier or its number; one out of sight, or one of several, by nothing. */
    @Test
    void recordsAreFoundByWhatPeopleCallThem() {
        driver.run(
                house.by("Admin"),
                csv(
                        "Nazwa firmy;Identyfikator zewnętrzny;Osoba odpowiedzialna",
                        "Matka %s;ERP %s;" + login("Anna"),
                        "Ta sama %s;b %s;" + login("Anna"),
                        "TA SAMA %s;c %s;" + login("Anna"),
                        "Tajna %s;;" + login("Piotr")));
        long mother = company("Matka");
        long hidden = company("Tajna");
        String nip = Nips.fresh();
        house.write(
                "insert into crm.requisite (company_id, template_id, custom) select ?, min(id), jsonb_build_object('nip', ?::text)"
                        + " from crm.requisite_template where code = 'pl-company'",
                mother,
                nip);
        String parent = make(CustomType.RECORD, "Spółka", form -> form.setTarget("company"));
        String header = "Nazwa firmy;Spółka %s";

        ImportRun run = driver.run(
                house.by("Marek Head"),
                csv(
                        header,
                        "A %s;matka %s",
                        "B %s;" + nip.substring(0, 3) + "-" + nip.substring(3),
                        "C %s;#" + mother,
                        "D %s;ERP %s",
                        "E %s;TA SAMA %s",
                        "F %s;ta sama %s",
                        "G %s;Tajna %s",
                        "H %s;" + hidden));

        assertThat(run.tally()).isEqualTo(new Tally(5, 0, 0, 0, 0, 3));
        for (String name : List.of("A", "B", "C", "D")) {
            assertThat(custom(name)).as(name).contains("\"" + parent + "\": " + mother);
        }
        assertThat(custom("E")).contains("\"" + parent + "\": " + company("TA SAMA"));
        assertThat(rows(run, Bucket.REJECTED).stream().flatMap(row -> row.reasons().stream()))
                .extracting(Reason::key)
                .containsExactly("imports.reason.companyAmbiguous", "imports.reason.company", "imports.reason.company");
    }

    /** Nobody takes away what is not seen. */
    @Test
    void recordsOutOfSightStayAmongSeveral() {
        driver.run(
                house.by("Admin"),
                csv(
                        "Nazwa firmy;Osoba odpowiedzialna",
                        "Jawna %s;" + login("Anna"),
                        "Druga %s;" + login("Anna"),
                        "Tajna %s;" + login("Piotr")));
        String key = make(CustomType.RECORD, "Powiązane", form -> {
            form.setTarget("company");
            form.setMultiple(true);
        });
        driver.run(
                house.by("Admin"),
                csv(
                        "Nazwa firmy;Osoba odpowiedzialna;Powiązane %s",
                        "Moja %s;" + login("Anna") + ";Tajna %s|Jawna %s"));

        ImportRun same = driver.run(house.by("Marek Head"), csv("Nazwa firmy;Powiązane %s", "Moja %s;Jawna %s"));
        ImportRun other = driver.run(house.by("Marek Head"), csv("Nazwa firmy;Powiązane %s", "Moja %s;Druga %s"));

        assertThat(same.tally()).isEqualTo(new Tally(0, 0, 1, 0, 0, 0));
        assertThat(other.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
        assertThat(custom("Moja")).contains("\"" + key + "\": [" + company("Druga") + ", " + company("Tajna") + "]");
        assertThat(results.rows(rights("Marek Head"), other.id(), Bucket.UPDATED, 0, 9)
                        .get(0)
                        .differences()
                        .toString())
                .contains("Druga")
                .doesNotContain("Tajna");
    }

    private long company(String name) {
        return count("select id from crm.company where name = ?", name + " " + mark);
    }

    @Test
    void nothingIsCreatedWithoutWhatIsRequired() {
        driver.run(house.by("Admin"), csv("Nazwa firmy", "Stara %s"));
        String needed = make(CustomType.TEXT, "Wymagane", form -> form.setRequired(true));
        make(CustomType.INTEGER, "Domyślne", form -> form.setDefaults(List.of("7")));

        ImportRun run = driver.run(
                house.by("Admin"),
                csv("Nazwa firmy;Wymagane %s;Telefon", "Nowa %s;jest;", "Inna %s;;", "Stara %s;;58 555 01 12"));

        assertThat(run.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 1));
        assertThat(rows(run, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::field, Reason::key)
                .containsExactly(tuple("custom." + needed, "error.required"));
        assertThat(custom("Nowa")).contains("\"jest\"", ": 7");
    }

    /** No row brings a file: what is there is changed, nothing is added. */
    @Test
    void aRequiredFileKeepsNewCompaniesOutAndSaysWhy() {
        driver.run(house.by("Admin"), csv("Nazwa firmy", "Bez umowy %s"));
        String contract = make(CustomType.FILE, "Umowa", form -> form.setRequired(true));

        ImportRun run =
                driver.run(house.by("Admin"), csv("Nazwa firmy;Telefon", "Nieznana %s;", "Bez umowy %s;58 555 01 12"));

        assertThat(run.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 1));
        assertThat(rows(run, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::field, Reason::key)
                .containsExactly(tuple("custom." + contract, "imports.reason.fileNeeded"));
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
