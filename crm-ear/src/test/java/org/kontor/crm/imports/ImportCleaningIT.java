package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.batch.imports.ImportCleaner;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;

/** What imports no longer need goes, and nothing else does. */
@ExtendWith(ArquillianExtension.class)
class ImportCleaningIT extends ImportCase {

    @Inject
    ImportCleaner cleaner;

    @Inject
    ImportSteps steps;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void draftGoesWholeAfterAWeek() {
        long old = draft("uploaded_at = now() - interval '7 days 1 minute'");
        long fresh = draft("uploaded_at = now() - interval '6 days 23 hours'");

        cleaner.clean();

        assertThatThrownBy(() -> imports.run(rights("Admin"), old)).isInstanceOf(NotFound.class);
        assertThat(pieces(old)).isZero();
        assertThat(imports.preview(rights("Admin"), fresh)).hasSize(2);
    }

    @Test
    void fileOfACompletedRunGoesAfterAMonthAndItsResultStays() {
        long old = ended("COMPLETED", 31);
        long fresh = ended("COMPLETED", 29);

        cleaner.clean();

        assertThat(pieces(old)).isZero();
        assertThat(pieces(fresh)).isEqualTo(1);
        ImportRun run = imports.run(rights("Admin"), old);
        assertThat(run.status()).isEqualTo(Status.COMPLETED);
        assertThat(rows(run, Bucket.CREATED)).hasSize(1);
        ByteArrayOutputStream rejected = new ByteArrayOutputStream();
        results.rejected(rights("Admin"), old, "Powód", Reason::key, rejected);
        assertThat(rejected.toString(WINDOWS_1250)).contains(";bez małpy;error.email.noAt");
        assertThat(undoing.undo(house.by("Admin"), old).restored()).isEqualTo(1);
    }

    @Test
    void fileOfABrokenRunWaitsForARestartForThreeMonths() {
        long failed = ended("FAILED", 91);
        long stopped = ended("STOPPED", 91);
        long fresh = ended("FAILED", 89);

        cleaner.clean();

        assertThat(pieces(failed) + pieces(stopped)).isZero();
        assertThat(pieces(fresh)).isEqualTo(1);
        assertThatThrownBy(() -> steps.open(failed, 0))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.file.gone");
    }

    @Test
    void moreThanOneRoundIsCleanedAtOnce() {
        for (int i = 0; i < 25; i++) {
            draft("uploaded_at = now() - interval '8 days'");
        }

        cleaner.clean();

        assertThat(count("select count(*) from crm.import_run where user_id = ?", house.id("Admin")))
                .isZero();
    }

    /** Another server holds the draft, or somebody starts it just now: nobody waits for it and nothing of it is lost. */
    @Test
    void whatSomebodyWorksOnIsLeftAlone() throws SQLException {
        long held = draft("uploaded_at = now() - interval '8 days'");
        long heldRun = ended("COMPLETED", 31);
        long free = draft("uploaded_at = now() - interval '8 days'");
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select id from crm.import_run where id in (" + held + ", " + heldRun + ") for update");

            cleaner.clean();

            assertThat(pieces(held)).isEqualTo(1);
            assertThat(pieces(heldRun)).isEqualTo(1);
            assertThat(pieces(free)).isZero();
            other.rollback();
        }

        cleaner.clean();

        assertThat(pieces(held) + pieces(heldRun)).isZero();
    }

    private long draft(String age) {
        long id = imports.upload(house.by("Admin"), "lista.csv", new ByteArrayInputStream(file()));
        house.write("update crm.import_run set " + age + " where id = ?", id);
        return id;
    }

    /** A run that wrote, and that is said to have ended so, so many days ago. */
    private long ended(String status, int days) {
        ImportRun run = driver.run(house.by("Admin"), file());
        house.write(
                "update crm.import_run set status = ?, finished_at = now() - make_interval(days => ?) where id = ?",
                status,
                days,
                run.id());
        return run.id();
    }

    private byte[] file() {
        return csv("Nazwa firmy;E-mail", "Stara %s;a@b.pl", "Zła %s;bez małpy");
    }

    private long pieces(long run) {
        return count("select count(*) from crm.import_file_chunk where run_id = ?", run);
    }
}
