package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.crm.platform.Sql;

/** Tells the database how to plan the portions of a run. */
@Dependent
class PlanQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Until the transaction ends: a portion's few thousand rows reach companies by indexes, however small the tables were when
     * somebody last counted them. A run fills them faster than statistics follow, and a plan that reads them from one end to the
     * other is soon quadratic. Plans may be kept: functions in SQL, those of indexes among them, would else be planned for each
     * row.
     */
    void byIndexes() {
        new Sql("""
                        select set_config('enable_seqscan', 'off', true), set_config('enable_memoize', 'off', true)
                        """).list(em, row -> row.getString(1));
    }
}
