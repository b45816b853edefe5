package org.kontor.crm.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Nips;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** A company full of values, and somebody whose role hides most of them and lets two only be read. */
abstract class FieldRightsCase {

    static final String ADMIN = "Admin";
    static final String BLIND = "Blind";
    static final List<String> STANDARD =
            List.of("type", "revenue", "phones", "emails", "websites", "addresses", "externalId", "nip");

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    AccessService access;

    @Inject
    CompanyService companies;

    @Inject
    ContactService contacts;

    @Inject
    CustomFieldSettings settings;

    final String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1_000_000;
    final String nip = Nips.fresh();
    final String digits = String.format("%07d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));
    TestHouse house;
    String secret;
    String open;
    long company;
    long role;

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .user(ADMIN, "Sales", "administrator")
                .user(BLIND, "Sales");
        secret = define("secret");
        open = define("open");
        company = companies.create(house.by(ADMIN), whole());
        role = house.write("insert into role (code, name_pl, name_en) values (?, ?, ?) returning id", mark, mark, mark);
        for (String entity : List.of("COMPANY", "CONTACT")) {
            house.write(
                    "insert into role_level (role_id, entity, operation, level) select ?, ?, o, 'ALL'"
                            + " from unnest(array['READ', 'ADD', 'UPDATE', 'EXPORT', 'IMPORT']) o",
                    role,
                    entity);
        }
        STANDARD.stream()
                .filter(field -> !field.equals("nip"))
                .forEach(field -> rule(role, "COMPANY", field, "HIDDEN"));
        rule(role, "COMPANY", "requisites", "HIDDEN");
        rule(role, "COMPANY", secret, "HIDDEN");
        rule(role, "COMPANY", "industry", "READ_ONLY");
        rule(role, "COMPANY", open, "READ_ONLY");
        rule(role, "CONTACT", "phones", "HIDDEN");
        house.write("insert into user_role (user_id, role_id) values (?, ?)", house.id(BLIND), role);
    }

    @AfterEach
    void retire() {
        List.of(secret, open)
                .forEach(path -> settings.retire(house.by(ADMIN), "company", path.substring("custom.".length()), true));
    }

    List<String> hidden() {
        return Stream.concat(STANDARD.stream(), Stream.of("regon", "krs", secret))
                .toList();
    }

    CompanyForm whole() {
        CompanyForm form = companies.newForm(rights(ADMIN));
        form.setName("Firma " + mark);
        form.setType("partner");
        form.setExternalId(UUID.randomUUID().toString());
        form.getRevenue().setAmount(new BigDecimal("1234567"));
        form.getPhones().add(new PointForm(PointKind.WORK, "22 " + digits));
        form.getEmails().add(new PointForm(PointKind.WORK, "biuro@" + mark + ".example"));
        form.getWebsites().add(new PointForm(PointKind.WORK, "www." + mark + "x.example"));
        form.getAddresses().add(new AddressForm(AddressKind.REGISTERED, "Ukryta 1"));
        RequisiteForm requisite = new RequisiteForm("pl-company");
        requisite.getValues().put("nip", nip);
        form.getRequisites().add(requisite);
        form.getCustom().put(secret.substring("custom.".length()), List.of("tajne " + mark));
        form.getCustom().put(open.substring("custom.".length()), List.of("jawne " + mark));
        return form;
    }

    private String define(String name) {
        CustomFieldForm form = new CustomFieldForm();
        form.setType(CustomType.TEXT);
        form.setDefaults(List.of("domyślnie"));
        return define(name, form);
    }

    String define(String name, CustomFieldForm form) {
        String key = name + "_" + house.id(ADMIN);
        form.setKey(key);
        form.setLabelPl(key);
        form.setFilterable(true);
        form.setSearchable(form.getType() == CustomType.TEXT);
        form.setInList(true);
        settings.add(house.by(ADMIN), "company", form);
        return "custom." + key;
    }

    void rule(long role, String entity, String field, String rule) {
        house.write(
                "insert into role_field (role_id, entity, field, rule) values (?, ?, ?, ?)", role, entity, field, rule);
    }

    Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }

    /** The same problems, but for the name of the field. */
    void sameAsUnknown(Runnable hidden, Runnable unknown) {
        assertThat(refusal(hidden))
                .extracting(Problem::key)
                .isNotEmpty()
                .isEqualTo(refusal(unknown).stream().map(Problem::key).toList());
    }

    static List<Problem> refusal(Runnable act) {
        return catchThrowableOfType(Invalid.class, act::run).problems();
    }

    ListFilter here() {
        return ListFilter.all().matching(mark);
    }

    static ListFilter by(String field) {
        return ListFilter.all().narrowed(Conditions.NONE.and(new Condition(field, Operator.FILLED, List.of())));
    }
}
