package org.kontor.crm.duplicate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to the policy for duplicates outside one's rights. Whose roles do not open the settings is refused with
 * {@link SettingsForbidden}.
 */
@Stateless
@Recorded
@PermitAll
public class DuplicateSettings {

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    PolicyQueries queries;

    /** The policy of today. */
    public DuplicatePolicy policy(Rights rights) {
        rights.requireSettings();
        return queries.policy();
    }

    /**
     * Saves the policy.
     *
     * @return the change set, null when it stood so already
     * @throws EditConflict when the policy's version is another one by now
     */
    public @Nullable Long save(Act act, DuplicatePolicy policy) {
        access.rightsOf(act.userId()).requireSettings();
        long now = queries.locked().version();
        if (now != policy.version()) {
            throw changes.conflict(new RecordRef("duplicate_policy", PolicyQueries.ONLY), now);
        }
        queries.save(policy.showOwner());
        var changeSet = changes.current();
        return changeSet.isPresent() ? Long.valueOf(changeSet.getAsLong()) : null;
    }

    /** What these rights allow an undo to do with the policy, and with companies told apart. */
    public List<UndoAccess> undoAccess(Rights rights) {
        SqlCondition settings = rights.mayChangeSettings() ? SqlCondition.EVERYTHING : SqlCondition.NOTHING;
        SqlCondition read = sides(rights, Operation.READ, "and");
        SqlCondition write = read.and(sides(rights, Operation.UPDATE, "or"));
        return List.of(
                new UndoAccess("duplicate_policy", settings, settings, settings, settings, null),
                new UndoAccess("distinct_pair", read, write, write, write, null));
    }

    /**
     * A pair is told of where both companies may be read, and taken back by who may change one of them, as it was made. One
     * that is being taken back with its company is there still.
     */
    private static SqlCondition sides(Rights rights, Operation operation, String word) {
        SqlCondition one = rights.scope(Entity.COMPANY, operation).condition("c");
        String side =
                "exists (select from crm.company c where c.id = " + UndoAccess.ALIAS + ".%s and " + one.sql() + ")";
        List<Object> parameters = new ArrayList<>(one.parameters());
        parameters.addAll(one.parameters());
        String sql = "(" + side.formatted("company_id") + " " + word + " " + side.formatted("other_id") + ")";
        return new SqlCondition(sql, parameters);
    }
}
