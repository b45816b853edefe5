package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;

/** A run that breaks off is gone on with, and one that wrote can be taken back (I-07, I-08). */
@ExtendWith(ArquillianExtension.class)
class ImportRunIT extends ImportCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void rowsAndCheckpointAreCommittedTogetherOrNotAtAll() {
        FailingApply.CHUNKS_BEFORE_FAILURE.set(2);

        ImportRun failed =
                driver.run(house.by("Admin"), csv("Nazwa firmy;Telefon", "Firma %d %s;58 555 01 12", 60), FAILING);

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        long written = companies();
        assertThat(written).isBetween(20L, 50L);
        assertThat(count(
                        "select sum(next_row - first_row) from crm.import_range where run_id = ? and step = 'APPLY'",
                        failed.id()))
                .as("progress")
                .isEqualTo(written);
        assertThat(count(
                        "select count(*) from crm.history where change_set_id = ? and table_name = 'company'",
                        failed.changeSetId()))
                .isEqualTo(written);

        ImportRun resumed = resume(failed);

        assertThat(resumed.status()).isEqualTo(Status.COMPLETED);
        assertThat(resumed.tally()).isEqualTo(new Tally(60, 0, 0, 0, 0, 0));
        assertThat(companies()).isEqualTo(60);
        assertThat(count(
                        "select count(*) from crm.communication_point p join crm.company c on c.id = p.company_id"
                                + " where c.name like ?",
                        "Firma % " + mark))
                .isEqualTo(60);
    }

    @Test
    void undoKeepsWhatSomebodyChangedSince() {
        ImportRun run = driver.run(house.by("Admin"), csv("Nazwa firmy;Roczny przychód", "Jedna %s;1", "Druga %s;2"));
        house.write("update crm.company set revenue_amount = 99 where name = ?", "Druga " + mark);

        UndoResult undone = undoing.undo(house.by("Admin"), run.id());

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.kept()).isEqualTo(1);
        assertThat(count("select count(*) from crm.company where name like ?", "%" + mark))
                .isEqualTo(1);
        assertThat(imports.run(rights("Admin"), run.id()).undone()).isNotNull();
    }

    private long companies() {
        return count("select count(distinct name) from crm.company where name like ?", "Firma % " + mark);
    }
}
