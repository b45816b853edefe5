package org.kontor.crm.filter;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.SqlCondition;

/**
 * The index of a custom field with several values, and what each condition may ask it before the values are looked at one by one.
 * It has the values whole, for one of them that is equal, and the least and the greatest, for ranges: some value is above an end
 * if the greatest is, below if the least is, and between two only if both are. What it lets through is looked at again.
 *
 * @param field with {@link FilterField#several()}
 */
record SeveralSql(FilterField field) {

    /** What follows the table in {@code create index}. */
    String index() {
        String columns = field.kind() == FilterKind.TEXT
                ? "(" + lines() + ") gin_trgm_ops"
                : Stream.concat(
                                hasEqual() ? Stream.of("(" + field.several() + ") jsonb_path_ops") : Stream.of(),
                                Stream.of("(" + least() + ")", "(" + greatest() + ")"))
                        .collect(Collectors.joining(", "));
        return "gin (" + columns + ")";
    }

    /** Holds wherever some value fits the condition, and seldom elsewhere. */
    SqlCondition before(Condition condition, Asker asker) {
        return switch (field.kind()) {
            case TEXT -> texts(condition);
            case NUMBER -> numbers(condition);
            case MONEY -> amounts(condition);
            case DATE -> days(Days.of(condition, asker.today()));
            case MOMENT -> moments(Days.of(condition, asker.today()), asker);
            default -> SqlCondition.EVERYTHING;
        };
    }

    /** Holds wherever there is a value; of texts it says nothing. */
    SqlCondition filled() {
        return switch (field.kind()) {
            case NUMBER, MONEY -> new SqlCondition(greatest() + " >= '-Infinity'", List.of());
            case DATE, MOMENT -> new SqlCondition(greatest() + " >= '-infinity'", List.of());
            default -> SqlCondition.EVERYTHING;
        };
    }

    /** Amounts are never equal to one in words, moments are asked for by their day. */
    private boolean hasEqual() {
        return field.kind() == FilterKind.NUMBER || field.kind() == FilterKind.DATE;
    }

    private SqlCondition texts(Condition condition) {
        List<SqlCondition> any = new ArrayList<>();
        for (String value : condition.values()) {
            String part = field.form().part(value);
            any.add(
                    part.isEmpty()
                            ? SqlCondition.NOTHING
                            : ConditionSql.sql(
                                    lines() + " like " + field.form().parameter(), "%" + TextSql.pattern(part) + "%"));
        }
        return ConditionSql.joined(any, " or ");
    }

    private SqlCondition numbers(Condition condition) {
        List<BigDecimal> numbers = condition.values().stream()
                .map(value -> FilterValues.number(value).orElseThrow())
                .toList();
        if (condition.operator() != Operator.IS) {
            return range(condition.operator(), numbers);
        }
        return ConditionSql.joined(
                numbers.stream().map(one -> holding(Json.createValue(one))).toList(), " or ");
    }

    private SqlCondition amounts(Condition condition) {
        return range(
                condition.operator(),
                condition.values().stream()
                        .map(value -> FilterValues.amount(value).orElseThrow().value())
                        .toList());
    }

    private SqlCondition range(Operator operator, List<BigDecimal> ends) {
        return switch (operator) {
            case GREATER -> ConditionSql.sql(greatest() + " > ?", ends.get(0));
            case LESS -> ConditionSql.sql(least() + " < ?", ends.get(0));
            default ->
                ConditionSql.sql(greatest() + " >= ?", ends.get(0))
                        .and(ConditionSql.sql(least() + " <= ?", ends.get(1)));
        };
    }

    private SqlCondition days(Days days) {
        if (days.first().isPresent() && days.first().equals(days.last())) {
            return holding(Json.createValue(days.first().get().toString()));
        }
        List<SqlCondition> ends = new ArrayList<>();
        days.first().ifPresent(first -> ends.add(ConditionSql.sql(greatest() + " >= ?", first)));
        days.last().ifPresent(last -> ends.add(ConditionSql.sql(least() + " <= ?", last)));
        return ConditionSql.joined(ends, " and ");
    }

    private SqlCondition moments(Days days, Asker asker) {
        List<SqlCondition> ends = new ArrayList<>();
        days.first().ifPresent(first -> ends.add(ConditionSql.sql(greatest() + " >= ?", DaySql.start(first, asker))));
        days.last()
                .ifPresent(last -> ends.add(ConditionSql.sql(least() + " < ?", DaySql.start(last.plusDays(1), asker))));
        return ConditionSql.joined(ends, " and ");
    }

    /** An array holds a value, and so does a value that was alone before. */
    private SqlCondition holding(JsonValue value) {
        return ConditionSql.sql("(" + field.several() + ") @> ?::jsonb", value.toString());
    }

    private String lines() {
        return "custom_lines(" + field.several() + ")";
    }

    private String least() {
        return "custom_least_" + sort() + "(" + field.several() + ")";
    }

    private String greatest() {
        return "custom_greatest_" + sort() + "(" + field.several() + ")";
    }

    private String sort() {
        CustomType type = Objects.requireNonNull(field.custom()).type();
        return switch (type) {
            case DATE -> "day";
            case MOMENT -> "moment";
            default -> "number";
        };
    }
}
