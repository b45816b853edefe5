package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Texts;

/** Says in the reader's language how far a run is. */
@Named
@RequestScoped
public class RunWords {

    /** What passes by itself, so that the run goes on. */
    private static final Set<String> PASSING = Set.of("AWAY", "BUSY", "CROSSED");

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    @Inject
    ImportWords words;

    /** Where a run stands. */
    public String status(ImportRun run) {
        return texts.of("imports.status." + run.status());
    }

    /** What a run does just now. */
    public String doing(ImportRun run) {
        String step = run.status() == ImportRun.Status.QUEUED || run.step() == null
                ? ImportRun.Status.QUEUED.name()
                : run.goal() == ImportRun.Goal.REDO
                        ? run.goal().name()
                        : run.step().name();
        return texts.of("imports.run." + step);
    }

    /** How many of its rows the step has behind it: 126 400 z 200 000 wierszy. */
    public String done(ImportRun run) {
        return texts.of("imports.run.done", formats.number(run.done()), formats.number(run.rows()));
    }

    /** What keeps the run waiting; empty when nothing does. */
    public String broken(ImportRun run) {
        if (run.failure() == null) {
            return "";
        }
        String kind = run.failure().key().replace("imports.failed.", "");
        return PASSING.contains(kind) ? texts.of("imports.broken." + kind) : words.failure(run);
    }

    /** How fast that is and how long it will take on; empty before that can be told. */
    public String pace(RunPace pace) {
        return pace.perSecond() == 0
                ? ""
                : texts.of("imports.run.pace", formats.number(pace.perSecond()), left(pace.left()));
    }

    /** How long a step will take on, roughly. */
    private String left(long seconds) {
        return seconds < 120 ? texts.of("imports.run.left.s", seconds) : texts.of("imports.run.left.min", seconds / 60);
    }
}
