package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.crm.platform.Sql;

/** Takes back what a portion wrote before the database refused one of its rows, and puts that row aside. */
@Dependent
class RefusalQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** From here on the transaction can be taken back; marks lie in one another. */
    void mark() {
        new Sql("savepoint portion").update(em);
    }

    /** Takes back what was written since the last mark, which stays. */
    void back() {
        new Sql("rollback to savepoint portion").update(em);
    }

    /** Forgets the last mark. */
    void release() {
        new Sql("release savepoint portion").update(em);
    }

    /**
     * Puts a row among the rejected ones.
     *
     * @param rule name of the rule that refuses it
     */
    void reject(long runId, long row, String rule) {
        new Sql("""
                        update import_verdict
                           set bucket = 'REJECTED', company_id = null, company_version = null, differences = null,
                               reasons = import_reason('', 'database', ?)
                         where run_id = ? and row_number = ?
                        """, rule, runId, row).update(em);
    }
}
