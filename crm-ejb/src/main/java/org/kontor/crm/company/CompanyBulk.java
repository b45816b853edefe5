package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to changes of many companies at once (B-06): all that match, as far as the roles reach, in sets, as one change set
 * that can be taken back. What the roles do not reach stays as it is and is counted, never refused as a whole.
 */
@Stateless
@Recorded
@PermitAll
public class CompanyBulk {

    /** So many companies change in one transaction. */
    public static final int ROWS_MAX = 1000;

    private static final long FIRST = 0;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    UserService users;

    @Inject
    PicklistService picklists;

    @Inject
    CompanyNarrowing narrowing;

    @Inject
    CompanyBulkQueries queries;

    /**
     * What {@link #change} would do.
     *
     * @throws Invalid when the value is none the field can have
     */
    public BulkPreview preview(Rights rights, Conditions chosen, BulkChange change) {
        Value value = value(rights, change);
        return queries.preview(
                within(rights, chosen, FIRST), reach(rights, Operation.UPDATE), value.column(), value.value());
    }

    /**
     * Gives a field of all chosen companies that the roles let change this value.
     *
     * @throws Invalid when the value is none the field can have, or more than {@link #ROWS_MAX} would change
     */
    public BulkResult change(Act act, Conditions chosen, BulkChange change) {
        Rights rights = access.rightsOf(act.userId());
        Value value = value(rights, change);
        requireFew(queries.preview(
                within(rights, chosen, FIRST), reach(rights, Operation.UPDATE), value.column(), value.value()));
        return done(changeNext(act, chosen, change, FIRST));
    }

    /**
     * The same for the next {@link #ROWS_MAX} companies behind an id.
     *
     * @return the ids of those that changed; fewer when there are no more
     * @throws Invalid when the value is none the field can have
     */
    public List<Long> changeNext(Act act, Conditions chosen, BulkChange change, long after) {
        Rights rights = access.rightsOf(act.userId());
        Value value = value(rights, change);
        SqlCondition reach = reach(rights, Operation.UPDATE);
        List<Long> ids =
                queries.lockChanging(within(rights, chosen, after), reach, value.column(), value.value(), ROWS_MAX);
        queries.change(ids, value.column(), value.value());
        return ids;
    }

    /** What {@link #delete} would do. */
    public BulkPreview previewDelete(Rights rights, Conditions chosen) {
        return queries.previewDelete(within(rights, chosen, FIRST), reach(rights, Operation.DELETE));
    }

    /**
     * Deletes all chosen companies that the roles let go, with all their parts.
     *
     * @throws Invalid when more than {@link #ROWS_MAX} would go
     */
    public BulkResult delete(Act act, Conditions chosen) {
        requireFew(previewDelete(access.rightsOf(act.userId()), chosen));
        return done(deleteNext(act, chosen, FIRST));
    }

    /**
     * The same for the next {@link #ROWS_MAX} companies behind an id.
     *
     * @return the ids of those that went; fewer when there are no more
     */
    public List<Long> deleteNext(Act act, Conditions chosen, long after) {
        Rights rights = access.rightsOf(act.userId());
        List<Long> ids =
                queries.lockDeletable(within(rights, chosen, after), reach(rights, Operation.DELETE), ROWS_MAX);
        queries.delete(ids);
        return ids;
    }

    /**
     * A value as the column keeps it.
     *
     * @param value an id, a flag, or null for none
     */
    private record Value(String column, @Nullable Object value) {}

    private Value value(Rights rights, BulkChange change) {
        FieldDescriptor<CompanyForm> field =
                change.descriptor().orElseThrow(() -> invalid("field", "bulk.error.field"));
        String text = change.value();
        return new Value(
                field.column(),
                switch (field.type()) {
                    case USER -> responsible(rights, text);
                    case FLAG -> flag(text);
                    default -> text == null ? null : item(field, text);
                });
    }

    private Long responsible(Rights rights, @Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw invalid("value", "company.error.responsibleRequired");
        }
        long id = Long.parseLong(text);
        boolean active = users.find(id).filter(UserCard::active).isPresent();
        if (!active || !rights.scope(Entity.COMPANY, Operation.ADD).coversResponsible(id)) {
            throw invalid("value", "company.error.responsible");
        }
        return id;
    }

    private static Boolean flag(@Nullable String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw invalid("value", "filter.error.flag");
        }
        return Boolean.valueOf(text);
    }

    private Long item(FieldDescriptor<CompanyForm> field, String code) {
        return picklists
                .find(Objects.requireNonNull(field.picklist()), code)
                .filter(item -> !item.retired())
                .map(PicklistItem::id)
                .orElseThrow(() -> invalid("value", "bulk.error.value"));
    }

    private SqlCondition within(Rights rights, Conditions chosen, long after) {
        SqlCondition asked = scope(rights, Operation.READ).condition("c").and(narrowing.of(rights, chosen));
        return after == FIRST ? asked : asked.and(new SqlCondition("c.id > ?", List.of(after)));
    }

    private static SqlCondition reach(Rights rights, Operation operation) {
        return scope(rights, operation).condition("c");
    }

    private static Scope scope(Rights rights, Operation operation) {
        return rights.scope(Entity.COMPANY, operation);
    }

    private BulkResult done(List<Long> ids) {
        return new BulkResult(ids.size(), ids.isEmpty() ? 0 : changes.current().orElseThrow());
    }

    private static void requireFew(BulkPreview preview) {
        if (preview.changing() > ROWS_MAX) {
            throw invalid("", "bulk.error.tooMany");
        }
    }

    private static Invalid invalid(String field, String key) {
        return new Invalid(List.of(Problem.of(field, key)));
    }
}
