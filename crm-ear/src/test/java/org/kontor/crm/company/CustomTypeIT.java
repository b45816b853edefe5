package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.CustomTypeService;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;

/** S-20, B-01: a change of type is one act, which is taken back as one. */
@ExtendWith(ArquillianExtension.class)
class CustomTypeIT {

    private static final String COMPANY = "company";

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    CompanyService companies;

    @Inject
    AccessService access;

    @Inject
    CustomFieldService fields;

    @Inject
    CustomFieldSettings settings;

    @Inject
    CustomTypeService types;

    @Inject
    ImportResults results;

    private TestHouse house;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .user("Admin", "Sales", "administrator")
                .user("Anna", "Sales", "sales");
    }

    @Test
    void isTakenBackWithAllItsValues() {
        String key = field(CustomType.TEXT, "Poziom");
        long one = company(key, "Złoty");
        long other = company(key, "złoty");
        long odd = company(key, "x".repeat(300));

        long changeSet =
                Objects.requireNonNull(types.change(house.by("Admin"), COMPANY, key, null, CustomType.LIST, true)
                        .changeSetId());

        assertThat(definition(key).options()).hasSize(1);
        assertThat(texts(one, key)).isEqualTo(texts(other, key)).isNotEqualTo(List.of("Złoty"));
        assertThat(texts(odd, key)).isEmpty();
        save(other, key, "");

        results.undoChangeSet(house.by("Admin"), changeSet);

        assertThat(definition(key).type()).isEqualTo(CustomType.TEXT);
        assertThat(texts(one, key)).containsExactly("Złoty");
        assertThat(texts(odd, key)).containsExactly("x".repeat(300));
        assertThat(texts(other, key)).as("emptied since").isEmpty();
        settings.retire(house.by("Admin"), COMPANY, key, true);
    }

    /** What a list had stays with it, so that it can become a list again. */
    @Test
    void aListComesBackWithItsOptions() {
        String key = field(CustomType.TEXT, "Stan");
        long id = company(key, "Nowy");
        types.change(house.by("Admin"), COMPANY, key, null, CustomType.LIST, false);
        List<String> codes = texts(id, key);

        types.change(house.by("Admin"), COMPANY, key, null, CustomType.TEXT, false);
        assertThat(texts(id, key)).containsExactly("Nowy");
        types.change(house.by("Admin"), COMPANY, key, null, CustomType.LIST, false);

        assertThat(texts(id, key)).isEqualTo(codes);
        assertThat(definition(key).options()).hasSize(1);
        settings.retire(house.by("Admin"), COMPANY, key, true);
    }

    @Test
    void isForThoseOfTheSettingsOnly() {
        String key = field(CustomType.TEXT, "Obce");

        assertThat(catchThrowableOfType(
                        SettingsForbidden.class,
                        () -> types.change(house.by("Anna"), COMPANY, key, null, CustomType.INTEGER, false)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        SettingsForbidden.class, () -> types.preview(rights("Anna"), COMPANY, key, CustomType.INTEGER)))
                .isNotNull();
    }

    private String field(CustomType type, String label) {
        CustomFieldForm form = new CustomFieldForm();
        form.setType(type);
        form.setLabelPl(label + " " + house.id("Admin"));
        return settings.add(house.by("Admin"), COMPANY, form).key();
    }

    private CustomField definition(String key) {
        return fields.all(COMPANY).stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long company(String key, String text) {
        CompanyForm form = companies.newForm(rights("Admin"));
        form.setName("Typ " + house.id("Admin"));
        form.getCustom().put(key, List.of(text));
        return companies.create(house.by("Admin"), form);
    }

    private void save(long id, String key, String text) {
        CompanyForm form = companies.form(rights("Admin"), id);
        form.getCustom().put(key, List.of(text));
        companies.save(house.by("Admin"), id, form);
    }

    private List<String> texts(long id, String key) {
        return companies.card(rights("Admin"), id).custom().texts().getOrDefault(key, List.of());
    }

    private Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }
}
