package org.kontor.crm.listing;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.customfield.CustomField;
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
 * What doors to changes of many records at once have in common (B-06): all that match, as far as the roles reach, in sets,
 * as one change set that can be taken back. What the roles do not reach stays as it is and is counted, never refused as a
 * whole. Each kind's door is a session bean of its own that extends this.
 */
@PermitAll
public abstract class RecordBulk {

    /** So many records change in one transaction. */
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
    Narrowing narrowing;

    @Inject
    BulkChangeQueries queries;

    @Inject
    CustomBulk custom;

    /** The kind of record. */
    protected abstract Listed listed();

    /** Keys of the fields that can be changed in many records at once; columns of the record, all of them. */
    protected abstract List<String> changeable();

    /** Deletes these records with all their parts; they are locked, and within the rights. */
    protected abstract void deleteAll(List<Long> ids);

    /** What can be asked for that is no value of a field, as fields with names of their own. */
    protected List<? extends FieldDescriptor<?>> others(Rights rights) {
        return List.of();
    }

    /** A change that is no value of a field; empty for all others. */
    protected Optional<Alteration> other(Rights rights, BulkChange change) {
        return Optional.empty();
    }

    /** The fields that the user can change in many records at once. */
    public List<? extends FieldDescriptor<?>> changeable(Rights rights) {
        Stream<FieldDescriptor<?>> standard =
                changeable().stream().map(key -> field(key).orElseThrow());
        return Stream.of(standard, custom.fields(listed()), others(rights).stream())
                .<FieldDescriptor<?>>flatMap(part -> part)
                .filter(field -> rights.rule(listed().kind(), field.key()) == FieldRule.OPEN)
                .toList();
    }

    /**
     * What {@link #change} would do.
     *
     * @throws Invalid when the value is none the field can have
     */
    public BulkPreview preview(Rights rights, Conditions chosen, BulkChange change) {
        Alteration wanted = alteration(rights, change);
        return queries.preview(listed(), within(rights, chosen, FIRST), wanted);
    }

    /**
     * Gives a field of all chosen records that the roles let change this value.
     *
     * @throws Invalid when the value is none the field can have, or more than {@link #ROWS_MAX} would change
     */
    public BulkResult change(Act act, Conditions chosen, BulkChange change) {
        requireFew(preview(access.rightsOf(act.userId()), chosen, change));
        return done(changeNext(act, chosen, change, FIRST));
    }

    /**
     * The same for the next {@link #ROWS_MAX} records behind an id.
     *
     * @return the ids of those that changed; fewer when there are no more
     * @throws Invalid when the value is none the field can have
     */
    public List<Long> changeNext(Act act, Conditions chosen, BulkChange change, long after) {
        Rights rights = access.rightsOf(act.userId());
        Alteration wanted = alteration(rights, change);
        wanted.prepare();
        List<Long> ids = queries.lockChanging(listed(), within(rights, chosen, after), wanted, ROWS_MAX);
        if (!ids.isEmpty()) {
            wanted.make(ids);
        }
        return ids;
    }

    /** What {@link #delete} would do. */
    public BulkPreview previewDelete(Rights rights, Conditions chosen) {
        return queries.previewDelete(listed(), within(rights, chosen, FIRST), reach(rights, Operation.DELETE));
    }

    /**
     * Deletes all chosen records that the roles let go, with all their parts.
     *
     * @throws Invalid when more than {@link #ROWS_MAX} would go
     */
    public BulkResult delete(Act act, Conditions chosen) {
        requireFew(previewDelete(access.rightsOf(act.userId()), chosen));
        return done(deleteNext(act, chosen, FIRST));
    }

    /**
     * The same for the next {@link #ROWS_MAX} records behind an id.
     *
     * @return the ids of those that went; fewer when there are no more
     */
    public List<Long> deleteNext(Act act, Conditions chosen, long after) {
        Rights rights = access.rightsOf(act.userId());
        List<Long> ids = queries.lockDeletable(
                listed(), within(rights, chosen, after), reach(rights, Operation.DELETE), ROWS_MAX);
        if (!ids.isEmpty()) {
            deleteAll(ids);
        }
        return ids;
    }

    private Alteration alteration(Rights rights, BulkChange change) {
        requireOpen(rights.rule(listed().kind(), change.field()));
        if (change.field().startsWith(CustomField.PREFIX)) {
            return custom.of(listed(), rights, reach(rights, Operation.UPDATE), change);
        }
        return other(rights, change).orElseGet(() -> {
            FieldDescriptor<?> field = field(change.field())
                    .filter(one -> changeable().contains(one.key()))
                    .orElseThrow(() -> invalid("field", "bulk.error.field"));
            return queries.column(
                    listed(), reach(rights, Operation.UPDATE), field.column(), value(rights, field, change.value()));
        });
    }

    /** A field that is hidden is refused as one that is not there. */
    private static void requireOpen(FieldRule rule) {
        if (rule != FieldRule.OPEN) {
            throw invalid("field", rule == FieldRule.HIDDEN ? "bulk.error.field" : "bulk.error.readOnly");
        }
    }

    /** A value as the column keeps it: an id, a flag, or null for none. */
    private @Nullable Object value(Rights rights, FieldDescriptor<?> field, @Nullable String text) {
        return switch (field.type()) {
            case USER -> responsible(rights, text);
            case FLAG -> flag(text);
            default -> text == null ? null : item(field, text);
        };
    }

    private Long responsible(Rights rights, @Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw invalid("value", "company.error.responsibleRequired");
        }
        long id = Long.parseLong(text);
        boolean active = users.find(id).filter(UserCard::active).isPresent();
        if (!active || !scope(rights, Operation.ADD).coversResponsible(id)) {
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

    private Long item(FieldDescriptor<?> field, String code) {
        return picklists
                .find(Objects.requireNonNull(field.picklist()), code)
                .filter(item -> !item.retired())
                .map(PicklistItem::id)
                .orElseThrow(() -> invalid("value", "bulk.error.value"));
    }

    private Optional<? extends FieldDescriptor<?>> field(String key) {
        return listed().standard().stream()
                .filter(field -> field.key().equals(key))
                .findFirst();
    }

    private SqlCondition within(Rights rights, Conditions chosen, long after) {
        SqlCondition asked = scope(rights, Operation.READ).condition("c").and(narrowing.of(listed(), rights, chosen));
        return after == FIRST ? asked : asked.and(new SqlCondition("c.id > ?", List.of(after)));
    }

    private SqlCondition reach(Rights rights, Operation operation) {
        return scope(rights, operation).condition("c");
    }

    private Scope scope(Rights rights, Operation operation) {
        return rights.scope(listed().kind(), operation);
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
