package org.kontor.crm.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition to stand in a {@code where}: SQL with positional {@code ?} and the values for them.
 *
 * @param sql an expression of type boolean; never made of anything a user typed
 * @param parameters {@code Long}, {@code String}, {@code Boolean} or {@code Long[]} (bound as {@code bigint[]}), in order
 */
public record SqlCondition(String sql, List<Object> parameters) {

    /** Holds for every row. */
    public static final SqlCondition EVERYTHING = new SqlCondition("true", List.of());

    /** Holds for no row. */
    public static final SqlCondition NOTHING = new SqlCondition("false", List.of());

    public SqlCondition {
        parameters = List.copyOf(parameters);
    }

    /** It does not hold; to be used of what is never unknown, as rights are. */
    public SqlCondition negated() {
        return new SqlCondition("not (" + sql + ")", parameters);
    }

    /** Both hold. */
    public SqlCondition and(SqlCondition other) {
        if (equals(EVERYTHING)) {
            return other;
        }
        if (other.equals(EVERYTHING)) {
            return this;
        }
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(other.parameters);
        return new SqlCondition("(" + sql + " and " + other.sql + ")", all);
    }
}
