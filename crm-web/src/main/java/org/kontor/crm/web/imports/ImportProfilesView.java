package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportColumns;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ProfileFit;
import org.kontor.crm.imports.SavedProfile;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Profiles beside a draft (I-03): which there are, which one fits, and what using one did. */
@Named
@ViewScoped
public class ImportProfilesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ImportProfiles profiles;

    @Inject
    ImportColumns columns;

    @Inject
    ImportDraftView draft;

    @Inject
    ImportWords words;

    @Inject
    Texts texts;

    private List<SavedProfile> all = List.of();
    private @Nullable SavedProfile proposed;
    private @Nullable SavedProfile used;
    private @Nullable ProfileFit fit;
    private @Nullable Long chosen;
    private @Nullable String refusal;

    /** Looks which profiles there are for the draft. */
    void open(ImportRun run) {
        all = profiles.all(me.rights());
        proposed = columns.proposed(me.rights(), run.id()).orElse(null);
        if (chosen == null && proposed != null) {
            chosen = proposed.id();
        }
    }

    /** Reads and maps the file as the chosen profile says. */
    public void use() {
        refusal = null;
        SavedProfile profile = getCurrent();
        if (profile == null) {
            refusal = texts.of("imports.profile.choose");
            return;
        }
        try {
            fit = columns.use(me.act(), draft.id(), profile.id());
            used = profile;
            draft.look();
        } catch (Invalid refused) {
            refusal = texts.of(refused.problems().get(0));
        } catch (BusinessException refused) {
            refusal = words.refusal(refused);
        }
    }

    /** The profiles that the reader may use. */
    public List<SavedProfile> getAll() {
        return all;
    }

    /** The one that has the file's headings, null when none is meant or one is used already. */
    public @Nullable SavedProfile getProposed() {
        return fit == null ? proposed : null;
    }

    /** The one that was used, null before. */
    public @Nullable SavedProfile getUsed() {
        return used;
    }

    /** How it fits the file, null before one was used. */
    public @Nullable ProfileFit getFit() {
        return fit;
    }

    /** The chosen profile, null when there is none. */
    public @Nullable SavedProfile getCurrent() {
        Optional<SavedProfile> current = all.stream()
                .filter(profile -> Objects.equals(profile.id(), chosen))
                .findFirst();
        return current.orElse(null);
    }

    /** Whether the reader may change the chosen one. */
    public boolean isMayWrite() {
        SavedProfile profile = getCurrent();
        return profile != null && profiles.mayWrite(me.rights(), profile);
    }

    public @Nullable Long getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable Long chosen) {
        this.chosen = chosen;
    }

    /** Why the chosen profile cannot be used, null when it can. */
    public @Nullable String getRefusal() {
        return refusal;
    }
}
