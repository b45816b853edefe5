package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;

/** What the application's role cannot do, however it is driven. The owner's role shows that the statements are right. */
@ExtendWith(ArquillianExtension.class)
class HistoryRightsIT {

    private static final String REFUSED = "42501";

    @Resource(lookup = "jdbc/crm")
    DataSource application;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void applicationCannotRewriteHistory() throws SQLException {
        onlyTheOwnerMay("update crm.history set before = null where seq < 0");
        onlyTheOwnerMay("delete from crm.history where seq < 0");
        onlyTheOwnerMay("insert into crm.history (change_set_id, record_id, row_id, op, entity, table_name)"
                + " values (1, 1, 1, 'I', 'company', 'company')");
        onlyTheOwnerMay("update crm.change_set set actor = 'another' where id < 0");
        onlyTheOwnerMay("delete from crm.change_set where id < 0");
        onlyTheOwnerMay("insert into crm.change_set (actor, cause) values ('another', 'FORM')");
        onlyTheOwnerMay("update crm.recorded_table set entity = 'other' where false");
    }

    @Test
    void nobodyEmptiesHistoryOrARecordedTable() {
        for (String table : new String[] {"history", "change_set", "company", "communication_point", "app_user"}) {
            assertThat(stateOf(application, "truncate crm." + table)).isEqualTo(REFUSED);
            assertThat(stateOf(owner, "truncate crm." + table + " cascade")).isEqualTo("KC002");
        }
    }

    @Test
    void applicationCannotSwitchTriggersOff() throws SQLException {
        onlyTheOwnerMay("alter table crm.company disable trigger history_update");
        onlyTheOwnerMay("drop trigger history_update on crm.company");
        onlyTheOwnerMay("alter table crm.company add column planted text");
        onlyTheOwnerMay("create or replace function crm.company_history() returns trigger language plpgsql as"
                + " 'begin return null; end'");
        assertThat(stateOf(application, "set session_replication_role = replica"))
                .isEqualTo(REFUSED);
        assertThat(stateOf(application, "select crm.record_history('company', 'company', 'id', 'name')"))
                .isEqualTo(REFUSED);
        assertThat(stateOf(application, "select crm.leave_unrecorded('company', 'does not matter')"))
                .isEqualTo(REFUSED);
    }

    @Test
    void writeOutsideAChangeSetFails() {
        String write = "insert into crm.department (name) values ('outside')";

        assertThat(stateOf(application, write)).isEqualTo(DatabaseFailure.OUTSIDE_CHANGE_SET);
        assertThat(stateOf(application, "select set_config('kontor.cause', 'FORM', true); " + write))
                .isEqualTo("00000");
        assertThat(stateOf(application, "select set_config('kontor.change_set', '9000000', true); " + write))
                .isEqualTo(DatabaseFailure.OUTSIDE_CHANGE_SET);
    }

    @Test
    void statementThatTouchesNoRowNeedsNoChangeSet() {
        assertThat(stateOf(application, "update crm.company set name = 'x' where false"))
                .isEqualTo("00000");
        assertThat(stateOf(application, "delete from crm.company where false")).isEqualTo("00000");
    }

    @Test
    void rowsKeepTheirIdAndTheirRecord() {
        String begin = "select set_config('kontor.cause', 'FORM', true);"
                + " insert into crm.role (code, name_pl, name_en) values ('planted', 'p', 'p');"
                + " insert into crm.role_level (role_id, entity, operation, level)"
                + " select id, 'COMPANY', 'READ', 'ALL' from crm.role where code = 'planted'; ";

        assertThat(stateOf(application, begin + "update crm.role_level set level = 'OWN' where operation = 'READ'"))
                .isEqualTo("00000");
        assertThat(stateOf(application, begin + "update crm.role set id = -1 where code = 'planted'"))
                .isEqualTo("KC003");
        assertThat(stateOf(application, begin + "update crm.role_level set role_id = role_id - 1"))
                .isEqualTo("KC003");
    }

    private void onlyTheOwnerMay(String statement) throws SQLException {
        assertThat(stateOf(owner, statement)).as(statement).isEqualTo("00000");
        assertThat(stateOf(application, statement)).as(statement).isEqualTo(REFUSED);
    }

    /** SQL state of the statement, which is rolled back. */
    private static String stateOf(DataSource role, String statements) {
        SQLException refusal = catchThrowableOfType(SQLException.class, () -> {
            try (Connection connection = role.getConnection()) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(statements);
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
        return refusal == null ? "00000" : refusal.getSQLState();
    }
}
