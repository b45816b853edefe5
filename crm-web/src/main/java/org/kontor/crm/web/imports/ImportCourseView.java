package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.imports.ImportCourse;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** The course of the import that {@link ImportDetailView} shows: how fast it is, and what can be done about it. */
@Named
@ViewScoped
public class ImportCourseView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ImportCourse course;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportDetailView shown;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private Moved moved = Moved.SKIP;

    private ImportRun run() {
        return shown.getRun();
    }

    /** Lets a tried run write what it showed. */
    public void apply() {
        act(() -> {
            course.apply(me.act(), run().id(), moved);
            jobs.start(run().id());
        });
    }

    /** Goes back to the columns of a run that was only tried. */
    public void goBack() {
        act(() -> course.goBack(me.act(), run().id()));
    }

    /** Throws a run that was only tried away, with its file. */
    public void discard() {
        if (isDone(() -> course.discard(me.act(), run().id()))) {
            toasts.say(texts.of("imports.draft.discarded"));
            Faces.redirect("imports");
        } else {
            Here.showAnew();
        }
    }

    /** Asks the working run to stand still for a while. */
    public void pause() {
        act(() -> course.hold(me.act(), run().id(), Halt.PAUSE));
    }

    /** Asks the working run to stop. */
    public void stop() {
        act(() -> course.hold(me.act(), run().id(), Halt.STOP));
    }

    /** Lets a held run go on. */
    public void goOn() {
        act(() -> {
            course.goOn(me.act(), run().id());
            jobs.goOn(run().id());
        });
    }

    /** Whatever becomes of it, the page shows the run as it is then. */
    void act(Runnable act) {
        isDone(act);
        Here.showAnew();
    }

    /** Does it; what is refused is said. */
    private boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Forbidden forbidden) {
            throw forbidden;
        } catch (BusinessException refused) {
            toasts.refuse(texts.of(refused));
            return false;
        }
    }

    public Moved getMoved() {
        return moved;
    }

    /** What becomes of rows whose company has changed since the trial. */
    public void setMoved(Moved moved) {
        this.moved = moved;
    }

    /** How far the current step is. */
    public RunPace getPace() {
        return RunPace.of(run(), Instant.now());
    }
}
