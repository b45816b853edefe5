package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportColumns;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ProfileDraft;
import org.kontor.crm.imports.SavedProfile;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Keeps a draft as a profile; renames, shares and deletes the profile that is chosen beside it (I-03). */
@Named
@ViewScoped
public class ImportProfileDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ImportProfiles profiles;

    @Inject
    ImportColumns columns;

    @Inject
    ImportProfilesView shown;

    @Inject
    ImportDraftView draft;

    @Inject
    ImportWords words;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Ask ask;
    private @Nullable String opener;
    private @Nullable String name;
    private boolean shared;
    private @Nullable String problem;

    /** What the open dialog is about. */
    public enum Ask {
        SAVE,
        EDIT,
        DELETE
    }

    /** Asks for the name of a new profile. */
    public void askSave() {
        begin(Ask.SAVE, null, false);
    }

    /** Asks for another name, and with whom the chosen profile is shared. */
    public void askEdit() {
        begin(Ask.EDIT, current().name(), current().shared());
    }

    /** Asks whether the chosen profile is to go. */
    public void askDelete() {
        begin(Ask.DELETE, current().name(), current().shared());
    }

    private void begin(Ask about, @Nullable String called, boolean forAll) {
        ask = about;
        opener = about == Ask.EDIT ? "editProfile" : about == Ask.DELETE ? "deleteProfile" : "saveProfile";
        name = called;
        shared = forAll;
        problem = null;
    }

    /** Leaves everything as it is. */
    public void cancel() {
        ask = null;
    }

    /** Keeps the draft as a new profile. */
    public void save() {
        run(() -> {
            ProfileDraft made = columns.draft(me.act(), draft.id(), name(), shared);
            shown.setChosen(profiles.add(me.act(), made));
            toasts.say(texts.of("imports.profile.saved", made.name()));
        });
    }

    /** Makes the chosen profile what the draft is. */
    public void replace() {
        SavedProfile profile = current();
        keep(() -> columns.draft(me.act(), draft.id(), profile.name(), profile.shared()));
    }

    /** Gives the chosen profile its new name, and shares it or keeps it to oneself. */
    public void rename() {
        keep(() -> current().draft().named(name(), shared));
    }

    private void keep(Supplier<ProfileDraft> wanted) {
        SavedProfile profile = current();
        run(() -> {
            ProfileDraft made = wanted.get();
            profiles.save(me.act(), profile.id(), profile.version(), made);
            toasts.say(texts.of("imports.profile.saved", made.name()));
        });
    }

    /** Deletes the chosen profile; the toast takes it back. */
    public void delete() {
        SavedProfile profile = current();
        run(() -> {
            long changeSet = profiles.delete(me.act(), profile.id(), profile.version());
            toasts.say(texts.of("imports.profile.deleted", profile.name()), changeSet);
            shown.setChosen(null);
            opener = "saveProfile";
        });
    }

    /** Says what is wrong where it was asked; what else is refused, in a toast. */
    private void run(Runnable act) {
        problem = null;
        try {
            act.run();
            ask = null;
            draft.look();
        } catch (Invalid refused) {
            problem = texts.of(refused.problems().get(0));
        } catch (BusinessException refused) {
            toasts.refuse(words.refusal(refused));
            ask = null;
            draft.look();
        }
    }

    private SavedProfile current() {
        return Objects.requireNonNull(shown.getCurrent());
    }

    private String name() {
        return Objects.requireNonNullElse(name, "");
    }

    /** Whether the reader may share what is being kept or changed: whoever made a profile keeps it. */
    public boolean isMayShare() {
        return me.isMayChangeSettings() && (ask == Ask.SAVE || current().ownerId() == me.getId());
    }

    /** What the open dialog is about, null when none is open. */
    public @Nullable Ask getAsk() {
        return ask;
    }

    /** Id of what opened the dialog that was closed, null while one is open. */
    public @Nullable String getBack() {
        return ask == null ? opener : null;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    /** What is wrong with what was typed, null when nothing is. */
    public @Nullable String getProblem() {
        return problem;
    }
}
