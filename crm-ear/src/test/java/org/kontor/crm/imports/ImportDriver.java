package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.batch.Jobs;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.change.Act;

/** Imports a file the way pages and REST do, and waits for the end. */
@Stateless
@PermitAll
@RunAs(Jobs.SUBMITTER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDriver {

    private static final Set<BatchStatus> ENDED = Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    ImportService imports;

    @Inject
    ImportCourse course;

    @Inject
    ImportUndoing undoing;

    @Inject
    AccessService access;

    @Inject
    ImportJobs productJobs;

    @Inject
    TestJobs jobs;

    /** Uploads, queues, runs and waits. */
    public ImportRun run(Act act, byte[] file) {
        return begin(act, queued(act, file));
    }

    /** Begins a run that waits, and waits for its end. */
    public ImportRun begin(Act act, long id) {
        productJobs.start(id);
        return await(act, id, null);
    }

    /** The same with a job of the test's. */
    public ImportRun run(Act act, byte[] file, String job) {
        return runIn(act, queued(act, file), job);
    }

    /** Begins a run that waits with a job of the test's. */
    public ImportRun runIn(Act act, long id, String job) {
        Properties parameters = new Properties();
        parameters.setProperty("run", Long.toString(id));
        jobs.start(job, parameters);
        return await(act, id, null);
    }

    /** Submits a file as the server's console does, and waits; says how the job ended. */
    public BatchStatus submit(String login, Path file, String profile) {
        Properties parameters = new Properties();
        parameters.setProperty("user", login);
        parameters.setProperty("file", file.toString());
        parameters.setProperty("profile", profile);
        long execution = jobs.start(ImportCase.FAILING, parameters);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ENDED.contains(jobs.status(execution)) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return jobs.status(execution);
    }

    /** Uploads, tries and waits. */
    public ImportRun tryOut(Act act, byte[] file) {
        long id = imports.upload(act, "lista.csv", new ByteArrayInputStream(file));
        imports.tryOut(act, id);
        return begin(act, id);
    }

    /** Lets a tried run write, and waits. */
    public ImportRun apply(Act act, long id, ImportRun.Moved moved) {
        course.apply(act, id, moved);
        return begin(act, id);
    }

    /** Lets a run that was held in the test's job go on, and waits. */
    public ImportRun goOn(Act act, long id, long jobInstance) {
        course.goOn(act, id);
        jobs.resume(jobInstance);
        return await(act, id, null);
    }

    /** Takes a run back as a job, and waits. */
    public ImportRun undo(Act act, long id) {
        undoing.begin(act, id);
        return takenBack(act, id);
    }

    /** Takes the undo of a run back as a job, and waits. */
    public ImportRun redo(Act act, long id) {
        undoing.beginRedo(act, id);
        return takenBack(act, id);
    }

    /** Starts the job of a run that waits to be taken back, or was held at that, and waits. */
    public ImportRun takenBack(Act act, long id) {
        productJobs.start(id);
        return until(act, id, run -> !run.isActive());
    }

    /** Uploads and queues only. */
    public long queued(Act act, byte[] file) {
        long id = imports.upload(act, "lista.csv", new ByteArrayInputStream(file));
        imports.queue(act, id);
        return id;
    }

    /** Goes on with a job that failed. */
    public ImportRun resume(Act act, long runId, long jobInstance) {
        Instant failedAt = imports.run(access.rightsOf(act.userId()), runId).finishedAt();
        if (!jobs.resume(jobInstance)) {
            throw new IllegalStateException("job " + jobInstance + " was not interrupted");
        }
        return await(act, runId, failedAt);
    }

    /** Waits for the end of a run that goes on by itself. */
    public ImportRun await(Act act, long id) {
        return until(act, id, run -> !run.isActive());
    }

    private ImportRun await(Act act, long id, Instant formerEnd) {
        return until(
                act, id, run -> run.finishedAt() != null && !run.finishedAt().equals(formerEnd));
    }

    private ImportRun until(Act act, long id, Predicate<ImportRun> isThrough) {
        Rights rights = access.rightsOf(act.userId());
        long end = System.nanoTime() + PATIENCE.toNanos();
        ImportRun run = imports.run(rights, id);
        while (!isThrough.test(run)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not finished: " + run);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            run = imports.run(rights, id);
        }
        return run;
    }
}
