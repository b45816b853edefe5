package org.kontor.crm.duplicate;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.crm.platform.Sql;

/** SQL about pairs of companies that somebody has told apart. */
@Dependent
class PairQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Remembers that two companies are different ones; once is enough. */
    void add(long one, long other) {
        new Sql(
                        "insert into distinct_pair (company_id, other_id) values (?, ?) on conflict do nothing",
                        Math.min(one, other),
                        Math.max(one, other))
                .update(em);
    }

    /** Forgets it. */
    void remove(long one, long other) {
        new Sql(
                        "delete from distinct_pair where company_id = ? and other_id = ?",
                        Math.min(one, other),
                        Math.max(one, other))
                .update(em);
    }
}
