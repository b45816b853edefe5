package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    /** Of the tables that an import's new companies go to: what the function looks at, and what it has written itself. */
    private static final String LOOKED_AT =
            "company_created_by_fkey, company_employees_id_fkey, company_industry_id_fkey,"
                    + " company_modified_by_fkey, company_responsible_id_fkey, company_type_id_fkey, requisite_company_id_fkey,"
                    + " requisite_template_id_fkey";

    private static final String WRITTEN = "address_company_id_fkey, bank_account_company_id_fkey,"
            + " bank_account_requisite_id_fkey, communication_point_company_id_fkey, requisite_address_company_id_fkey,"
            + " requisite_address_requisite_id_fkey";

    private static final String NOT_IN_LISTS = "company_logo_id_fkey";

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
        for (String part : List.of("communication_point", "address", "requisite", "bank_account")) {
            assertThat(count(
                            "select count(*) from crm." + part
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
        try (Connection writing = database.getConnection();
                Connection other = database.getConnection()) {
            writing.setAutoCommit(false);
            other.setAutoCommit(false);
            try {
                run(writing, "select crm.import_create(" + run.id() + ", 1, 2)");
                assertThat(text(writing, "select current_setting('session_replication_role')"))
                        .isEqualTo("origin");

                assertThatThrownBy(() -> run(
                                other,
                                "set local lock_timeout = '300ms'; delete from crm.app_user where id = "
                                        + house.id("Piotr")))
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
    void allReferencesAreKnown() {
        assertThat(text("""
                        select string_agg(conname, ', ' order by conname) from pg_constraint
                         where contype = 'f' and conrelid in ('crm.company'::regclass, 'crm.communication_point'::regclass,
                               'crm.address'::regclass, 'crm.requisite'::regclass, 'crm.requisite_address'::regclass,
                               'crm.bank_account'::regclass)
                        """).split(", "))
                .containsExactlyInAnyOrder(
                        String.join(", ", LOOKED_AT, WRITTEN, NOT_IN_LISTS).split(", "));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true)");
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
