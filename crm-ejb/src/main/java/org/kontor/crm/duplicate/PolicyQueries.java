package org.kontor.crm.duplicate;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.crm.platform.Sql;

/** SQL about the policy: one row. */
@Dependent
class PolicyQueries {

    /** Id of the one row there is. */
    static final long ONLY = 1;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    DuplicatePolicy policy() {
        return read("");
    }

    /** The same, with other writers held back until the transaction ends. */
    DuplicatePolicy locked() {
        return read(" for update");
    }

    void save(boolean showOwner) {
        new Sql("update duplicate_policy set show_owner = ?", showOwner).update(em);
    }

    private DuplicatePolicy read(String lock) {
        return new Sql("select version, show_owner from duplicate_policy" + lock)
                .first(em, row -> new DuplicatePolicy(row.getLong(1), row.getBoolean(2)))
                .orElseThrow();
    }
}
