package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.RecordRef;

/** What JPA writes is recorded like everything else: the tables that have entities are the company's. */
@ExtendWith(ArquillianExtension.class)
class CompanyRecordingIT {

    @Inject
    SqlBench bench;

    @Inject
    CompanyService companies;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    private Act act = Act.ofNobody("nobody", Cause.FORM);

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void administrator() throws Exception {
        // somebody else who may change settings: the bench's own user goes again
        new TestHouse(database).department("Sales").user("Admin", "Sales", "administrator");
        bench.ground();
        bench.as(
                "ground",
                "insert into crm.user_role (user_id, role_id) select " + Sample.USER
                        + ", id from crm.role where code = 'administrator'");
        act = Act.of(bench.number("select " + Sample.USER), "Bench", Cause.REST);
    }

    @AfterEach
    void clean() throws Exception {
        bench.clean();
    }

    @Test
    void jpaIsRecordedAndRaisesTheVersion() throws Exception {
        CompanyForm form = form();
        long id = companies.create(act, form);
        assertThat(operations(id)).containsExactly("address I", "communication_point I", "company I");
        long created = version(id);

        CompanyForm edited = companies.form(access.rightsOf(act.userId()), id);
        edited.setName("Bench two");
        edited.getPhones().get(0).setValue("+48 22 111 22 33");
        edited.getAddresses().get(0).setText("ul. Nowa 2");
        companies.save(act, id, edited);
        assertThat(operations(id)).contains("address U", "communication_point U", "company U");
        assertThat(version(id)).isEqualTo(created + 1);

        CompanyForm partOnly = companies.form(access.rightsOf(act.userId()), id);
        partOnly.getPhones().get(0).setValue("+48 22 111 22 44");
        companies.save(act, id, partOnly);
        assertThat(version(id)).isEqualTo(created + 2);

        companies.delete(act, List.of(id));
        assertThat(operations(id)).contains("address D", "communication_point D", "company D");
    }

    @Test
    void historyTellsOldAndNew() throws Exception {
        long id = companies.create(act, form());
        CompanyForm edited = companies.form(access.rightsOf(act.userId()), id);
        edited.setName("Bench two");
        companies.save(act, id, edited);

        List<HistoryEntry> entries =
                changes.history(new RecordRef("company", id), null, 10).entries();

        assertThat(entries).extracting(HistoryEntry::actor).containsExactly("Bench", "Bench");
        assertThat(entries.get(0).cause()).isEqualTo(Cause.REST);
        assertThat(entries.get(0).changes())
                .contains(new FieldChange("company", id, "name", FieldChange.Kind.CHANGED, "Bench one", "Bench two"));
        assertThat(entries.get(1).changes())
                .contains(new FieldChange("company", id, "name", FieldChange.Kind.CREATED, null, "Bench one"));
        assertThat(entries.get(1).changes())
                .anySatisfy(change -> assertThat(change.table()).isEqualTo("address"));
        companies.delete(act, List.of(id));
    }

    @Test
    void deletedCompanyComesBackThroughItsService() throws Exception {
        long id = companies.create(act, form());
        long version = version(id);

        long deletion = companies.delete(act, List.of(id));
        assertThat(bench.number("select count(*) from crm.company where id = " + id))
                .isZero();
        UndoResult result = companies.undo(act, deletion);

        assertThat(result.restored()).isEqualTo(1);
        assertThat(version(id)).isEqualTo(version);
        assertThat(bench.texts("select cause || ' ' || (cause_ref = " + deletion + ") from crm.change_set where id = "
                        + result.changeSetId()))
                .containsExactly("UNDO true");
        companies.delete(act, List.of(id));
    }

    private CompanyForm form() {
        CompanyForm form = new CompanyForm();
        form.setName("Bench one");
        form.setResponsibleId(act.userId());
        form.getPhones().add(new PointForm(PointKind.WORK, "+48 22 111 22 11"));
        form.getAddresses().add(new AddressForm(AddressKind.REGISTERED, "ul. Stara 1"));
        return form;
    }

    private long version(long id) throws Exception {
        return bench.number("select version from crm.company where id = " + id);
    }

    private List<String> operations(long id) throws Exception {
        return bench.texts("select distinct table_name || ' ' || op::text from crm.history where entity = 'company'"
                + " and record_id = " + id + " order by 1");
    }
}
