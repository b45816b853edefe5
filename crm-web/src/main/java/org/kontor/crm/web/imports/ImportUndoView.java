package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportUndoing;
import org.kontor.crm.imports.LeftAlone;
import org.kontor.crm.imports.UndoPreview;
import org.kontor.crm.web.shell.Me;

/** Taking the import that {@link ImportDetailView} shows back, and that back again (I-08). */
@Named
@ViewScoped
public class ImportUndoView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ImportUndoing undoing;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportDetailView shown;

    @Inject
    ImportCourseView course;

    private @Nullable UndoPreview preview;

    /** What taking it back would do now. */
    public UndoPreview getPreview() {
        if (preview == null) {
            preview = undoing.preview(me.rights(), shown.getRun().id());
        }
        return preview;
    }

    /** How many of the companies edited since are not named. */
    public long getUnnamed() {
        return getPreview().edited() - getPreview().first().size();
    }

    /** Takes the whole run back. */
    public void undo() {
        long id = shown.getRun().id();
        course.act(() -> {
            undoing.begin(me.act(), id);
            jobs.start(id);
        });
    }

    /** Takes the undo back. */
    public void redo() {
        long id = shown.getRun().id();
        course.act(() -> {
            undoing.beginRedo(me.act(), id);
            jobs.start(id);
        });
    }

    /** Companies that the undo, or what took it back, left alone. */
    public List<LeftAlone> getLeftAlone() {
        ImportRun run = shown.getRun();
        return run.undone() == null && run.redone() == null ? List.of() : undoing.leftAlone(me.rights(), run.id());
    }
}
