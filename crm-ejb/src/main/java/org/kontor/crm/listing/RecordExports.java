package org.kontor.crm.listing;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;

/**
 * What doors to exports have in common. What leaves the house is what may both be read and exported; each export
 * stands in history before its first row leaves, whatever becomes of it. A caller walks the pages, each in a transaction
 * of its own, so that a slow reader holds nothing. Each kind's door is a session bean of its own that extends this.
 */
@PermitAll
public abstract class RecordExports {

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    ListQueries list;

    @Inject
    Narrowing narrowing;

    @Inject
    Showing showing;

    @Inject
    ExportQueries exports;

    /** The kind of record. */
    protected abstract Listed listed();

    /** The same as history names it. */
    public String entity() {
        return listed().table();
    }

    /**
     * Goes on only for somebody who may export some record.
     *
     * @throws Forbidden with the roles that do not allow it
     */
    public void requireExport(Rights rights) {
        Entity kind = listed().kind();
        if (!rights.mayEver(kind, Operation.EXPORT)) {
            Subject own = new Subject(rights.userId(), false);
            throw new Forbidden(kind, Operation.EXPORT, rights.decide(kind, Operation.EXPORT, own));
        }
    }

    /** How many rows an export would have: exact to 10,000, unknown after 300 ms. */
    public Count count(Rights rights, ListFilter filter) {
        return list.count(listed(), rights, scope(rights), filter);
    }

    /**
     * Writes down that an export begins.
     *
     * @param format the file's format, as the book of exports names it
     * @return its change set
     */
    public long begin(Act act, ListFilter filter, String format) {
        Rights rights = access.rightsOf(act.userId());
        requireExport(rights);
        narrowing.check(listed(), rights, filter.conditions());
        showing.check(listed(), rights, filter.sort());
        long changeSet = changes.open(act.as(Cause.EXPORT));
        exports.begin(changeSet, listed().table(), filter.query().text(), format);
        return changeSet;
    }

    /**
     * What a row of an export has: every field that lists can show, custom ones too, or those that were chosen.
     *
     * @param columns keys of the chosen fields, in their order; null for all
     * @throws Invalid naming every key of a field that no list shows
     */
    public List<? extends FieldDescriptor<?>> fields(Rights rights, @Nullable List<String> columns) {
        return columns == null ? showing.all(listed(), rights) : showing.chosen(listed(), rights, columns);
    }

    /**
     * One page of what may be exported, {@link ListFilter#LIMIT_MAX} rows at most.
     *
     * @param fields what its rows have, the same for every page
     */
    public Page<ListRow> page(Rights rights, ListFilter filter, List<? extends FieldDescriptor<?>> fields) {
        requireExport(rights);
        return list.page(listed(), rights, scope(rights), filter, fields);
    }

    /** Writes down how many rows have left, once and only for who began it; one that is broken off is never ended. */
    public void end(Act act, long changeSet, long rows) {
        exports.end(act.userId(), changeSet, rows);
    }

    /** The newest exports: one's own, with the right to change settings everybody's. */
    public List<ListExport> recent(Rights rights, int limit) {
        @Nullable Long user = rights.mayChangeSettings() ? null : Long.valueOf(rights.userId());
        return exports.recent(listed().table(), user, limit);
    }

    private Scope scope(Rights rights) {
        Entity kind = listed().kind();
        return rights.scope(kind, Operation.READ).and(rights.scope(kind, Operation.EXPORT));
    }
}
