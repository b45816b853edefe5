package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.StringReader;
import java.sql.Connection;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;
import org.postgresql.PGConnection;

/** However a recorded table is written, history has it and the record's version rises. */
@ExtendWith(ArquillianExtension.class)
class RecordingIT {

    @Inject
    SqlBench bench;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void ground() throws Exception {
        bench.ground();
    }

    @AfterEach
    void clean() throws Exception {
        bench.clean();
    }

    @Test
    void everyRecordedTableHasASample() throws Exception {
        assertThat(bench.texts("select table_name from crm.recorded_table"
                        + " where table_name not in ('organisation', 'duplicate_policy')"))
                .containsExactlyInAnyOrderElementsOf(
                        Sample.ALL.stream().map(Sample::table).toList());
    }

    @Test
    void plainSqlIsRecorded() throws Exception {
        for (Sample sample : Sample.ALL) {
            check(sample, 'I', 1, sample.insert(1));
            check(
                    sample,
                    'U',
                    1,
                    "update crm." + sample.table() + " set " + sample.change() + " where " + newest(sample, 1));
            check(sample, 'D', 1, "delete from crm." + sample.table() + " where " + newest(sample, 1));
        }
    }

    @Test
    void bulkSqlIsRecorded() throws Exception {
        for (Sample sample : Sample.ALL) {
            check(sample, 'I', 3, sample.insert(1) + " union all " + sample.row(2) + " union all " + sample.row(3));
            check(
                    sample,
                    'U',
                    3,
                    "update crm." + sample.table() + " set " + sample.change() + " where " + newest(sample, 3));
            check(sample, 'D', 3, "delete from crm." + sample.table() + " where " + newest(sample, 3));
        }
    }

    @Test
    void copyIsRecorded() throws Exception {
        for (Sample sample : Sample.ALL) {
            String row = bench.texts("select concat_ws(',', " + sample.row(2).substring(7) + ")")
                    .get(0);
            long before = version(sample, 1);
            long changeSet = bench.as("copy", connection -> copy(connection, sample, row));
            assertRecorded(sample, 'I', 1, changeSet, before);
        }
    }

    @Test
    void upsertAndMergeAreRecorded() throws Exception {
        long upsert = bench.as(
                "upsert",
                "insert into crm.role (code, name_pl, name_en) values ('bench-1', 'x', 'x'), ('row-1', 'x', 'x')"
                        + " on conflict (code) do update set name_pl = excluded.name_pl");
        long merge = bench.as(
                "merge",
                "merge into crm.role r using (values ('bench-2'), ('bench-3'), ('row-2')) v (code) on r.code = v.code"
                        + " when matched and v.code = 'bench-2' then delete"
                        + " when matched then update set name_pl = 'y'"
                        + " when not matched then insert (code, name_pl, name_en) values (v.code, 'y', 'y')");

        assertThat(operations(upsert)).containsExactly("I", "U");
        assertThat(operations(merge)).containsExactly("D", "I", "U");
    }

    @Test
    void writeThatChangesNothingIsNoChange() throws Exception {
        long before = bench.number("select version from crm.company where name = 'bench'");

        bench.as(
                "idle",
                "update crm.company set name = name, version = 999, modified_at = now() where name = 'bench'",
                "insert into crm.department (name) values ('row-1')");

        assertThat(bench.number("select version from crm.company where name = 'bench'"))
                .isEqualTo(before);
        assertThat(bench.number("select count(*) from crm.history where entity = 'company' and op = 'U' and record_id ="
                        + " (select id from crm.company where name = 'bench')"))
                .isZero();
    }

    private void check(Sample sample, char op, int rows, String statement) throws Exception {
        long before = version(sample, rows);
        long changeSet = bench.as("sql", statement);
        assertRecorded(sample, op, rows, changeSet, before);
    }

    private void assertRecorded(Sample sample, char op, int rows, long changeSet, long before) throws Exception {
        assertThat(bench.number("select count(*) from crm.history where change_set_id = " + changeSet
                        + " and table_name = '" + sample.table() + "' and op = '" + op + "' and not mirror"))
                .as("%s %s", sample.table(), op)
                .isEqualTo(rows);
        if (sample.isPart() || op == 'U') {
            assertThat(version(sample, rows))
                    .as("version: %s %s", sample.table(), op)
                    .isGreaterThan(before);
        }
    }

    /** Version of the record the rows belong to; the lowest of the newest rows where they are records themselves. */
    private long version(Sample sample, int rows) throws Exception {
        if (!sample.isPart()) {
            return bench.number(
                    "select coalesce(min(version), 0) from crm." + sample.table() + " where " + newest(sample, rows));
        }
        List<String> root = bench.texts("select o.table_name from crm.recorded_table p join crm.recorded_table o"
                + " on o.entity = p.entity and o.record_column = 'id' where p.table_name = '" + sample.table() + "'");
        return bench.number("select version from crm." + root.get(0) + " where id = " + sample.record());
    }

    private static String newest(Sample sample, int rows) {
        return "id in (select id from crm." + sample.table() + " order by id desc limit " + rows + ")";
    }

    private List<String> operations(long changeSet) throws Exception {
        return bench.texts("select op from crm.history where change_set_id = " + changeSet + " order by op");
    }

    private static void copy(Connection connection, Sample sample, String row) throws Exception {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy crm." + sample.table() + " (" + sample.columns() + ") from stdin (format csv)",
                        new StringReader(row + "\n"));
    }
}
