package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.shared.BusinessException;

/**
 * Door to the course of a run that was started: lets a tried one write, holds a working one, lets a held one go on (I-05,
 * I-07). Open to whoever sees the run and may import; whoever calls this starts or resumes the job after the transaction.
 */
@Stateless
@PermitAll
public class ImportCourse {

    @Inject
    ImportService imports;

    @Inject
    RunQueries runs;

    @Inject
    FileQueries files;

    @Inject
    CourseQueries course;

    @Inject
    UndoingQueries undos;

    @Inject
    AccessService access;

    /**
     * Lets a tried run write exactly what it showed.
     *
     * @param moved what becomes of rows whose company has changed meanwhile
     * @throws BusinessException when it waits for nobody's word
     */
    public void apply(Act act, long id, Moved moved) {
        ImportRun run = locked(act, id);
        ImportTargets.requireOpen(run.columns(), access.rightsOf(act.userId()));
        if (!course.queue(id, Status.TRIED, Goal.WRITE, moved)) {
            throw new BusinessException("imports.notTried");
        }
    }

    /**
     * Makes a tried run a draft again, to be changed and tried once more.
     *
     * @throws BusinessException when it has written, or works
     */
    public void goBack(Act act, long id) {
        ImportRun run = locked(act, id);
        if (run.isActive() || run.status() == Status.DRAFT || run.changeSetId() != null) {
            throw new BusinessException("imports.notTried");
        }
        if (!files.isThere(id)) {
            throw new BusinessException("imports.file.gone");
        }
        course.forgetTrial(id);
    }

    /**
     * Throws a run that has written nothing away, with its file and all answers.
     *
     * @throws BusinessException when it has written, or works
     */
    public void discard(Act act, long id) {
        ImportRun run = locked(act, id);
        if (run.isActive() || run.changeSetId() != null) {
            throw new BusinessException("imports.notTried");
        }
        if (run.status() != Status.DRAFT) {
            course.forgetTrial(id);
        }
        imports.discard(act, id);
    }

    /**
     * Asks a working run to stand still at the end of its chunk; it can go on where it is.
     *
     * @throws BusinessException when it does not work
     */
    public void hold(Act act, long id, Halt halt) {
        ImportRun run = locked(act, id);
        if (!run.isActive()) {
            throw new BusinessException("imports.notRunning");
        }
        course.halt(id, halt);
    }

    /**
     * Lets a run go on that was held or has failed. An undo goes on with the rights of whoever lets it.
     *
     * @throws BusinessException when it works, is at its end, or was taken back
     */
    public void goOn(Act act, long id) {
        ImportRun run = locked(act, id);
        if (!run.isHeld()
                || (run.undone() != null && run.goal() != Goal.REDO)
                || !course.queue(id, run.status(), run.goal(), run.moved())) {
            throw new BusinessException("imports.notHeld");
        }
        if (run.isTakingBack()) {
            undos.takeOver(id, act);
        }
    }

    private ImportRun locked(Act act, long id) {
        Rights rights = access.rightsOf(act.userId());
        imports.requireImport(rights);
        runs.lock(id);
        return imports.run(rights, id);
    }
}
