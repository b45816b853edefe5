package org.kontor.crm.listview;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to views (B-07): a list's question under a name. Personal ones are their owner's alone; shared ones everybody reads,
 * and those whose roles open the settings write. What a view shows lies within the rights of whoever looks.
 */
@Stateless
@Recorded
@PermitAll
public class SavedViews {

    private static final String ENTITY = "list_view";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    ViewQueries queries;

    /** The reader's own views and the shared ones; those that are tabs in their order. */
    public List<SavedView> all(Rights rights, String list) {
        return queries.readable(rights.userId(), list);
    }

    /** A view that the reader may read. */
    public Optional<SavedView> find(Rights rights, String list, long id) {
        return queries.find(rights.userId(), list, id);
    }

    /** Whether the reader may change and delete a view. */
    public boolean mayWrite(Rights rights, SavedView view) {
        return view.shared() ? rights.mayChangeSettings() : view.ownerId() == rights.userId();
    }

    /**
     * Keeps a question under a name; it becomes a tab.
     *
     * @return the view's id
     * @throws SettingsForbidden when it is to be shared and no role opens the settings
     * @throws Invalid naming every field that breaks a rule
     */
    public long add(Act act, String list, ViewDraft draft) {
        requireRight(access.rightsOf(act.userId()), draft.shared());
        require(ViewRules.problems(draft, queries.beside(act.userId(), list, draft.shared())));
        return queries.insert(act.userId(), list, draft);
    }

    /**
     * Changes a view: its name, its question, its columns, whether it is shared.
     *
     * @param version the version the caller has seen
     * @throws NotFound when there is none the user may read
     * @throws SettingsForbidden when it is or becomes a shared one and no role opens the settings
     * @throws EditConflict when it was changed since
     * @throws Invalid naming every field that breaks a rule
     */
    public void save(Act act, String list, long id, long version, ViewDraft draft) {
        SavedView view = locked(act, list, id, version);
        requireRight(access.rightsOf(act.userId()), draft.shared());
        List<SavedView> others = queries.beside(view.ownerId(), list, draft.shared());
        require(ViewRules.problems(
                draft, others.stream().filter(other -> other.id() != id).toList()));
        queries.update(id, draft);
    }

    /**
     * Deletes a view.
     *
     * @return the change set, which an undo takes back
     * @throws NotFound when there is none the user may read
     * @throws SettingsForbidden when it is a shared one and no role opens the settings
     * @throws EditConflict when it was changed since
     */
    public long delete(Act act, String list, long id, long version) {
        locked(act, list, id, version);
        queries.delete(id);
        return changes.current().orElseThrow();
    }

    /**
     * Says which views are the acting user's tabs, in their order; all others are none.
     *
     * @throws Invalid when one comes twice or cannot be read
     */
    public void arrange(Act act, String list, List<Long> shown) {
        List<Long> known =
                queries.readable(act.userId(), list).stream().map(SavedView::id).toList();
        if (shown.stream().distinct().count() < shown.size() || !known.containsAll(shown)) {
            throw new Invalid(List.of(Problem.of("views", "view.error.tabs")));
        }
        queries.arrange(
                act.userId(),
                list,
                shown,
                known.stream().filter(id -> !shown.contains(id)).toList());
    }

    /** What these rights allow an undo to do with views. */
    public UndoAccess undoAccess(Rights rights) {
        SqlCondition own = new SqlCondition("(not r.shared and r.owner_id = ?)", List.of(rights.userId()));
        SqlCondition readable = new SqlCondition("(r.shared or r.owner_id = ?)", List.of(rights.userId()));
        SqlCondition write = rights.mayChangeSettings() ? readable : own;
        return new UndoAccess(ENTITY, readable, write, write, write, null);
    }

    private SavedView locked(Act act, String list, long id, long version) {
        queries.lock(id);
        SavedView view =
                queries.find(act.userId(), list, id).orElseThrow(() -> new NotFound(new RecordRef("listView", id)));
        requireRight(access.rightsOf(act.userId()), view.shared());
        if (view.version() != version) {
            throw changes.conflict(new RecordRef(ENTITY, id), view.version());
        }
        return view;
    }

    private static void requireRight(Rights rights, boolean shared) {
        if (shared) {
            rights.requireSettings();
        }
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
