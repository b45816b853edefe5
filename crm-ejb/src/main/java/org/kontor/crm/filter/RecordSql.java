package org.kontor.crm.filter;

import java.util.List;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.SqlCondition;

/**
 * Conditions over a custom field that names records. What the reader may not read is no answer, whatever is asked.
 *
 * @param field a {@link FilterKind#RECORD} with a definition
 */
record RecordSql(FilterField field) {

    /** Any of these records. The value is compared by itself, so that its index takes it. */
    SqlCondition of(Condition condition) {
        return ConditionSql.joined(
                condition.values().stream().map(Long::valueOf).map(this::names).toList(), " or ");
    }

    private SqlCondition names(Long id) {
        SqlCondition named = field.whole()
                ? ConditionSql.sql(
                        field.value() + " @> ?::jsonb", Json.createValue(id).toString())
                : ConditionSql.sql(field.value() + " = ?", id);
        SqlCondition known = ConditionSql.sql("k.id = ?", id).and(field.reach());
        return named.and(new SqlCondition(
                "exists (select from " + field.target() + " k where " + known.sql() + ")", known.parameters()));
    }

    /** Any record at all. */
    SqlCondition filled() {
        String rows = field.whole()
                ? "custom_each(" + field.value() + ") as v (value) join " + field.target()
                        + " k on k.id = custom_number(v.value)::bigint where "
                : field.target() + " k where k.id = " + field.value() + " and ";
        SqlCondition reach = field.reach();
        return new SqlCondition("exists (select from " + rows + reach.sql() + ")", List.copyOf(reach.parameters()));
    }
}
