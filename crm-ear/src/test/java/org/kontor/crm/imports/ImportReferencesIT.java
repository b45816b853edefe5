package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Nips;

/** What new companies refer to is looked at by the portion (I-07), as strictly as the database looks at each row. */
@ExtendWith(ArquillianExtension.class)
class ImportReferencesIT extends ImportCase {

    private static final String LIST = "Nazwa firmy;Typ firmy;NIP;Telefon;Adres;Rachunek bankowy";
    private static final String ROW = "%1$d %2$s;Klient;%3$s;58 555 01 12;ul. Długa 1;PL61109010140000071219812874";

    /** Rules of the tables that an import's new companies go to which ordinary triggers keep: what the function looks at, */
    private static final String LOOKED_AT =
            "company_created_by_fkey, company_employees_id_fkey, company_industry_id_fkey,"
                    + " company_modified_by_fkey, company_responsible_id_fkey, company_type_id_fkey, requisite_template_id_fkey";

    /** what holds because it has written both sides itself, */
    private static final String WRITTEN = "address_company_id_fkey, bank_account_company_id_fkey,"
            + " bank_account_one_default, bank_account_requisite_id_fkey, communication_point_company_id_fkey,"
            + " requisite_address_company_id_fkey, requisite_address_requisite_id_fkey, requisite_company_id_fkey,"
            + " requisite_one_default";

    /** and what it never fills. */
    private static final String NOT_FILLED = "company_logo_id_fkey";

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private ImportRun tried(int rows) {
        String[] list = new String[rows + 1];
        list[0] = LIST;
        for (int i = 1; i <= rows; i++) {
            list[i] = ROW.formatted(i, mark, Nips.fresh());
        }
        return driver.tryOut(house.by("Admin"), csv(list));
    }

    private void stage(ImportRun run, long row, String column, String value) {
        house.write(
                "update crm.import_row set " + column + " = " + value + " where run_id = ? and row_number = ?",
                run.id(),
                row);
    }

    @Test
    void theOwnerMayLookAtThemByThePortion() {
        assertThat(text("select has_parameter_privilege('kontor_owner', 'session_replication_role', 'SET')"))
                .isEqualTo("t");
        assertThat(text("select has_parameter_privilege('kontor_app', 'session_replication_role', 'SET')"))
                .as("the role that reads and writes rows")
                .isEqualTo("f");
    }

    @Test
    void rowsThatReferToWhatIsGoneAreRejectedAndNoOthers() {
        rejectsThemAndNoOthers();
    }

    @Test
    void theDatabaseLooksWhereATriggerWouldBePassedOver() throws SQLException {
        define("alter table crm.company enable trigger words_insert");
        try {
            rejectsThemAndNoOthers();
        } finally {
            define("alter table crm.company enable always trigger words_insert");
        }
    }

    private void rejectsThemAndNoOthers() {
        ImportRun run = tried(6);
        stage(run, 1, "data", "jsonb_set(data, '{fields,type_id}', '-5')");
        stage(run, 2, "data", "jsonb_set(data, '{fields,industry_id}', '-5')");
        stage(run, 3, "data", "jsonb_set(data, '{fields,employees_id}', '-5')");
        stage(run, 4, "responsible_id", "-5");
        stage(run, 5, "data", "jsonb_set(data, '{requisite,template}', '-5')");

        ImportRun applied = driver.apply(house.by("Admin"), run.id(), Moved.SKIP);

        assertThat(applied.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 5));
        assertThat(rows(applied, Bucket.REJECTED).stream().flatMap(row -> row.reasons().stream()))
                .extracting(Reason::value)
                .containsExactly(
                        "company_type_id_fkey",
                        "company_industry_id_fkey",
                        "company_employees_id_fkey",
                        "company_responsible_id_fkey",
                        "requisite_template_id_fkey");
        for (String part : List.of("communication_point", "address", "requisite", "bank_account", "company_word")) {
            assertThat(count(
                            "select count(distinct c.id) from crm." + part
                                    + " p join crm.company c on c.id = p.company_id where c.name like ?",
                            "% " + mark))
                    .as(part)
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsReferredToStaysUntilTheEnd() throws SQLException {
        ImportRun run = tried(2);
        stage(run, 2, "responsible_id", Long.toString(house.id("Piotr")));
        String create = "select crm.import_new(" + run.id() + ", 1, 2, 'CREATED')";
        try (Connection writing = database.getConnection();
                Connection other = database.getConnection()) {
            writing.setAutoCommit(false);
            other.setAutoCommit(false);
            try {
                Savepoint before = writing.setSavepoint();
                assertThatThrownBy(() -> run(writing, "select set_config('kontor.actor_id', '-5', true)", create))
                        .hasMessageContaining("company_created_by_fkey");
                writing.rollback(before);
                assertThat(role(writing)).isEqualTo("origin");

                run(writing, create);
                assertThat(role(writing)).isEqualTo("origin");
                assertThatThrownBy(() -> run(
                                other,
                                "set local lock_timeout = '300ms'",
                                "delete from crm.app_user where id = " + house.id("Piotr")))
                        .as("waits for the import")
                        .extracting("SQLState")
                        .isEqualTo("55P03");
            } finally {
                writing.rollback();
                other.rollback();
            }
        }
    }

    @Test
    void aKnownCompanyRisesByOneVersion() {
        String list = "ID zewnętrzne;Nazwa firmy;NIP;Rachunek bankowy";
        run(ImportPlan.USUAL, list, "E-%s;Stara %s;;");
        run(ImportPlan.USUAL, list, "E-%s;Nowa %s;" + Nips.fresh() + ";PL61109010140000071219812874");

        assertThat(value("version", "Nowa")).isEqualTo("1");
        assertThat(identity("nip", "Nowa")).isNotNull();
    }

    @Test
    void allRulesAreKnown() {
        assertThat(text("""
                        select string_agg(conname, ', ' order by conname) from pg_constraint
                         where (contype = 'f' or condeferrable) and conrelid in (
                               'crm.company'::regclass, 'crm.communication_point'::regclass, 'crm.address'::regclass,
                               'crm.requisite'::regclass, 'crm.requisite_address'::regclass, 'crm.bank_account'::regclass)
                        """).split(", "))
                .containsExactlyInAnyOrder(
                        String.join(", ", LOOKED_AT, WRITTEN, NOT_FILLED).split(", "));
    }

    private void define(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true)");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String role(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('session_replication_role')")) {
            row.next();
            return row.getString(1);
        }
    }
}
