package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.access.Scope;
import org.kontor.crm.access.Subject;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/** SQL that looks at records as rights do: in whose hands they are, and whether they are flagged. */
@Dependent
class HoldingQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** All records of the scope, those that are the same to rights counted together. */
    List<Holding> holdings(Listed listed, Scope scope) {
        return new Sql("select c.responsible_id, c.available_to_everyone, count(*) from " + listed.table()
                        + " c where ")
                .add(scope.condition("c"))
                .add(" group by c.responsible_id, c.available_to_everyone")
                .list(em, row -> new Holding(new Subject(row.getLong(1), row.getBoolean(2)), row.getLong(3)));
    }

    /** Names of some records of the scope that lie within these conditions, by name. */
    List<Sampled> some(Listed listed, Scope scope, SqlCondition within, int limit) {
        return new Sql("select c.id, c.name from " + listed.table() + " c where ")
                .add(scope.condition("c").and(within))
                .add(" order by c.name, c.id limit ?", limit)
                .list(
                        em,
                        row -> new Sampled(
                                new RecordRef(listed.table(), row.getLong(1)), String.valueOf(row.getString(2))));
    }
}
