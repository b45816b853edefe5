package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.batch.imports.ImportsAtWork;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;

/** Runs that nobody works on any more, that wait for room, or have rows which the database alone refuses (I-06, I-07). */
@ExtendWith(ArquillianExtension.class)
class ImportDueIT extends ImportCase {

    private static final String AS_IF_LOST = """
            update server.jbatchjobexecution set batchstatus = 1
             where fk_jobinstanceid = (select job_instance from crm.import_run where id = ?)
            """;

    /** A run that failed is nobody's to go on with: it is made one whose server went away. */
    private static final String AS_IF_LEFT = """
            with run as (update crm.import_run set status = 'RUNNING', finished_at = null where id = ? returning id)
            insert into crm.import_due (run_id, due_at, tries) select id, now(), ? from run
                on conflict (run_id) do update set due_at = excluded.due_at, tries = excluded.tries
            """;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportsAtWork atWork;

    @Inject
    ImportSteps steps;

    @Inject
    ImportRecovery recovery;

    @Test
    void aRunWhoseJobLostTheDatabaseIsGoneOnWith() {
        FailingApply.CHUNKS_BEFORE_FAILURE.set(2);
        ImportRun broken = driver.run(house.by("Admin"), csv("Nazwa firmy", "Firma %d %s", 60), FAILING);
        long job = count("select job_instance from crm.import_run where id = ?", broken.id());
        house.write(AS_IF_LOST, broken.id());
        house.write(AS_IF_LEFT, broken.id(), 0);

        ImportRun done = driver.await(house.by("Admin"), broken.id());

        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.tally()).isEqualTo(new Tally(60, 0, 0, 0, 0, 0));
        assertThat(count("select count(*) from crm.company where name like ?", "Firma % " + mark))
                .isEqualTo(60);
        assertThat(count("select count(*) from crm.history where change_set_id = ?", done.changeSetId()))
                .isEqualTo(60);
        assertThatThrownBy(() -> steps.take(job)).hasMessageContaining("no run of job");
        assertThatThrownBy(() -> steps.decide(broken.id(), new RowRange(1, 2)))
                .hasMessageContaining("has passed row 1");
    }

    @Test
    void whatDoesNotPassByItselfIsNotTriedForEver() {
        FailingApply.CHUNKS_BEFORE_FAILURE.set(2);
        ImportRun broken = driver.run(house.by("Admin"), csv("Nazwa firmy", "Firma %d %s", 60), FAILING);
        house.write(AS_IF_LEFT, broken.id(), 6);

        assertThat(driver.await(house.by("Admin"), broken.id()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aRunWaitsForRoomAndMayBeHeldMeanwhile() {
        LongStream.rangeClosed(1, 4).forEach(n -> atWork.begins(-n, -n));
        long id = driver.queued(house.by("Admin"), csv("Nazwa firmy", "Firma %d %s", 3));
        jobs.start(id);
        assertThat(text("select status from crm.import_run where id = ?", id)).isEqualTo("QUEUED");

        course.hold(house.by("Admin"), id, Halt.PAUSE);
        assertThat(text("select status from crm.import_run where id = ?", id)).isEqualTo("PAUSED");
        course.goOn(house.by("Admin"), id);
        jobs.goOn(id);
        assertThat(text("select status from crm.import_run where id = ?", id)).isEqualTo("QUEUED");
        LongStream.rangeClosed(1, 4).forEach(n -> atWork.isOver(-n));

        assertThat(driver.await(house.by("Admin"), id).tally()).isEqualTo(new Tally(3, 0, 0, 0, 0, 0));
    }

    @Test
    void ofTwoJobsTheFirstHasTheRun() {
        long id = driver.queued(house.by("Admin"), csv("Nazwa firmy", "Firma %d %s", 3));

        assertThat(steps.bind(id, -7)).isTrue();
        assertThat(steps.bind(id, -8)).isFalse();
        assertThat(steps.bind(id, -7)).as("it goes on with what it has").isTrue();
        recovery.abandon(id);
        jobs.start(id);
        jobs.start(id);

        assertThat(driver.await(house.by("Admin"), id))
                .extracting(ImportRun::status, ImportRun::tally)
                .containsExactly(Status.COMPLETED, new Tally(3, 0, 0, 0, 0, 0));
        assertThat(steps.bind(id, -9)).as("it is at its end").isFalse();
    }

    /** Restarted where it was held, on the server's console, a job does not begin with the step that binds it. */
    @Test
    void aServerKnowsOfARunThatItsJobGoesOnWith() {
        long id = driver.queued(house.by("Admin"), csv("Nazwa firmy", "Firma %d %s", 3));
        steps.bind(id, -11);
        recovery.stopped(-11);
        assertThat(count("select count(*) from crm.import_due where run_id = ?", id))
                .isZero();

        recovery.goesOn(-11);

        assertThat(count("select count(*) from crm.import_due where run_id = ? and due_at > now()", id))
                .isEqualTo(1);
        course.hold(house.by("Admin"), id, Halt.STOP);
        recovery.stopped(-11);
    }

    @Test
    void rowsThatTheDatabaseAloneRefusesStopNoOthers() throws SQLException {
        define("add constraint faulty check (name not in ('Firma 7 %1$s', 'Firma 8 %1$s', 'Firma 55 %1$s')) not valid"
                .formatted(mark));
        try {
            ImportRun run = driver.run(house.by("Admin"), csv("Nazwa firmy;Telefon", "Firma %d %s;58 555 01 12", 60));

            assertThat(run.status()).isEqualTo(Status.COMPLETED);
            assertThat(run.tally()).isEqualTo(new Tally(57, 0, 0, 0, 0, 3));
            assertThat(rows(run, Bucket.REJECTED)).extracting(ResultRow::number).containsExactly(7L, 8L, 55L);
            assertThat(rows(run, Bucket.REJECTED).get(0).reasons())
                    .containsExactly(new Reason("", "imports.reason.database", "faulty"));
            assertThat(count(
                            "select count(*) from crm.communication_point p join crm.company c on c.id = p.company_id"
                                    + " where c.name like ?",
                            "Firma % " + mark))
                    .isEqualTo(57);
            assertThat(count("select count(*) from crm.company where name like ? and version <> 0", "Firma % " + mark))
                    .as("companies that were written twice")
                    .isZero();
            assertThat(count("select count(*) from crm.history where change_set_id = ?", run.changeSetId()))
                    .isEqualTo(2 * 57);
        } finally {
            define("drop constraint faulty");
        }
    }

    private void define(String change) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table crm.company " + change);
        }
    }
}
