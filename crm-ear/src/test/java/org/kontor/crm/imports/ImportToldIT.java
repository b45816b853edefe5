package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Nips;

/** Each row that an import writes for a new company is told by history, once (B-01), whoever tells it. */
@ExtendWith(ArquillianExtension.class)
class ImportToldIT extends ImportCase {

    /** What history says of an import's new companies, beside what there is of them. */
    private static final String TOLD = """
            with made as (select v.company_id, r.change_set_id from crm.import_verdict v join crm.import_run r on r.id = v.run_id
                           where v.run_id = %1$d and v.bucket = 'CREATED'),
            there as (
                select m.change_set_id, t.* from made m
                 cross join lateral (
                     select 'company' as table_name, m.company_id, m.company_id as id
                     union all select 'communication_point', company_id, id from crm.communication_point p where p.company_id = m.company_id
                     union all select 'address', company_id, id from crm.address a where a.company_id = m.company_id
                     union all select 'requisite', company_id, id from crm.requisite q where q.company_id = m.company_id
                     union all select 'requisite_address', company_id, id from crm.requisite_address a where a.company_id = m.company_id
                     union all select 'bank_account', company_id, id from crm.bank_account b where b.company_id = m.company_id) t),
            told as (
                select h.change_set_id, h.table_name, h.record_id, h.row_id from crm.history h join made m on m.company_id = h.record_id
                 where h.entity = 'company' and h.op = 'I' and h.before is null)
            select count(*) || ' ' || count(t.row_id) || ' ' || count(e.id) || ' ' || count(distinct e.table_name)
              from told t full join there e on e.change_set_id = t.change_set_id and e.table_name = t.table_name
                   and e.company_id = t.record_id and e.id = t.row_id
            """;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void historyTellsEachRowOnce() throws SQLException {
        assertThat(isToldByThePortion()).isTrue();
        assertThat(text(TOLD.formatted(imported()))).isEqualTo("18 18 18 6");
    }

    @Test
    void theDatabaseTellsHistoryWhereItWouldBeToldTwice() throws SQLException {
        define("alter table crm.address enable always trigger history_insert");
        try {
            assertThat(isToldByThePortion()).isFalse();
            assertThat(text(TOLD.formatted(imported()))).isEqualTo("18 18 18 6");
        } finally {
            define("alter table crm.address enable trigger history_insert");
        }
    }

    private long imported() {
        String row = "%s " + mark + ";%s;58 555 01 12;ul. Długa 1;ul. Krótka 2;PL61109010140000071219812874";
        ImportRun run = driver.run(
                house.by("Admin"),
                csv(
                        "Nazwa firmy;NIP;Telefon;Adres;Szczegóły: adres siedziby;Rachunek bankowy",
                        row.formatted("Pierwsza", Nips.fresh()),
                        row.formatted("Druga", Nips.fresh()),
                        row.formatted("Trzecia", Nips.fresh())));
        assertThat(run.tally()).isEqualTo(new Tally(3, 0, 0, 0, 0, 0));
        return run.id();
    }

    @Test
    void whatAKnownCompanyGetsIsToldOnceToo() {
        String header = "ID zewnętrzne;Nazwa firmy;NIP;Szczegóły: adres siedziby;Rachunek bankowy";
        driver.run(house.by("Admin"), csv(header, "E-%s;Znana %s;;;"));
        ImportRun run = driver.run(
                house.by("Admin"),
                csv(header, "E-%s;Znana %s;" + Nips.fresh() + ";ul. Krótka 2;PL61109010140000071219812874"));

        assertThat(run.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
        assertThat(text(
                        "select string_agg(h.table_name || ' ' || h.op::text, ', ' order by h.table_name) from crm.history h"
                                + " join crm.import_run r on r.change_set_id = h.change_set_id where r.id = "
                                + run.id()))
                .isEqualTo("bank_account I, requisite I, requisite_address I");
    }

    private boolean isToldByThePortion() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select crm.may_look_at_once()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void define(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
