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
import org.kontor.crm.change.Recorded;
import org.kontor.crm.shared.Invalid;

/**
 * Door to the columns of lists. Everybody keeps columns of their own; the common ones, which hold for whoever has none,
 * are kept by those whose roles open the settings.
 */
@Stateless
@Recorded
@PermitAll
public class ListLayouts {

    @Inject
    AccessService access;

    @Inject
    ListLayoutQueries queries;

    /**
     * The reader's own columns, else the common ones; none as long as nobody has chosen.
     *
     * @param list names the list, for example {@code company}
     */
    public Optional<ListLayout> find(Rights rights, String list) {
        return queries.find(rights.userId(), list);
    }

    /**
     * Keeps columns for the acting user alone.
     *
     * @throws Invalid when there is none, one comes twice or there are too many
     */
    public void keep(Act act, String list, List<ShownColumn> columns) {
        check(columns);
        queries.keep(act.userId(), list, columns);
    }

    /**
     * Keeps columns for everybody who has none of their own; the acting user's own ones give way to them.
     *
     * @throws SettingsForbidden when no role opens the settings
     * @throws Invalid when there is none, one comes twice or there are too many
     */
    public void keepForAll(Act act, String list, List<ShownColumn> columns) {
        access.rightsOf(act.userId()).requireSettings();
        check(columns);
        queries.keep(null, list, columns);
        queries.reset(act.userId(), list);
    }

    /** Gives up the acting user's own columns: the common ones hold again. */
    public void reset(Act act, String list) {
        queries.reset(act.userId(), list);
    }

    /**
     * Gives up the common columns: whoever has none of their own sees the usual ones again.
     *
     * @throws SettingsForbidden when no role opens the settings
     */
    public void resetForAll(Act act, String list) {
        access.rightsOf(act.userId()).requireSettings();
        queries.reset(null, list);
    }

    private static void check(List<ShownColumn> columns) {
        ColumnRules.problem(columns).ifPresent(problem -> {
            throw new Invalid(List.of(problem));
        });
    }
}
