package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.filter.Asker;
import org.kontor.crm.filter.ConditionSql;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.SqlCondition;

/** Whoever has the right lets rows be written without required fields, and the records say so until these are filled (I-03). */
@ExtendWith(ArquillianExtension.class)
class ImportWaivingIT extends ImportCase {

    @Inject
    CustomFieldSettings settings;

    @Inject
    ImportWaiving waiving;

    @Inject
    CompanyService companyCards;

    @Inject
    ContactService contactCards;

    @Inject
    CompanyLists companies;

    @Inject
    ContactLists contacts;

    private String ofCompany;
    private String ofContact;
    private String more;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @AfterEach
    void retireFields() {
        settings.retire(house.by("Admin"), "company", ofCompany, true);
        settings.retire(house.by("Admin"), "contact", ofContact, true);
        if (more != null) {
            settings.retire(house.by("Admin"), "company", more, true);
        }
    }

    private String required(String entity) {
        return required(entity, "Wymagane");
    }

    private String required(String entity, String label) {
        CustomFieldForm form = new CustomFieldForm();
        form.setType(CustomType.TEXT);
        form.setLabelPl(label + " " + entity + " " + mark);
        form.setRequired(true);
        return settings.add(house.by("Admin"), entity, form).key();
    }

    private List<String> lacks(String entity, String name) {
        long id = count("select id from crm." + entity + " where name = ?", name + " " + mark);
        CustomCard custom = entity.equals("company")
                ? companyCards.card(rights("Admin"), id).custom()
                : contactCards.card(rights("Admin"), id).custom();
        return custom.lacking().stream().map(CustomField::key).toList();
    }

    private long listed(String entity) {
        return count(
                "select count(*) from crm." + entity + " c where name like ? and c.lacking is not null"
                        + " and crm.lacks_required('" + entity + "', c.lacking, c.custom)",
                "% " + mark);
    }

    @Test
    void rowsWithoutRequiredFieldsAreWrittenOnTheWordOfWhoMayAndMarked() {
        ofCompany = required("company");
        more = required("company", "Drugie");
        ofContact = required("contact");
        byte[] file = csv(
                "Nazwa firmy;Obroty;Kontakt 2;Wymagane company %s;Drugie company %s",
                "Bez %s;1;;;", "Z osobą %s;1;Anna %s;jest;jest", "Zła %s;dużo;;;");
        ImportRun refused = driver.run(house.by("Admin"), file);
        assertThat(refused.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0, 3));
        assertThat(rows(refused, Bucket.REJECTED).get(1).reasons().get(0).field())
                .startsWith("contact2.");

        long id = imports.upload(house.by("Admin"), "lista.csv", new ByteArrayInputStream(file));
        waiving.waive(house.by("Admin"), id, true);
        imports.tryOut(house.by("Admin"), id);
        ImportRun tried = driver.begin(house.by("Admin"), id);
        assertThat(tried.tally()).isEqualTo(new Tally(2, 0, 0, 0, 0, 1));
        ImportRun run = driver.apply(house.by("Admin"), id, Moved.SKIP);

        assertThat(run.tally()).isEqualTo(tried.tally());
        assertThat(run.waiver()).isNotNull();
        assertThat(run.waiver().by()).isEqualTo("Admin");
        assertThat(run.waiver().rows()).isEqualTo(2);
        assertThat(rows(run, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::key)
                .containsExactly("imports.reason.amount");
        assertThat(lacks("company", "Bez")).containsExactlyInAnyOrder(ofCompany, more);
        assertThat(lacks("company", "Z osobą")).isEmpty();
        assertThat(lacks("contact", "Anna")).containsExactly(ofContact);
        assertThat(listed("company")).isEqualTo(1);
        assertThat(listed("contact")).isEqualTo(1);

        ImportRun filled = driver.run(house.by("Admin"), csv("Nazwa firmy;Wymagane company %s", "Bez %s;uzupełnione"));
        assertThat(lacks("company", "Bez")).containsExactly(more);
        driver.run(house.by("Admin"), csv("Nazwa firmy;Drugie company %s", "Bez %s;też"));

        assertThat(lacks("company", "Bez")).isEmpty();
        assertThat(listed("company")).isZero();

        driver.undo(house.by("Admin"), filled.id());

        assertThat(lacks("company", "Bez")).containsExactly(ofCompany);
        assertThat(listed("company")).isEqualTo(1);
    }

    @Test
    void whatLacksFieldsIsFoundByItsIndex() throws SQLException {
        ofCompany = required("company");
        ofContact = required("contact");

        assertThat(planOf("company", companies)).contains("company_lacking");
        assertThat(planOf("contact", contacts)).contains("contact_lacking");
    }

    private String planOf(String entity, RecordLists lists) throws SQLException {
        SqlCondition condition = new ConditionSql(
                        lists.filterFields(rights("Admin")),
                        new Asker(house.id("Admin"), Set.of(), LocalDate.of(2026, 11, 28), ZoneOffset.UTC),
                        (list, code) -> Optional.empty())
                .of(Conditions.NONE.where("lacking", "true"));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local enable_seqscan = off"); // the tables are small
                List<String> plan = new ArrayList<>();
                ResultSet rows =
                        statement.executeQuery("explain select c.id from " + entity + " c where " + condition.sql());
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
                return String.join("\n", plan);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @Test
    void theRightIsItsOwnAndIsAskedAgainWhileTheRunWorks() {
        ofCompany = required("company");
        ofContact = required("contact");
        long id = imports.upload(
                house.by("Marek Head"), "lista.csv", new ByteArrayInputStream(csv("Nazwa firmy", "Bez %s")));
        assertThat(waiving.isOffered(rights("Marek Head"))).isFalse();
        assertThatThrownBy(() -> waiving.waive(house.by("Marek Head"), id, true))
                .isInstanceOf(Forbidden.class);

        house.write("insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x')", "waiving-" + mark);
        house.write(
                "insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, 'COMPANY', 'WAIVE', 'ALL' from crm.role where code = ?",
                "waiving-" + mark);
        house.write(
                "insert into crm.user_role (user_id, role_id) select ?, id from crm.role where code = ?",
                house.id("Marek Head"),
                "waiving-" + mark);
        assertThat(waiving.isOffered(rights("Marek Head"))).isTrue();
        waiving.waive(house.by("Marek Head"), id, true);
        imports.tryOut(house.by("Marek Head"), id);
        assertThat(driver.begin(house.by("Marek Head"), id).tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
        house.write(
                "delete from crm.user_role where user_id = ? and role_id = (select id from crm.role where code = ?)",
                house.id("Marek Head"),
                "waiving-" + mark);

        ImportRun failed = driver.apply(house.by("Marek Head"), id, Moved.SKIP);

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure().key()).isEqualTo("imports.waiveGone");
        assertThat(count("select count(*) from crm.company where name = ?", "Bez " + mark))
                .isZero();
    }
}
