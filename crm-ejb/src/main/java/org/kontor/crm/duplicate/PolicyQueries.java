package org.kontor.crm.duplicate;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.EditConflict;

/** SQL about the policy: one row. */
@Dependent
class PolicyQueries {

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

    EditConflict conflict() {
        return new Sql("""
                        select coalesce(s.actor, '') as actor, s.console_user, coalesce(s.at, now()) as at, p.version
                          from duplicate_policy p left join history h on h.entity = 'duplicate_policy' and h.record_id = p.id
                          left join change_set s on s.id = h.change_set_id
                         order by h.seq desc limit 1
                        """)
                .first(
                        em,
                        row -> new EditConflict(
                                row.getString("actor"),
                                row.getString("console_user"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getLong("version")))
                .orElseThrow();
    }

    private DuplicatePolicy read(String lock) {
        return new Sql("select version, show_owner from duplicate_policy" + lock)
                .first(em, row -> new DuplicatePolicy(row.getLong(1), row.getBoolean(2)))
                .orElseThrow();
    }
}
