package org.kontor.crm.filter;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.SqlCondition;

/**
 * Renders conditions as SQL. What a user typed becomes parameters, never text; the whole stands in parentheses, so that
 * it can only narrow what it is joined to by <em>and</em>.
 *
 * @param fields what can be asked
 * @param asker who asks
 * @param items id of a list's value by its code
 */
public record ConditionSql(FilterFields fields, Asker asker, BiFunction<Picklist, String, Optional<Long>> items) {

    /** Conditions that {@link FilterFields#problems} finds nothing wrong with. */
    public SqlCondition of(Conditions conditions) {
        if (conditions.isEmpty()) {
            return SqlCondition.EVERYTHING;
        }
        return joined(
                conditions.groups().stream()
                        .map(group -> joined(group.stream().map(this::one).toList(), " and "))
                        .toList(),
                " or ");
    }

    private SqlCondition one(Condition condition) {
        FilterField field = fields.find(condition.field()).orElseThrow();
        return switch (condition.operator()) {
            case EMPTY -> not(filled(field));
            case FILLED -> filled(field);
            case NOT -> not(compared(field, new Condition(field.key(), Operator.IS, condition.values())));
            case LACKS -> not(compared(field, new Condition(field.key(), Operator.CONTAINS, condition.values())));
            default -> compared(field, condition);
        };
    }

    private static SqlCondition filled(FilterField field) {
        if (isNamed(field)) {
            return new RecordSql(field).filled();
        }
        if (field.kind() == FilterKind.FILE) {
            return new FileSql(field).filled();
        }
        SqlCondition exact = placed(field, any(field));
        return field.several().isEmpty()
                ? exact
                : new SeveralSql(field).filled().and(exact);
    }

    /** Any value at all. */
    private static SqlCondition any(FilterField field) {
        String none = field.lowest();
        return new SqlCondition(field.value() + (none.isEmpty() ? " is not null" : " > " + none), List.of());
    }

    /** What stands for no value lies below every end of a range. */
    static SqlCondition valued(FilterField field, SqlCondition range) {
        return field.lowest().isEmpty() ? range : range.and(any(field));
    }

    private SqlCondition compared(FilterField field, Condition condition) {
        if (condition.operator() == Operator.IS
                && condition.values().size() > 1
                && field.kind().comparesOne()) {
            return joined(
                    condition.values().stream()
                            .map(value -> comparedOnce(field, Condition.is(field.key(), value)))
                            .toList(),
                    " or ");
        }
        return comparedOnce(field, condition);
    }

    private SqlCondition comparedOnce(FilterField field, Condition condition) {
        SqlCondition exact = placed(
                field,
                switch (field.kind()) {
                    case TEXT -> new TextSql(field).of(condition);
                    case CHOICE -> choice(field, condition);
                    case USER -> user(field, condition);
                    case RECORD -> record(field, condition);
                    case FILE -> throw new IllegalArgumentException(condition.name());
                    case FLAG ->
                        flag(field, Boolean.parseBoolean(condition.values().get(0)));
                    case NUMBER -> number(field, condition);
                    case MONEY -> money(field, condition);
                    case DATE -> new DaySql(field, asker).ofDay(condition);
                    case MOMENT -> new DaySql(field, asker).ofMoment(condition);
                });
        return field.several().isEmpty()
                ? exact
                : new SeveralSql(field).before(condition, asker).and(exact);
    }

    /** A condition as it stands, so that the planner finds an index for a part of it; of a custom value there is one by value. */
    private static SqlCondition flag(FilterField field, boolean wanted) {
        if (field.custom() != null) {
            return sql(field.value() + " = ?", wanted);
        }
        return sql(wanted ? field.value() : "not " + field.value());
    }

    private static SqlCondition record(FilterField field, Condition condition) {
        return isNamed(field)
                ? new RecordSql(field).of(condition)
                : among(field, condition.values().stream().map(Long::valueOf).collect(Collectors.toSet()));
    }

    /** Whether its value names a record that the reader may not know of. */
    private static boolean isNamed(FilterField field) {
        return field.kind() == FilterKind.RECORD && field.custom() != null;
    }

    /** Of several values any may be meant. */
    private static SqlCondition placed(FilterField field, SqlCondition condition) {
        if (field.rows().isEmpty()) {
            return condition;
        }
        SqlCondition row = field.reach().and(condition);
        return new SqlCondition("exists (select from " + field.rows() + " and " + row.sql() + ")", row.parameters());
    }

    /** Holds for what has no value, too. */
    private static SqlCondition not(SqlCondition condition) {
        return new SqlCondition("(" + condition.sql() + ") is not true", condition.parameters());
    }

    /** By id, so that the planner knows how rare the value is. */
    private SqlCondition choice(FilterField field, Condition condition) {
        Picklist list = field.picklist();
        if (list == null) {
            return joined(
                    condition.values().stream()
                            .map(code -> field.whole()
                                    ? holding(field, Json.createValue(code))
                                    : sql(field.value() + " = ?", code))
                            .toList(),
                    " or ");
        }
        Set<Long> ids = new LinkedHashSet<>();
        condition.values().forEach(code -> items.apply(list, code).ifPresent(ids::add));
        return among(field, ids);
    }

    private SqlCondition user(FilterField field, Condition condition) {
        Set<Long> ids = new TreeSet<>();
        for (String value : condition.values()) {
            switch (value) {
                case Asker.ME -> ids.add(asker.userId());
                case Asker.MY_DEPARTMENT -> ids.addAll(asker.department());
                default -> ids.add(Long.valueOf(value));
            }
        }
        return among(field, ids);
    }

    private static SqlCondition among(FilterField field, Set<Long> ids) {
        if (ids.isEmpty()) {
            return SqlCondition.NOTHING;
        }
        if (field.whole()) {
            return joined(
                    ids.stream().map(id -> holding(field, Json.createValue(id))).toList(), " or ");
        }
        return ids.size() == 1
                ? sql(field.value() + " = ?", ids.iterator().next())
                : sql(field.value() + " = any (?)", (Object) ids.toArray(Long[]::new));
    }

    /** An array holds a name, and so does a name that was alone before. */
    private static SqlCondition holding(FilterField field, JsonValue name) {
        return sql(field.value() + " @> ?::jsonb", name.toString());
    }

    private static SqlCondition number(FilterField field, Condition condition) {
        List<Object> numbers = new ArrayList<>();
        condition.values().forEach(value -> numbers.add(number(value)));
        return switch (condition.operator()) {
            case GREATER -> sql(field.value() + " > ?", numbers.get(0));
            case LESS -> valued(field, sql(field.value() + " < ?", numbers.get(0)));
            case BETWEEN -> sql(field.value() + " between ? and ?", numbers.toArray());
            default ->
                joined(
                        numbers.stream()
                                .map(value -> sql(field.value() + " = ?", value))
                                .toList(),
                        " or ");
        };
    }

    /** Whole numbers as such: an index over ids takes no decimals. */
    private static Object number(String text) {
        BigDecimal number = FilterValues.number(text).orElseThrow();
        return number.stripTrailingZeros().scale() <= 0 ? Long.valueOf(number.longValueExact()) : number;
    }

    private static SqlCondition money(FilterField field, Condition condition) {
        List<SqlCondition> all = new ArrayList<>();
        List<FilterValues.Amount> amounts = condition.values().stream()
                .map(value -> FilterValues.amount(value).orElseThrow())
                .toList();
        List<String> signs = switch (condition.operator()) {
            case GREATER -> List.of(" > ?");
            case LESS -> List.of(" < ?");
            default -> List.of(" >= ?", " <= ?");
        };
        for (int i = 0; i < amounts.size(); i++) {
            all.add(sql(field.value() + signs.get(i), amounts.get(i).value()));
            if (!amounts.get(i).currency().isEmpty()) {
                all.add(sql(field.second() + " = ?", amounts.get(i).currency()));
            }
        }
        return valued(field, joined(all, " and "));
    }

    static SqlCondition sql(String text, Object... parameters) {
        return new SqlCondition(text, List.of(parameters));
    }

    static SqlCondition joined(List<SqlCondition> conditions, String word) {
        List<Object> parameters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (SqlCondition condition : conditions) {
            texts.add(condition.sql());
            parameters.addAll(condition.parameters());
        }
        return new SqlCondition("(" + String.join(word, texts) + ")", parameters);
    }
}
