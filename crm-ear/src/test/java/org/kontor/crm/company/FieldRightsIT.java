package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** A-02, A-05: a hidden field does not exist for its user, a read-only one stays as it is, on card, form and in history. */
@ExtendWith(ArquillianExtension.class)
class FieldRightsIT extends RequisiteCase {

    private static final String EWA = "Ewa Limited";
    private static final List<String> HIDDEN =
            List.of("revenue", "industry", "phones", "addresses", "nip", "externalId");

    @Inject
    ContactService contacts;

    @Inject
    CompanyLayouts layouts;

    private String nip;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void hide() {
        house.user(EWA, "North");
        long role = house.write(
                "insert into role (code, name_pl, name_en) values (gen_random_uuid()::text, 'Ograniczona', 'Limited') returning id");
        house.write("insert into user_role (user_id, role_id) values (?, ?)", house.id(EWA), role);
        for (String entity : List.of("COMPANY", "CONTACT")) {
            for (String operation : List.of("READ", "ADD", "UPDATE")) {
                house.write(
                        "insert into role_level (role_id, entity, operation, level) values (?, ?, ?, 'ALL')",
                        role,
                        entity,
                        operation);
            }
        }
        HIDDEN.forEach(field -> rule(role, "COMPANY", field, "HIDDEN"));
        rule(role, "COMPANY", "type", "READ_ONLY");
        rule(role, "COMPANY", "responsible", "READ_ONLY");
        rule(role, "CONTACT", "birthday", "HIDDEN");
        rule(role, "CONTACT", "position", "READ_ONLY");
        nip = nip();
    }

    private void rule(long role, String entity, String field, String rule) {
        house.write(
                "insert into role_field (role_id, entity, field, rule) values (?, ?, ?, ?)", role, entity, field, rule);
    }

    @Test
    void hiddenFieldsAreOnNoCardInNoFormNoLayoutAndNoHistory() {
        long id = full();

        CompanyCard seen = companies.card(rights(EWA), id);
        assertThat(seen.revenue()).isNull();
        assertThat(seen.industry()).isNull();
        assertThat(seen.phones()).isEmpty();
        assertThat(seen.emails()).hasSize(1);
        assertThat(seen.addresses()).isEmpty();
        assertThat(seen.externalId()).isNull();
        assertThat(seen.requisites().get(0).value("nip")).isEmpty();
        assertThat(seen.type()).isNotNull();
        assertThat(keys(layouts.find(rights(EWA)).sections().stream().flatMap(part -> part.fields().stream())))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(HIDDEN);
        assertThat(companies.history(rights(EWA), id, null, 9).changes().get(0).fields())
                .extracting(CompanyChange.Field::key)
                .contains("name", "type")
                .doesNotContainAnyElementsOf(HIDDEN)
                .doesNotContain("requisites.nip");
        assertThat(companies.form(rights(EWA), id).getRevenue().getAmount()).isNull();
    }

    @Test
    void aChangeOfHiddenFieldsAloneIsNoEntryOfHistory() {
        long id = full();
        int before = companies.history(rights(EWA), id, null, 9).changes().size();

        change(id, form -> form.setIndustry("retail"));

        assertThat(companies.history(rights(EWA), id, null, 9).changes()).hasSize(before);
        assertThat(companies.history(rights(ANNA), id, null, 9).changes()).hasSizeGreaterThan(before);
    }

    @Test
    void savingKeepsWhatTheUserMayNotSet() {
        long id = full();
        CompanyCard before = card(id);

        save(EWA, id, form -> form.setName("Po zmianie " + nip));

        CompanyCard after = card(id);
        assertThat(after.name()).isEqualTo("Po zmianie " + nip);
        for (String field : Stream.concat(
                        HIDDEN.stream().filter(key -> !key.equals("nip")), Stream.of("type", "emails"))
                .toList()) {
            assertThat(after.value(field)).as(field).isEqualTo(before.value(field));
        }
        assertThat(after.requisites().get(0).value("nip")).contains(nip);
    }

    @Test
    void settingThemIsRefusedByName() {
        long id = full();

        Invalid refused = catchThrowableOfType(
                Invalid.class,
                () -> save(EWA, id, form -> {
                    form.getRevenue().setAmount(BigDecimal.ONE);
                    form.getRevenue().setCurrency("PLN");
                    form.setType("supplier");
                    form.setResponsibleId(house.id(EWA));
                    form.getRequisites().get(0).getValues().put("nip", nip());
                }));

        assertThat(refused.problems())
                .extracting(Problem::field, Problem::key)
                .contains(
                        tuple("revenue", "error.unknownField"),
                        tuple("type", "error.readOnlyField"),
                        tuple("responsible", "error.readOnlyField"),
                        tuple("requisites[0].values.nip", "error.requisite.field"));
        CompanyForm made = companies.newForm(rights(EWA));
        made.setName("Nowa " + nip);
        made.setIndustry("retail");
        assertThat(catchThrowableOfType(Invalid.class, () -> companies.create(house.by(EWA), made))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("industry");
    }

    @Test
    void anUndoBringsBackNoIdentifierThatIsHidden() {
        long id = full();
        String other = nip();
        long act = change(id, form -> {
            form.getRequisites().get(0).getValues().put("nip", other);
            form.getRequisites().get(0).getValues().put("fullName", "Po zmianie");
        });

        assertThat(companies.undo(house.by(EWA), act).restored()).isEqualTo(1);
        assertThat(card(id).requisites().get(0).value("nip")).contains(other);
        assertThat(card(id).requisites().get(0).value("fullName")).isEmpty();
        long removal = change(id, form -> form.getRequisites().clear());
        assertThat(companies.undo(house.by(EWA), removal).impossible()).isEqualTo(1);
        assertThat(card(id).requisites()).isEmpty();
    }

    @Test
    void contactsKeepThemToo() {
        ContactForm form = contacts.newForm(rights(ANNA));
        form.setLastName("Ukryta");
        form.setBirthday(LocalDate.of(1980, 5, 17));
        form.setPosition("dyrektorka");
        long id = contacts.create(house.by(ANNA), form);

        assertThat(contacts.card(rights(EWA), id).birthday()).isNull();
        ContactForm hers = contacts.form(rights(EWA), id);
        hers.setLastName("Zmieniona");
        contacts.save(house.by(EWA), id, hers);
        assertThat(contacts.card(rights(ANNA), id).birthday()).hasYear(1980);
        ContactForm again = contacts.form(rights(EWA), id);
        again.setPosition("prezeska");
        assertThat(catchThrowableOfType(Invalid.class, () -> contacts.save(house.by(EWA), id, again))
                        .problems())
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("position", "error.readOnlyField"));
    }

    private long full() {
        CompanyForm form = form("Pełna " + nip);
        form.setType("client");
        form.setIndustry("it");
        form.getRevenue().setAmount(BigDecimal.TEN);
        form.getRevenue().setCurrency("PLN");
        form.points(PointType.PHONE).add(new PointForm(PointKind.WORK, "+48 22 555 01 10"));
        form.points(PointType.EMAIL).add(new PointForm(PointKind.WORK, "biuro@" + nip + ".example"));
        form.getAddresses().add(new AddressForm(AddressKind.ACTUAL, "ul. Cicha 1, Gdynia"));
        form.setExternalId("X-" + nip);
        form.getRequisites().add(polish(nip));
        return companies.create(house.by(ANNA), form);
    }

    private void save(String user, long id, Consumer<CompanyForm> edit) {
        CompanyForm form = companies.form(rights(user), id);
        edit.accept(form);
        companies.save(house.by(user), id, form);
    }

    private static List<String> keys(Stream<LayoutField> fields) {
        return fields.map(LayoutField::key).toList();
    }
}
