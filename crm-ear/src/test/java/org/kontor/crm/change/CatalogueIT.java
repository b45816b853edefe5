package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;

/** Every table of the business schema keeps history, or says on a written list why not. */
@ExtendWith(ArquillianExtension.class)
class CatalogueIT {

    private static final String GAPS = """
            select c.relname || ': neither recorded nor on the exclusion list'
              from pg_class c
             where c.relnamespace = 'crm'::regnamespace and c.relkind in ('r', 'p')
               and c.relname not in (select table_name from crm.recorded_table)
               and c.relname not in (select table_name from crm.unrecorded_table)
            union all
            select r.table_name || ': both recorded and on the exclusion list'
              from crm.recorded_table r join crm.unrecorded_table u using (table_name)
            union all
            select r.table_name || ': trigger ' || n || ' is missing or off'
              from crm.recorded_table r
              cross join unnest(array['history_insert', 'history_update', 'history_delete', 'history_truncate',
                                      'history_identity', case r.record_column when 'id' then 'history_version' end]) n
             where n is not null
               and not exists (select from pg_trigger t
                                where t.tgrelid = format('crm.%I', r.table_name)::regclass and t.tgname = n
                                  and t.tgenabled = case when n = 'history_insert' and r.table_name in (
                                      'company', 'communication_point', 'address', 'requisite', 'requisite_address',
                                      'bank_account') then 'O' else 'A' end)
            union all
            select c.relname || ': trigger ' || t.tgname || ' does not fire always'
              from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where c.relnamespace = 'crm'::regnamespace and not t.tgisinternal and t.tgenabled <> 'A'
               and not (t.tgname like 'history_%' and c.relname in (select table_name from crm.recorded_table))
            union all
            select r.table_name || ': its triggers are older than its columns'
              from crm.recorded_table r
              join pg_proc h on h.pronamespace = 'crm'::regnamespace and h.proname = r.table_name || '_history'
              left join pg_proc v on v.pronamespace = 'crm'::regnamespace and v.proname = r.table_name || '_version'
             where h.prosrc <> crm.history_source(r.table_name)
                or r.record_column = 'id' and v.prosrc is distinct from crm.version_source(r.table_name)
            """;

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void everyTableKeepsHistoryOrSaysWhyNot() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(gaps(connection)).isEmpty();
        }
    }

    @Test
    void newTableWithoutEitherIsFound() throws SQLException {
        assertThat(gapsAfter("create table crm.planted (id bigint primary key)"))
                .containsExactly("planted: neither recorded nor on the exclusion list");
    }

    @Test
    void tableOnBothListsIsFound() throws SQLException {
        assertThat(gapsAfter("select crm.leave_unrecorded('company', 'planted by a test')"))
                .containsExactly("company: both recorded and on the exclusion list");
    }

    @Test
    void disabledTriggerIsFound() throws SQLException {
        assertThat(gapsAfter("alter table crm.company disable trigger history_delete"))
                .containsExactly("company: trigger history_delete is missing or off");
    }

    @Test
    void triggerThatImportsPassByIsFound() throws SQLException {
        assertThat(gapsAfter("alter table crm.company enable trigger words_insert"))
                .containsExactly("company: trigger words_insert does not fire always");
        assertThat(gapsAfter("alter table crm.contact enable trigger history_insert"))
                .containsExactly("contact: trigger history_insert is missing or off");
        assertThat(gapsAfter("alter table crm.company enable trigger history_update"))
                .containsExactly("company: trigger history_update is missing or off");
        assertThat(gapsAfter("alter table crm.company enable always trigger history_insert"))
                .as("imports tell it themselves")
                .containsExactly("company: trigger history_insert is missing or off");
    }

    @Test
    void columnThatTheTriggersDoNotKnowIsFound() throws SQLException {
        assertThat(gapsAfter("alter table crm.company add planted text"))
                .containsExactly("company: its triggers are older than its columns");
    }

    private List<String> gapsAfter(String violation) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(violation);
                return gaps(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<String> gaps(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(GAPS)) {
            List<String> gaps = new ArrayList<>();
            while (rows.next()) {
                gaps.add(rows.getString(1));
            }
            return gaps;
        }
    }
}
