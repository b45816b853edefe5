package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.crm.platform.Sql;

/** All SQL about files that wait for their import to start. */
@Dependent
class WaitingQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Files of a user that wait for their import to start.
     *
     * @param files how many
     * @param bytes what they have together
     */
    record Waiting(long files, long bytes) {}

    /** Those that the list shows: older drafts are about to be cleaned away. One that was tried waits for a word. */
    Waiting waiting(long userId) {
        return new Sql("""
                        select count(*), coalesce(sum(file_size), 0) from import_run
                         where user_id = ? and (status = 'TRIED'
                               or status = 'DRAFT' and uploaded_at > now() - make_interval(secs => ?))
                        """, userId, ImportCleaning.DRAFT_KEPT.toSeconds())
                .first(em, row -> new Waiting(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    /** Lets one transaction after the other count a user's waiting files. */
    void takeTurn(long userId) {
        new Sql("select 1 from pg_advisory_xact_lock(hashtextextended('kontor.imports.waiting.' || ?, 0))", userId)
                .list(em, row -> true);
    }
}
