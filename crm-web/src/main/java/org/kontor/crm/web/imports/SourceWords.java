package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.importsource.ImportSources;
import org.kontor.crm.importsource.SavedSource;
import org.kontor.crm.importsource.SourceRun;
import org.kontor.crm.importsource.Timetable;
import org.kontor.crm.importsource.Trouble;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Says in the reader's language when sources look and what became of what they found. */
@Named
@RequestScoped
public class SourceWords {

    private static final int MINUTES_OF_AN_HOUR = 60;

    @Inject
    Texts texts;

    @Inject
    Me me;

    @Inject
    ImportWords words;

    @Inject
    ImportSources sources;

    private @Nullable Long asked;
    private @Nullable SourceRun origin;

    /** By which source an import was begun; null where none was, or the reader may not see it. */
    public @Nullable SourceRun ofImport(long run) {
        if (!Objects.equals(asked, run)) {
            asked = run;
            origin = sources.ofImport(me.rights(), run).orElse(null);
        }
        return origin;
    }

    /** Why something did not go on. */
    public String trouble(Trouble trouble) {
        return words.message(trouble.key(), trouble.parameters());
    }

    /** When somebody looks: co 15 minut, codziennie o 06:00. */
    public String timetable(Timetable timetable) {
        Integer minutes = timetable.everyMinutes();
        return minutes == null
                ? texts.of(
                        "imports.source.daily",
                        DateTimeFormatter.ofPattern("HH:mm").format(timetable.dailyAt()))
                : every(minutes);
    }

    /** How often: co 15 minut, co 2 godziny. */
    public String every(int minutes) {
        return minutes % MINUTES_OF_AN_HOUR == 0
                ? texts.of("imports.source.hours", minutes / MINUTES_OF_AN_HOUR)
                : texts.of("imports.source.minutes", minutes);
    }

    /** Where a source stands: as it is told, and as its chip is coloured. */
    public String standing(SavedSource source) {
        return source.state().stoppedAt() != null ? "STOPPED" : source.active() ? "GOING" : "PAUSED";
    }

    /** What became of a find. */
    public String state(SourceRun run) {
        return texts.of("imports.source.state." + run.state().name());
    }

    /** How rows were treated; empty where there are none. */
    public String counts(SourceRun run) {
        return run.tally() == null
                ? ""
                : texts.of(
                        "imports.list.counts",
                        run.tally().created(),
                        run.tally().updated(),
                        run.tally().unchanged(),
                        run.tally().duplicate(),
                        run.tally().rejected(),
                        run.tally().forbidden(),
                        run.tally().asked());
    }
}
