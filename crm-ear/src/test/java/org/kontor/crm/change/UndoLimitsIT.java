package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.SqlCondition;

/** Where undo stops: at rights, at references, at values that may exist only once. */
@ExtendWith(ArquillianExtension.class)
class UndoLimitsIT {

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
    void whatMayNotBeReadIsNotTold() throws Exception {
        long creation = bench.as("Anna", company("one"), company("two"));
        SqlCondition none = SqlCondition.NOTHING;

        UndoResult result = bench.undo(creation, List.of(new UndoAccess("company", none, none, none, none, null)));

        assertThat(List.of(result.restored(), result.kept(), result.impossible()))
                .containsOnly(0L);
        assertThat(result.impossibleRecords()).isEmpty();
        assertThat(result.changeSetId()).isNull();
        assertThat(bench.number("select count(*) from crm.company where name in ('one', 'two')"))
                .isEqualTo(2);
    }

    @Test
    void whatMayOnlyBeReadIsNotTouched() throws Exception {
        long creation = bench.as("Anna", company("one"));
        SqlCondition all = SqlCondition.EVERYTHING;
        SqlCondition none = SqlCondition.NOTHING;

        UndoResult result = bench.undo(creation, List.of(new UndoAccess("company", all, none, none, none, null)));

        assertReason(result, UndoResult.Reason.NOT_ALLOWED, null);
    }

    @Test
    void conditionsAreAskedOfEachRecordAlsoOfDeletedOnes() throws Exception {
        bench.as("Anna", company("one"), company("two"));
        bench.as("Anna", "update crm.company set available_to_everyone = true where name = 'one'");
        long deletion = bench.as("Anna", "delete from crm.company where name in ('one', 'two')");
        SqlCondition all = SqlCondition.EVERYTHING;
        SqlCondition mine =
                new SqlCondition("r.available_to_everyone and r.responsible_id = any (?)", List.<Object>of((Object)
                        new Long[] {bench.number("select " + Sample.USER)}));

        UndoResult result = bench.undo(deletion, List.of(new UndoAccess("company", all, mine, all, all, null)));

        assertThat(result.restored()).isEqualTo(1);
        assertThat(result.impossible()).isEqualTo(1);
        assertThat(bench.texts("select name from crm.company where name in ('one', 'two')"))
                .containsExactly("one");
    }

    @Test
    void kindThatIsNotNamedIsNotTouched() throws Exception {
        long creation = bench.as("Anna", "insert into crm.department (name) values ('row-1')");

        UndoResult result = bench.undo(creation, List.of(UndoAccess.everything("company")));

        assertThat(result.changeSetId()).isNull();
        assertThat(bench.number("select count(*) from crm.department where name = 'row-1'"))
                .isEqualTo(1);
    }

    @Test
    void takenValueIsNamed() throws Exception {
        bench.as("Anna", company("one"), "update crm.company set external_id = 'only' where name = 'one'");
        long deletion = bench.as("Anna", "delete from crm.company where name = 'one'");
        bench.as("Ewa", company("two"), "update crm.company set external_id = 'only' where name = 'two'");

        UndoResult result = bench.undo(deletion);

        assertReason(result, UndoResult.Reason.VALUE_TAKEN, "company_external_id_key");
    }

    @Test
    void movedValueIsNoObstacle() throws Exception {
        bench.as(
                "Anna",
                company("one"),
                company("two"),
                "update crm.company set external_id = 'only' where name = 'one'");
        long move = bench.as(
                "Anna",
                "update crm.company set external_id = null where name = 'one'",
                "update crm.company set external_id = 'only' where name = 'two'");

        UndoResult result = bench.undo(move);

        assertThat(result.restored()).isEqualTo(2);
        assertThat(bench.texts("select name from crm.company where external_id = 'only'"))
                .containsExactly("one");
    }

    @Test
    void missingReferenceIsNamed() throws Exception {
        bench.as("Anna", "insert into crm.department (name) values ('row-1')");
        bench.as(
                "Anna",
                "insert into crm.department (name, parent_id) select 'row-2', id from crm.department where name = 'row-1'");
        long deletion = bench.as("Anna", "delete from crm.department where name = 'row-2'");
        bench.as("Ewa", "delete from crm.department where name = 'row-1'");

        UndoResult result = bench.undo(deletion);

        assertReason(result, UndoResult.Reason.REFERENCE_GONE, "department_parent_id_fkey");
    }

    @Test
    void treeComesBackAsOne() throws Exception {
        long creation = bench.as(
                "Anna",
                "insert into crm.department (name) values ('row-1')",
                "insert into crm.department (name, parent_id) select 'row-2', id from crm.department where name = 'row-1'");

        UndoResult removed = bench.undo(creation);
        assertThat(removed.restored()).isEqualTo(2);
        Long removal = removed.changeSetId();
        UndoResult returned = bench.undo(removal == null ? 0 : removal);

        assertThat(returned.restored()).isEqualTo(2);
        assertThat(bench.number("select count(*) from crm.department where name in ('row-1', 'row-2')"))
                .isEqualTo(2);
    }

    @Test
    void recordOthersHangOnStays() throws Exception {
        long creation = bench.as("Anna", "insert into crm.department (name) values ('row-1')");
        bench.as(
                "Ewa",
                "insert into crm.department (name, parent_id) select 'row-2', id from crm.department where name = 'row-1'");

        UndoResult result = bench.undo(creation);

        assertReason(result, UndoResult.Reason.REFERENCED, "department_parent_id_fkey");
    }

    private static void assertReason(UndoResult result, UndoResult.Reason reason, @Nullable String constraint) {
        assertThat(result.impossibleRecords()).singleElement().satisfies(left -> {
            assertThat(left.reason()).isEqualTo(reason);
            assertThat(left.constraint()).isEqualTo(constraint);
        });
        assertThat(result.changeSetId()).isNull();
    }

    private static String company(String name) {
        return "insert into crm.company (name, name_folded, responsible_id) values ('" + name + "', 'x', " + Sample.USER
                + ")";
    }
}
