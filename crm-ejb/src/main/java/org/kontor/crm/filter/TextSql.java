package org.kontor.crm.filter;

import java.util.List;
import org.kontor.crm.shared.SqlCondition;

/**
 * Conditions over a text, in the form it is kept in.
 *
 * @param field a {@link FilterKind#TEXT}
 */
record TextSql(FilterField field) {

    /** Trigrams need three letters; shorter fragments of folded texts are looked for where words start. */
    static final int INFIX_MIN = 3;

    SqlCondition of(Condition condition) {
        List<SqlCondition> any = condition.values().stream()
                .map(value -> one(condition.operator(), value))
                .toList();
        return ConditionSql.joined(any, " or ");
    }

    private SqlCondition one(Operator operator, String value) {
        SqlCondition own = own(operator, value);
        CustomSought more = field.sought();
        return more == null || operator != Operator.CONTAINS
                ? own
                : ConditionSql.joined(List.of(own, more.condition("c", value)), " or ");
    }

    /** What the reader sees stands in what is indexed too. */
    private SqlCondition words(String value) {
        SqlCondition indexed = SoughtWords.condition(field.value(), value);
        return field.second().isEmpty() ? indexed : indexed.and(SoughtWords.condition(field.second(), value));
    }

    private SqlCondition own(Operator operator, String value) {
        TextForm form = field.form();
        if (form == TextForm.WORDS) {
            return SoughtWords.words(value).isEmpty() ? SqlCondition.NOTHING : words(value);
        }
        String kept = form.sql(field.value());
        String part = operator == Operator.IS ? form.whole(value) : form.part(value);
        if (part.isEmpty()) {
            return SqlCondition.NOTHING;
        }
        String pattern = pattern(part);
        String typed = form.parameter();
        return switch (operator) {
            case IS -> ConditionSql.sql(kept + " = " + typed, part);
            case STARTS ->
                ConditionSql.joined(
                        form.leads().stream()
                                .map(lead -> ConditionSql.sql(kept + " like " + typed, lead + pattern + "%"))
                                .toList(),
                        " or ");
            default ->
                form == TextForm.FOLDED && part.length() < INFIX_MIN
                        ? ConditionSql.sql(
                                "(" + kept + " like ? or " + kept + " like ?)", pattern + "%", "% " + pattern + "%")
                        : ConditionSql.sql(kept + " like " + typed, "%" + pattern + "%");
        };
    }

    static String pattern(String part) {
        return part.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
