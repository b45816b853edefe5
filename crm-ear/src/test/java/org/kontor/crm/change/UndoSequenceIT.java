package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;

/**
 * Random acts upon companies and their parts. Undoing the latest one always restores what stood before it, undoing that
 * undo what stood after it, and so back to the beginning.
 */
@ExtendWith(ArquillianExtension.class)
class UndoSequenceIT {

    private static final int[] SEEDS = {1, 20, 300};
    private static final int ACTS = 12;

    private static final String STATE = """
            select md5(coalesce(string_agg(t, '|' order by t), ''))
              from (select (to_jsonb(c) - array['version', 'modified_at', 'modified_by'])::text as t from crm.company c
                    union all select to_jsonb(p)::text from crm.communication_point p
                    union all select to_jsonb(a)::text from crm.address a
                    union all select (to_jsonb(d) - 'version')::text from crm.department d) rows
            """;

    /** Statements with a random number for {r}; each names its rows by it, so that acts overlap. */
    private static final String[] STEPS = {
        "insert into crm.company (name, name_folded, responsible_id, external_id, custom)"
                + " select 'seq-' || n, 'x', " + Sample.USER
                + ", 'seq-' || n, '{\"a\": 1}' from generate_series({r}, {r} + 4) n"
                + " on conflict (external_id) do update set custom = crm.company.custom || '{\"b\": {r}}'",
        "insert into crm.communication_point (company_id, type, kind, value, normalized)"
                + " select id, 'EMAIL', 'WORK', 'v{r}', 'v{r}' from crm.company where name like 'seq-%' and id % 3 = {r} % 3",
        "insert into crm.address (company_id, kind, text) select id, 'LEGAL', 'a{r}' from crm.company"
                + " where name like 'seq-%' and id % 4 = {r} % 4",
        "update crm.company set name = 'seq-u{r}', name_folded = 'u{r}' where name like 'seq-%' and id % 5 = {r} % 5",
        "update crm.company set custom = custom - 'a' || '{\"c\": {r}}', revenue_amount = {r}, revenue_currency = 'EUR'"
                + " where name like 'seq-%' and id % 2 = {r} % 2",
        "update crm.company set revenue_amount = null, revenue_currency = null, available_to_everyone ="
                + " not available_to_everyone where name like 'seq-%' and id % 3 = {r} % 3",
        "update crm.communication_point set value = value || '{r}' where id % 3 = {r} % 3 and type = 'EMAIL'",
        "delete from crm.communication_point where id % 4 = {r} % 4 and type = 'EMAIL'",
        "update crm.address set text = text || '{r}' where id % 2 = {r} % 2 and kind = 'LEGAL'",
        "delete from crm.address where id % 3 = {r} % 3 and kind = 'LEGAL'",
        "with c as (delete from crm.company where name like 'seq-%' and id % 4 = {r} % 4 returning id),"
                + " p as (delete from crm.communication_point where company_id in (select id from crm.company"
                + " where name like 'seq-%' and id % 4 = {r} % 4))"
                + " delete from crm.address where company_id in (select id from crm.company"
                + " where name like 'seq-%' and id % 4 = {r} % 4)",
        "insert into crm.department (name, parent_id) select 'seq-{r}', max(id) from crm.department"
    };

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
    void latestActCanAlwaysBeTakenBack() throws Exception {
        for (int seed : SEEDS) {
            Random random = new Random(seed);
            Deque<Long> acts = new ArrayDeque<>();
            List<String> states = new ArrayList<>(List.of(state()));
            for (int i = 0; i < ACTS; i++) {
                acts.push(act(random));
                states.add(state());
            }
            for (int i = ACTS - 1; i >= 0; i--) {
                takeBackAndForthAndBack(acts.pop(), states.get(i), states.get(i + 1), "seed " + seed + ", act " + i);
            }
        }
    }

    private long act(Random random) throws Exception {
        String[] statements = new String[1 + random.nextInt(6)];
        for (int i = 0; i < statements.length; i++) {
            statements[i] = STEPS[random.nextInt(STEPS.length)].replace("{r}", Integer.toString(random.nextInt(20)));
        }
        // so that every act writes something
        String[] all = java.util.Arrays.copyOf(statements, statements.length + 1);
        all[statements.length] = STEPS[STEPS.length - 1].replace("{r}", "end");
        return bench.as("seq", all);
    }

    private void takeBackAndForthAndBack(long act, String before, String after, String where) throws Exception {
        UndoResult back = bench.undo(act);
        assertThat(state()).as(where + " undone").isEqualTo(before);
        UndoResult forth = bench.undo(written(back));
        assertThat(state()).as(where + " undone twice").isEqualTo(after);
        UndoResult again = bench.undo(written(forth));
        assertThat(state()).as(where + " undone thrice").isEqualTo(before);
        assertThat(List.of(back.kept(), forth.kept(), again.kept(), back.impossible(), forth.impossible()))
                .as(where)
                .containsOnly(0L);
    }

    private static long written(UndoResult result) {
        Long changeSet = result.changeSetId();
        return changeSet == null ? 0 : changeSet;
    }

    private String state() throws Exception {
        return bench.texts(STATE).get(0);
    }
}
