package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.kontor.crm.platform.Sql;

/** Finds and deletes what imports no longer need, a few runs at a time: a file may have a thousand pieces. */
@Dependent
class CleaningQueries {

    /** Locked rows are skipped: another server cleans them, or somebody starts the run just now. */
    private static final String FEW = " limit 10 for update skip locked";

    private static final String OLD_DRAFTS = """
            with old as materialized (
                select id from import_run where status = 'DRAFT' and uploaded_at < now() - make_interval(secs => ?)
            """ + FEW + """
            )
            delete from import_run r using old where r.id = old.id
            """;

    private static final String OLD_FILES = """
            with ended as materialized (
                select r.id from import_run r
                 where (r.status = 'COMPLETED' and r.finished_at < now() - make_interval(secs => ?)
                        or r.status in ('FAILED', 'STOPPED', 'PAUSED', 'TRIED') and r.finished_at < now() - make_interval(secs => ?))
                   and exists (select from import_file_chunk f where f.run_id = r.id)
            """ + FEW + """
            ),
            gone as (
                delete from import_file_chunk f using ended e where f.run_id = e.id returning f.run_id)
            select count(distinct run_id) from gone
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    int deleteDrafts(Duration age) {
        return new Sql(OLD_DRAFTS, age.toSeconds()).update(em);
    }

    int deleteFiles(Duration completed, Duration broken) {
        return new Sql(OLD_FILES, completed.toSeconds(), broken.toSeconds())
                .first(em, row -> row.getInt(1))
                .orElse(0);
    }
}
