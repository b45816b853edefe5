package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to profiles (I-03): how files of one kind are imported, under a name. Personal ones are their owner's alone; shared
 * ones are read by all who import, and written by those whose roles open the settings. Fields that do not exist for a
 * reader are left out of what is read, and stay where the reader saves it.
 */
@Stateless
@Recorded
@PermitAll
public class ImportProfiles {

    private static final String ENTITY = "import_profile";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    ImportService imports;

    @Inject
    ColumnCheck check;

    @Inject
    ProfileQueries queries;

    @Inject
    Event<ProfileLeaves> leaving;

    /** The reader's own profiles, then the shared ones; none for those who may not import. */
    public List<SavedProfile> all(Rights rights) {
        return imports.mayImport(rights)
                ? queries.readable(rights.userId()).stream()
                        .map(profile -> HiddenColumns.without(profile, rights))
                        .toList()
                : List.of();
    }

    /** A profile that the reader may use. */
    public Optional<SavedProfile> find(Rights rights, long id) {
        return imports.mayImport(rights)
                ? queries.find(rights.userId(), id).map(profile -> HiddenColumns.without(profile, rights))
                : Optional.empty();
    }

    /** A profile that the reader may use, by its name: one of the reader's own before a shared one. */
    public Optional<SavedProfile> named(Rights rights, String name) {
        return all(rights).stream()
                .filter(profile -> ProfileRules.isNamed(profile, name))
                .findFirst();
    }

    /** Whether the reader may change and delete a profile. */
    public boolean mayWrite(Rights rights, SavedProfile profile) {
        return profile.shared() ? rights.mayChangeSettings() : profile.ownerId() == rights.userId();
    }

    /**
     * Keeps a profile.
     *
     * @return its id
     * @throws Forbidden when the user may not import
     * @throws SettingsForbidden when it is to be shared and no role opens the settings
     * @throws BusinessException when a column fills a field that is gone, closed to the user, or filled twice
     * @throws Invalid naming every member that breaks a rule
     */
    public long add(Act act, ProfileDraft draft) {
        Rights rights = writer(act, draft.shared());
        require(ProfileRules.problems(draft, queries.beside(act.userId(), draft.shared())));
        check.require(draft.columns(), rights);
        return queries.insert(act.userId(), draft);
    }

    /**
     * Changes a profile: its name, what it says, whether it is shared.
     *
     * @param version the version the caller has seen
     * @throws NotFound when there is none the user may use
     * @throws SettingsForbidden when it is or becomes a shared one and no role opens the settings
     * @throws EditConflict when it was changed since
     * @throws BusinessException when it is shared no more and something of another user imports by it
     * @throws Invalid naming every member that breaks a rule
     */
    public void save(Act act, long id, long version, ProfileDraft draft) {
        SavedProfile stored = locked(act, id, version);
        Rights rights = writer(act, draft.shared());
        List<SavedProfile> others = queries.beside(stored.ownerId(), draft.shared());
        require(ProfileRules.problems(
                draft, others.stream().filter(other -> other.id() != id).toList()));
        // A new name is no reason to look again at what may have become wrong meanwhile.
        if (!draft.columns().equals(HiddenColumns.without(stored, rights).columns())) {
            check.require(draft.columns(), rights);
        }
        if (stored.shared() && !draft.shared()) {
            leaving.fire(new ProfileLeaves(id, stored.ownerId()));
        }
        queries.update(id, HiddenColumns.kept(stored, draft, rights));
    }

    /**
     * Deletes a profile.
     *
     * @return the change set, which an undo takes back
     * @throws NotFound when there is none the user may use
     * @throws SettingsForbidden when it is a shared one and no role opens the settings
     * @throws EditConflict when it was changed since
     * @throws BusinessException when something imports by it
     */
    public long delete(Act act, long id, long version) {
        locked(act, id, version);
        leaving.fire(new ProfileLeaves(id, null));
        queries.delete(id);
        return changes.current().orElseThrow();
    }

    /** What these rights allow an undo to do with profiles. */
    public UndoAccess undoAccess(Rights rights) {
        SqlCondition own = new SqlCondition("(not r.shared and r.owner_id = ?)", List.of(rights.userId()));
        SqlCondition readable = new SqlCondition("(r.shared or r.owner_id = ?)", List.of(rights.userId()));
        SqlCondition write = rights.mayChangeSettings() ? readable : own;
        return new UndoAccess(ENTITY, readable, write, write, write, null);
    }

    private SavedProfile locked(Act act, long id, long version) {
        queries.lock(id);
        SavedProfile profile =
                queries.find(act.userId(), id).orElseThrow(() -> new NotFound(new RecordRef("importProfile", id)));
        writer(act, profile.shared());
        if (profile.version() != version) {
            throw changes.conflict(new RecordRef(ENTITY, id), profile.version());
        }
        return profile;
    }

    private Rights writer(Act act, boolean shared) {
        Rights rights = access.rightsOf(act.userId());
        imports.requireImport(rights);
        if (shared) {
            rights.requireSettings();
        }
        return rights;
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
