package org.kontor.crm.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.shared.Problem;

/**
 * The fields a list can be narrowed by, and what is wrong with conditions over them.
 *
 * @param all in the order people choose from
 */
public record FilterFields(List<FilterField> all) {

    /** No more than this makes a sentence; texts of hundreds of conditions are no question of a person. */
    private static final int CONDITIONS = 50;

    private static final int VALUES = 200;

    public FilterFields {
        all = List.copyOf(all);
    }

    /** The field with this key. */
    public Optional<FilterField> find(String key) {
        return all.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Every condition that cannot be asked, by the name of its parameter. */
    public List<Problem> problems(Conditions conditions) {
        List<Problem> problems = new ArrayList<>();
        List<Condition> asked = conditions.all();
        if (asked.size() > CONDITIONS) {
            problems.add(Problem.of("", "filter.error.conditions", String.valueOf(CONDITIONS)));
        }
        for (Condition condition : asked) {
            problem(condition).ifPresent(problems::add);
        }
        return problems;
    }

    /** What is wrong with a condition, if anything. */
    public Optional<Problem> problem(Condition condition) {
        FilterField field = find(condition.field()).orElse(null);
        String name = condition.name();
        if (field == null) {
            return Optional.of(Problem.of(name, "rest.error.unknownParameter"));
        }
        if (!field.operators().contains(condition.operator())) {
            return Optional.of(Problem.of(name, "filter.error.operator"));
        }
        return valueProblem(field, condition).map(key -> Problem.of(name, key));
    }

    private static Optional<String> valueProblem(FilterField field, Condition condition) {
        List<String> values = condition.values();
        if (!isNumberOfValues(condition.operator(), values.size())) {
            return Optional.of("filter.error.values");
        }
        if (!values.stream().allMatch(PlainText::isPlain)) {
            return Optional.of("error.characters");
        }
        return values.stream()
                .filter(value -> !isValue(field.kind(), condition.operator(), value))
                .findFirst()
                .map(value -> keyOf(field.kind()));
    }

    private static boolean isNumberOfValues(Operator operator, int count) {
        if (operator.needsNoValue()) {
            return count == 0;
        }
        if (operator == Operator.BETWEEN) {
            return count == 2;
        }
        return operator.takesSeveral() ? count > 0 && count <= VALUES : count == 1;
    }

    private static boolean isValue(FilterKind kind, Operator operator, String value) {
        return switch (kind) {
            case TEXT, CHOICE -> !value.isBlank();
            case USER ->
                value.equals(Asker.ME)
                        || value.equals(Asker.MY_DEPARTMENT)
                        || FilterValues.id(value).isPresent();
            case RECORD -> FilterValues.id(value).isPresent();
            case FILE -> false;
            case FLAG -> value.equals("true") || value.equals("false");
            case NUMBER -> FilterValues.number(value).isPresent();
            case MONEY -> FilterValues.amount(value).isPresent();
            case DATE, MOMENT ->
                operator.countsDays()
                        ? FilterValues.days(value).isPresent()
                        : FilterValues.day(value).isPresent();
        };
    }

    private static String keyOf(FilterKind kind) {
        return switch (kind) {
            case TEXT, CHOICE, FILE -> "filter.error.values";
            case USER -> "filter.error.user";
            case RECORD -> "rest.error.id";
            case FLAG -> "filter.error.flag";
            case NUMBER -> "filter.error.number";
            case MONEY -> "filter.error.amount";
            case DATE, MOMENT -> "filter.error.day";
        };
    }
}
