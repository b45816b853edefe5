package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;

/** What a change set did can be taken back, byte for byte, and what was changed since stays (B-01, I-08). */
@ExtendWith(ArquillianExtension.class)
class UndoIT {

    private static final String LOT = "external_id like 'lot-%'";
    private static final String LOT_IDS = "(select id from crm.company where " + LOT + ")";

    /** Everything there is about the lot, the database's own stamps included. */
    private static final String EVERYTHING = hash("to_jsonb(x)");

    /** The same without what the database raises with every write. */
    private static final String CONTENT = hash("to_jsonb(x) - array['version', 'modified_at', 'modified_by']");

    @Inject
    SqlBench bench;

    private long creation;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private static String hash(String image) {
        return "select md5(string_agg(t, '|' order by t)) from (select (" + image
                + ")::text as t from crm.company x where "
                + LOT + " union all select to_jsonb(p)::text from crm.communication_point p where company_id in "
                + LOT_IDS
                + " union all select to_jsonb(a)::text from crm.address a where company_id in " + LOT_IDS + ") rows";
    }

    @BeforeEach
    void lotOfTwoHundred() throws Exception {
        bench.ground();
        creation = bench.as(
                "Anna",
                "insert into crm.company (name, name_folded, responsible_id, external_id, revenue_amount, revenue_currency,"
                        + " custom) select 'Żółw ' || n, 'zolw', " + Sample.USER + ", 'lot-' || n, n + 0.10, 'PLN',"
                        + " jsonb_build_object('a', n, 'b', jsonb_build_array(n, null)) from generate_series(1, 200) n",
                "insert into crm.communication_point (company_id, type, kind, value, normalized)"
                        + " select id, 'PHONE', 'WORK', id || '-' || n, 'x' from crm.company, generate_series(1, 2) n where "
                        + LOT,
                "insert into crm.address (company_id, kind, text) select id, 'ACTUAL', 'ul. ' || id from crm.company where "
                        + LOT);
    }

    @AfterEach
    void clean() throws Exception {
        bench.clean();
    }

    @Test
    void deletedRecordsComeBackByteForByte() throws Exception {
        List<String> before = bench.texts(EVERYTHING);
        long deletion = deleteLot();
        assertThat(bench.texts(EVERYTHING)).isNotEqualTo(before);

        UndoResult result = bench.undo(deletion);

        assertThat(bench.texts(EVERYTHING)).isEqualTo(before);
        assertBuckets(result, 200, 0, 0);
    }

    @Test
    void bulkUpdateIsTakenBackByteForByte() throws Exception {
        List<String> before = bench.texts(CONTENT);
        long update = updateLot();
        assertThat(bench.texts(CONTENT)).isNotEqualTo(before);

        UndoResult result = bench.undo(update);

        assertThat(bench.texts(CONTENT)).isEqualTo(before);
        assertBuckets(result, 200, 0, 0);
    }

    @Test
    void ofAnUpdateExactlyTheFieldsEditedSinceAreKept() throws Exception {
        List<String> before = bench.texts(CONTENT);
        long update = updateLot();
        long edit = editEveryTwentieth();

        UndoResult result = bench.undo(update);

        assertBuckets(result, 190, 10, 0);
        assertThat(result.keptRecords()).hasSize(10).allSatisfy(kept -> {
            assertThat(kept.changes()).extracting(UndoResult.Later::column).containsExactly("name");
            assertThat(kept.changes()).extracting(UndoResult.Later::actor).containsExactly("Ewa");
            assertThat(kept.changes()).extracting(UndoResult.Later::changeSetId).containsExactly(edit);
        });
        assertThat(bench.number("select count(*) from crm.company where name like 'Ewa %' and revenue_amount < 1000"))
                .isEqualTo(10);
        bench.as(
                "Jan",
                "update crm.company set name = 'Żółw ' || substr(external_id, 5), name_folded = 'zolw' where name like 'Ewa %'");
        assertThat(bench.texts(CONTENT)).isEqualTo(before);
    }

    @Test
    void createdRecordsEditedSinceAreKeptWhole() throws Exception {
        editEveryTwentieth();
        bench.as(
                "Ewa",
                "insert into crm.address (company_id, kind, text) select id, 'BILLING', 'x' from crm.company"
                        + " where external_id = 'lot-1'");
        bench.as(
                "Ewa",
                "update crm.company set revenue_amount = 5 where external_id = 'lot-2'",
                "update crm.company set revenue_amount = 2.10 where external_id = 'lot-2'");

        UndoResult result = bench.undo(creation);

        assertBuckets(result, 189, 11, 0);
        assertThat(bench.number("select count(*) from crm.company where " + LOT))
                .isEqualTo(11);
        assertThat(bench.number("select count(*) from crm.communication_point where company_id in " + LOT_IDS))
                .isEqualTo(22);
        assertThat(result.keptRecords())
                .anySatisfy(kept -> assertThat(kept.changes()).singleElement().satisfies(later -> {
                    assertThat(later.table()).isEqualTo("address");
                    assertThat(later.column()).isEqualTo("*");
                }));
    }

    @Test
    void undoOfUndoOfUndoStandsWhereTheFirstStood() throws Exception {
        List<String> whole = bench.texts(EVERYTHING);
        UndoResult first = bench.undo(creation);
        assertThat(bench.number("select count(*) from crm.company where " + LOT))
                .isZero();

        UndoResult second = bench.undo(written(first));
        assertThat(bench.texts(EVERYTHING)).isEqualTo(whole);

        UndoResult third = bench.undo(written(second));
        assertThat(bench.number("select count(*) from crm.company where " + LOT))
                .isZero();
        assertBuckets(third, 200, 0, 0);
        bench.undo(written(third));
        assertThat(bench.texts(EVERYTHING)).isEqualTo(whole);
    }

    @Test
    void undoTwiceChangesNothingMore() throws Exception {
        long deletion = deleteLot();
        bench.undo(deletion);
        List<String> after = bench.texts(EVERYTHING);

        UndoResult again = bench.undo(deletion);

        assertThat(again.changeSetId()).isNull();
        assertBuckets(again, 200, 0, 0);
        assertThat(bench.texts(EVERYTHING)).isEqualTo(after);
    }

    @Test
    void severalStepsUponOneRowAreOne() throws Exception {
        List<String> before = bench.texts(CONTENT);
        long mixed = bench.as(
                "Ola",
                "update crm.company set name = 'A', custom = custom || '{\"c\": 1}' where external_id = 'lot-7'",
                "update crm.company set name = 'B', custom = custom - 'a' where external_id = 'lot-7'",
                "update crm.communication_point set value = 'gone' where company_id in " + LOT_IDS,
                "delete from crm.communication_point where company_id in " + LOT_IDS,
                "insert into crm.address (company_id, kind, text) select id, 'LEGAL', 'y' from crm.company where "
                        + LOT,
                "update crm.address set text = 'z' where kind = 'LEGAL'",
                "insert into crm.role (code, name_pl, name_en) values ('row-1', 'a', 'b')",
                "delete from crm.role where code = 'row-1'");

        UndoResult result = bench.undo(mixed);

        assertThat(bench.texts(CONTENT)).isEqualTo(before);
        assertBuckets(result, 201, 0, 0);
    }

    private long deleteLot() throws Exception {
        return bench.as(
                "Ola",
                "with c as (delete from crm.company where " + LOT + " returning id),"
                        + " p as (delete from crm.communication_point where company_id in " + LOT_IDS + ")"
                        + " delete from crm.address where company_id in " + LOT_IDS);
    }

    private long updateLot() throws Exception {
        return bench.as(
                "Ola",
                "update crm.company set name = 'Nowy ' || id, name_folded = 'nowy', revenue_amount = revenue_amount + 1000,"
                        + " custom = (custom - 'b') || '{\"a\": 0, \"c\": true}' where " + LOT,
                "update crm.address set text = 'inna' where company_id in " + LOT_IDS);
    }

    private long editEveryTwentieth() throws Exception {
        return bench.as(
                "Ewa",
                "update crm.company set name = 'Ewa ' || id where " + LOT
                        + " and substr(external_id, 5)::int % 20 = 0");
    }

    private static long written(UndoResult result) {
        Long changeSet = result.changeSetId();
        assertThat(changeSet).isNotNull();
        return changeSet == null ? 0 : changeSet;
    }

    private static void assertBuckets(UndoResult result, long restored, long kept, long impossible) {
        assertThat(List.of(result.restored(), result.kept(), result.impossible()))
                .containsExactly(restored, kept, impossible);
    }
}
