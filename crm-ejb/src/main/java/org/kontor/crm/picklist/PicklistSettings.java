package org.kontor.crm.picklist;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to selection lists for administrators (S-11, S-12, S-17). Open to every caller, because rights are values here:
 * whose roles do not open the settings is refused with {@link SettingsForbidden}. The list is the record, its
 * values are parts of it: a change of any value raises the list's version, and whoever saves with an older one is told.
 */
@Stateless
@Recorded
@PermitAll
public class PicklistSettings {

    private static final String ENTITY = "picklist";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    PicklistQueries queries;

    /** All values of a list, and the version to save with. */
    public PicklistTable table(Rights rights, Picklist list) {
        rights.requireSettings();
        return queries.table(list);
    }

    /**
     * Adds a value.
     *
     * @throws Invalid naming every field that breaks a rule
     */
    public PicklistChange add(Act act, Picklist list, PicklistForm form) {
        List<PicklistItem> items = locked(act, list);
        List<Problem> problems = new ArrayList<>(PicklistRules.problems(form, items));
        String code = form.getCode();
        if (code != null) {
            PicklistRules.problem(code, items).ifPresent(problems::add);
        }
        require(problems);
        PicklistRules.Labels labels = PicklistRules.Labels.of(form);
        String wanted = code == null ? PicklistRules.codeOf(labels.en()) : code;
        long id = queries.insert(list, wanted, labels, form.getTone());
        List<PicklistItem> now = queries.items(list);
        move(now, id, form.getPlace());
        return done(now.stream()
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow()
                .code());
    }

    /**
     * Saves a value: its labels, tone, place, and whether it is retired. A retired value may no longer be chosen; what
     * carries it keeps it.
     *
     * @throws EditConflict when the form's version is no longer the list's
     * @throws Invalid naming every field that breaks a rule
     */
    public PicklistChange save(Act act, Picklist list, String code, PicklistForm form) {
        List<PicklistItem> items = locked(act, list);
        PicklistItem item = known(items, code);
        unchanged(list, form.getVersion());
        require(PicklistRules.problems(
                form, items.stream().filter(other -> !other.equals(item)).toList()));
        queries.update(item.id(), PicklistRules.Labels.of(form), form.getTone(), form.isRetired());
        move(items, item.id(), form.getPlace());
        return done(code);
    }

    /**
     * Deletes a value that nothing refers to or ever did. Any other can only be retired, so that nothing loses it: not a
     * record, not its history, not one that is restored.
     *
     * @param version the version the caller has seen, null for whatever there is
     * @throws EditConflict when that is no longer the list's version
     * @throws BusinessException when it is or was in use, also outside the user's rights
     */
    public PicklistChange delete(Act act, Picklist list, String code, @Nullable Long version) {
        PicklistItem item = known(locked(act, list), code);
        if (version != null) {
            unchanged(list, version);
        }
        if (queries.everUsed(item.id())) {
            throw inUse();
        }
        try {
            queries.delete(item.id());
        } catch (SqlFailure failure) {
            // somebody has chosen it since it was looked at
            throw failure.isReferenced() ? inUse() : failure;
        }
        return done(code);
    }

    /** Who changed the list last, and when: what to tell whoever has seen an older version. */
    public EditConflict conflict(Rights rights, Picklist list) {
        rights.requireSettings();
        return conflict(list, queries.table(list).version());
    }

    private EditConflict conflict(Picklist list, long version) {
        return changes.conflict(new RecordRef(ENTITY, queries.id(list)), version);
    }

    /** What these rights allow an undo to do with lists: everybody reads them, those of the settings write them. */
    public UndoAccess undoAccess(Rights rights) {
        SqlCondition write = rights.mayChangeSettings() ? SqlCondition.EVERYTHING : SqlCondition.NOTHING;
        return new UndoAccess(ENTITY, SqlCondition.EVERYTHING, write, write, write, null);
    }

    /** The values, with other writers held back until the transaction ends; for those of the settings only. */
    private List<PicklistItem> locked(Act act, Picklist list) {
        access.rightsOf(act.userId()).requireSettings();
        queries.lock(list);
        return queries.items(list);
    }

    private void unchanged(Picklist list, long version) {
        long now = queries.table(list).version();
        if (now != version) {
            throw conflict(list, now);
        }
    }

    private void move(List<PicklistItem> items, long id, @Nullable Integer place) {
        List<Long> ids = new ArrayList<>(items.stream().map(PicklistItem::id).toList());
        if (place != null && ids.indexOf(id) != place - 1) {
            ids.remove(id);
            ids.add(place - 1, id);
            queries.order(ids);
        }
    }

    private PicklistChange done(String code) {
        var changeSet = changes.current();
        return new PicklistChange(code, changeSet.isPresent() ? Long.valueOf(changeSet.getAsLong()) : null);
    }

    private static PicklistItem known(List<PicklistItem> items, String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(new RecordRef("picklistItem", 0)));
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static BusinessException inUse() {
        return new BusinessException("picklist.error.everUsed");
    }
}
