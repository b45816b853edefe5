package org.kontor.crm.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.shared.SqlCondition;

/**
 * Conditions over a day, or over a moment by the day it falls on for whoever asks.
 *
 * @param field a {@link FilterKind#DATE} or {@link FilterKind#MOMENT}
 * @param asker who asks
 */
record DaySql(FilterField field, Asker asker) {

    SqlCondition ofDay(Condition condition) {
        Days days = Days.of(condition, asker.today());
        List<SqlCondition> ends = new ArrayList<>();
        days.first().ifPresent(first -> ends.add(ConditionSql.sql(field.value() + " >= ?", first)));
        days.last().ifPresent(last -> ends.add(ConditionSql.sql(field.value() + " <= ?", last)));
        return ConditionSql.valued(field, ConditionSql.joined(ends, " and "));
    }

    SqlCondition ofMoment(Condition condition) {
        Days days = Days.of(condition, asker.today());
        List<SqlCondition> ends = new ArrayList<>();
        days.first().ifPresent(first -> ends.add(ConditionSql.sql(field.value() + " >= ?", start(first, asker))));
        days.last()
                .ifPresent(last -> ends.add(ConditionSql.sql(field.value() + " < ?", start(last.plusDays(1), asker))));
        return ConditionSql.valued(field, ConditionSql.joined(ends, " and "));
    }

    /** The moment with which a day begins for whoever asks. */
    static Instant start(LocalDate day, Asker asker) {
        return day.atStartOfDay(asker.zone()).toInstant();
    }
}
