package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;

/** The act a service is given reaches the database: once a transaction, over JPA's connection and the data source. */
@ExtendWith(ArquillianExtension.class)
class ActIT {

    @Inject
    Acting acting;

    @Inject
    SqlBench bench;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void actBecomesTheChangeSet() throws Exception {
        Act act = Act.ofNobody("Anna", Cause.REST).about(12).noted("why");

        long changeSet = acting.add(act, "row-1").orElseThrow();

        assertThat(told(changeSet)).containsExactly("Anna REST 12 why");
        bench.undo(changeSet);
    }

    @Test
    void whoSubmittedItAtTheConsoleIsKeptApartFromTheActor() throws Exception {
        Act act = Act.ofNobody("Anna", Cause.IMPORT).submittedBy("admin");

        long written = acting.add(act, "row-1").orElseThrow();
        long opened = acting.open(act);

        assertThat(told(written)).containsExactly("Anna IMPORT admin");
        assertThat(told(opened)).containsExactly("Anna IMPORT admin");
        bench.undo(written);
    }

    @Test
    void outermostActWins() throws Exception {
        long changeSet = acting.addForAnother(
                        Act.ofNobody("Outer", Cause.IMPORT).about(3), Act.ofNobody("Inner", Cause.FORM), "row-1")
                .orElseThrow();

        assertThat(told(changeSet)).containsExactly("Outer IMPORT 3");
        bench.undo(changeSet);
    }

    @Test
    void severalTransactionsShareAnOpenedChangeSet() throws Exception {
        Act act = Act.ofNobody("Anna", Cause.IMPORT);
        long changeSet = acting.open(act);

        acting.add(act.in(changeSet), "row-1");
        acting.add(act.in(changeSet), "row-2");

        assertThat(bench.number("select count(*) from crm.history where change_set_id = " + changeSet))
                .isEqualTo(2);
        assertThat(bench.number("select count(distinct xid) from crm.history where change_set_id = " + changeSet))
                .isEqualTo(2);
        assertThat(bench.undo(changeSet).restored()).isEqualTo(2);
    }

    private List<String> told(long changeSet) throws Exception {
        return bench.texts(
                "select concat_ws(' ', actor, cause, cause_ref, note, console_user) from crm.change_set where id = "
                        + changeSet);
    }
}
