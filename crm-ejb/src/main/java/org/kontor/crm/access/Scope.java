package org.kontor.crm.access;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kontor.crm.shared.SqlCondition;

/** The records a right reaches, as one predicate: the same object filters in SQL and decides a single record. */
public sealed interface Scope extends Serializable {

    /** Whether the record lies within. */
    boolean covers(Subject subject);

    /**
     * The predicate over a table that has the columns {@code responsible_id} and {@code available_to_everyone}.
     *
     * @param alias the table's alias in the statement
     */
    SqlCondition condition(String alias);

    /**
     * The same as predicates of which at most one holds for a record, so that each can be answered from an index of its own.
     *
     * @param alias the table's alias in the statement
     */
    default List<SqlCondition> parts(String alias) {
        return List.of(condition(alias));
    }

    /** Whether one may put a record into the hands of this user; the flag is no way around it. */
    boolean coversResponsible(long userId);

    /** The records that lie within both. */
    default Scope and(Scope other) {
        return new Both(this, other);
    }

    /** No record. */
    record Nothing() implements Scope {
        @Override
        public boolean covers(Subject subject) {
            return false;
        }

        @Override
        public SqlCondition condition(String alias) {
            return SqlCondition.NOTHING;
        }

        @Override
        public boolean coversResponsible(long userId) {
            return false;
        }
    }

    /** Every record. */
    record Everything() implements Scope {
        @Override
        public boolean covers(Subject subject) {
            return true;
        }

        @Override
        public SqlCondition condition(String alias) {
            return SqlCondition.EVERYTHING;
        }

        @Override
        public boolean coversResponsible(long userId) {
            return true;
        }
    }

    /**
     * Records of some people, and maybe those flagged for everyone.
     *
     * @param responsibleIds whose records
     * @param flagged whether records available to everyone are reached too
     */
    record Some(Set<Long> responsibleIds, boolean flagged) implements Scope {

        public Some {
            responsibleIds = Set.copyOf(responsibleIds);
        }

        @Override
        public boolean covers(Subject subject) {
            return responsibleIds.contains(subject.responsibleId()) || (flagged && subject.availableToEveryone());
        }

        @Override
        public SqlCondition condition(String alias) {
            SqlCondition mine = mine(alias);
            return flagged ? new SqlCondition("(" + mine.sql() + " or " + flag(alias) + ")", mine.parameters()) : mine;
        }

        @Override
        public List<SqlCondition> parts(String alias) {
            SqlCondition mine = mine(alias);
            return flagged
                    ? List.of(mine, new SqlCondition(flag(alias), List.of()).and(mine.negated()))
                    : List.of(mine);
        }

        private static String flag(String alias) {
            return alias + ".available_to_everyone";
        }

        /**
         * One array parameter: the statement's text does not depend on how many people there are. Of one alone the index gives
         * the records in their order, which it does not of a list.
         */
        private SqlCondition mine(String alias) {
            if (responsibleIds.size() == 1) {
                return new SqlCondition(alias + ".responsible_id = ?", List.copyOf(responsibleIds));
            }
            String ids = new TreeSet<>(responsibleIds)
                    .stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            return new SqlCondition(alias + ".responsible_id = any (?::bigint[])", List.of(ids));
        }

        @Override
        public boolean coversResponsible(long userId) {
            return responsibleIds.contains(userId);
        }
    }

    /** What lies within two scopes. */
    record Both(Scope first, Scope second) implements Scope {

        @Override
        public boolean covers(Subject subject) {
            return first.covers(subject) && second.covers(subject);
        }

        @Override
        public SqlCondition condition(String alias) {
            SqlCondition one = first.condition(alias);
            SqlCondition other = second.condition(alias);
            List<Object> parameters = new ArrayList<>(one.parameters());
            parameters.addAll(other.parameters());
            return new SqlCondition("(" + one.sql() + " and " + other.sql() + ")", parameters);
        }

        @Override
        public boolean coversResponsible(long userId) {
            return first.coversResponsible(userId) && second.coversResponsible(userId);
        }
    }
}
