package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.importsource.ImportSources;
import org.kontor.crm.importsource.SavedSource;
import org.kontor.crm.importsource.SourceRun;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** *Importy > Źródła*: where files come from by themselves (I-09). */
@Named
@ViewScoped
public class SourcesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ImportSources sources;

    @Inject
    Formats formats;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private List<SavedSource> rows = List.of();
    private Map<Long, SourceRun> newest = Map.of();
    private @Nullable SavedSource asked;
    private @Nullable String refusal;

    /** Reads the sources. */
    public void load() {
        rows = sources.all(me.rights());
        newest = sources.newest(me.rights());
    }

    /** Lets somebody look at once. */
    public void runNow(SavedSource source) {
        write(() -> {
            sources.runNow(me.act(), source.id());
            toasts.say(texts.of("imports.source.said.run", source.name()));
        });
    }

    /** Lets nobody look any more. */
    public void pause(SavedSource source) {
        write(() -> {
            sources.activate(me.act(), source.id(), source.version(), false);
            toasts.say(texts.of("imports.source.said.paused", source.name()));
        });
    }

    /** Lets somebody look again. */
    public void resume(SavedSource source) {
        write(() -> {
            sources.activate(me.act(), source.id(), source.version(), true);
            toasts.say(texts.of("imports.source.said.resumed", source.name()));
        });
    }

    /** Asks before a source is deleted. */
    public void ask(SavedSource source) {
        asked = source;
    }

    /** Deletes the source that was asked about. */
    public void delete() {
        SavedSource source = Objects.requireNonNull(asked);
        write(() -> {
            sources.delete(me.act(), source.id(), source.version());
            toasts.say(texts.of("imports.source.said.deleted", source.name()));
        });
        asked = null;
    }

    private void write(Runnable act) {
        refusal = null;
        try {
            act.run();
        } catch (EditConflict lost) {
            refusal = texts.of(
                    "imports.source.conflict", texts.actor(lost.who(), lost.consoleUser()), formats.when(lost.when()));
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        load();
    }

    /** What a source has found last, null when nothing yet. */
    public @Nullable SourceRun lastOf(SavedSource source) {
        return newest.get(source.id());
    }

    /** By name. */
    public List<SavedSource> getRows() {
        return rows;
    }

    /** The source that is asked about, null when none is. */
    public @Nullable SavedSource getAsked() {
        return asked;
    }

    /** Why nothing was done, null when all went well. */
    public @Nullable String getRefusal() {
        return refusal;
    }
}
