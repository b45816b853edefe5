package org.kontor.crm.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.SqlCondition;

/**
 * The SQL behind an order of records {@code c}. No key is ever null; an order that begins with columns has an index
 * with the id at its end.
 *
 * @param keys the sort keys without the id
 * @param computed whether a key is no column, so that the rows have to be read and sorted
 * @param indexed the one custom field that orders, whose index may be an order, too; else null
 */
record ListOrder(List<Key> keys, boolean computed, @Nullable CustomField indexed) {

    /** More rows than this are not sorted without an index. */
    static final int SORTED_MAX = 100_000;

    /** Stands below every position of a value: records without one come last. */
    static final int NO_VALUE = Integer.MAX_VALUE;

    /**
     * One sort key.
     *
     * @param sql its expression
     * @param type its type, for a place in the order that comes back as text
     */
    record Key(String sql, String type, boolean descending) {}

    /** The same where an index is that order. */
    ListOrder walked() {
        return new ListOrder(keys, false, indexed);
    }

    /** The same over rows whose keys are columns {@code k0}, {@code k1} ... of their own. */
    ListOrder placed() {
        List<Key> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(new Key("c.k" + columns.size(), key.type(), key.descending())));
        return new ListOrder(columns, computed, indexed);
    }

    static boolean canOrder(FieldDescriptor<?> field) {
        return field.sortable()
                || CustomOrder.canOrder(field)
                || field.type() == FieldType.CHOICE
                || field.type() == FieldType.USER
                || field.type() == FieldType.DATE
                || field.type() == FieldType.TEXT;
    }

    /**
     * The SQL of an order.
     *
     * @param fields what lists show
     * @param listed the kind of record
     * @throws Invalid when a field is none of them, or orders nothing
     */
    static ListOrder of(ListSort sort, List<? extends FieldDescriptor<?>> fields, Listed listed) {
        List<Key> keys = new ArrayList<>();
        boolean computed = false;
        for (ListSort.Key key : sort.keys()) {
            FieldDescriptor<?> field = find(key.field(), fields).orElseThrow(() -> ListSort.unknown(sort.text()));
            field.order().forEach(column -> keys.add(new Key("c." + column.name(), column.type(), key.descending())));
            if (!field.sortable()) {
                computed = true;
                keys.addAll(
                        field.custom() == null
                                ? List.of(computed(field, key.descending(), listed))
                                : CustomOrder.keys(field.custom(), key.descending()));
            }
        }
        CustomField only = sort.keys().size() > 1
                ? null
                : find(sort.keys().get(0).field(), fields).orElseThrow().custom();
        return new ListOrder(List.copyOf(keys), computed, only);
    }

    private static Optional<? extends FieldDescriptor<?>> find(String key, List<? extends FieldDescriptor<?>> fields) {
        return fields.stream()
                .filter(one -> one.key().equals(key) && canOrder(one))
                .findFirst();
    }

    private static Key computed(FieldDescriptor<?> field, boolean descending, Listed listed) {
        String own = listed.value(field);
        if (own != null) {
            return new Key("coalesce(" + own + ", '')", "text", descending);
        }
        String column = "c." + field.column();
        return switch (field.type()) {
            case CHOICE ->
                new Key(
                        "coalesce((select i.position from picklist_item i where i.id = " + column + "), " + NO_VALUE
                                + ")",
                        "integer",
                        descending);
            case USER -> new Key("(select u.name from app_user u where u.id = " + column + ")", "varchar", descending);
            case DATE -> new Key("coalesce(" + column + ", '-infinity')", "date", descending);
            default -> new Key("coalesce(" + column + ", '')", "varchar", descending);
        };
    }

    /** {@code c.name desc, c.id desc}; turned round when the page before is looked for. */
    String orderBy(boolean forward) {
        List<String> parts = new ArrayList<>();
        keys.forEach(key -> parts.add(key.sql() + (key.descending() == forward ? " desc" : "")));
        parts.add("c.id" + (last() == forward ? " desc" : ""));
        return String.join(", ", parts);
    }

    /** What lies beyond a row of the list, as its cursor names it. */
    SqlCondition beyond(ListCursor cursor) {
        boolean forward = cursor.forward();
        boolean alike = keys.stream().allMatch(key -> key.descending() == last());
        return alike ? row(cursor, last() == forward) : steps(cursor, forward);
    }

    /** {@code (c.name, c.id) > (?::varchar, ?::bigint)}: an index takes it at once. */
    private SqlCondition row(ListCursor cursor, boolean down) {
        String columns = keys.stream().map(key -> key.sql() + ", ").collect(Collectors.joining());
        String marks = keys.stream().map(key -> "?::" + key.type() + ", ").collect(Collectors.joining());
        List<Object> values = new ArrayList<>(cursor.keys());
        values.add(cursor.id());
        return new SqlCondition("(" + columns + "c.id) " + (down ? "<" : ">") + " (" + marks + "?::bigint)", values);
    }

    /** {@code a <= ? and (a < ? or a = ? and (b > ? or b = ? and c.id > ?))}: an index takes the first comparison. */
    private SqlCondition steps(ListCursor cursor, boolean forward) {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        Key first = keys.get(0);
        sql.append(first.sql()).append(first.descending() == forward ? " <= ?::" : " >= ?::");
        sql.append(first.type()).append(" and (");
        values.add(cursor.keys().get(0));
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            String value = key.sql() + " %s ?::" + key.type();
            sql.append(value.replace("%s", key.descending() == forward ? "<" : ">"));
            sql.append(" or ").append(value.replace("%s", "=")).append(" and (");
            values.add(cursor.keys().get(i));
            values.add(cursor.keys().get(i));
        }
        sql.append("c.id ").append(last() == forward ? "<" : ">").append(" ?::bigint");
        values.add(cursor.id());
        return new SqlCondition(sql.append(")".repeat(keys.size() + 1)).toString(), values);
    }

    private boolean last() {
        return keys.get(keys.size() - 1).descending();
    }

    /** The sort keys as texts, for the cursors of the page. */
    String texts() {
        return keys.stream().map(key -> key.sql() + "::text").collect(Collectors.joining(", ", "array[", "]"));
    }
}
