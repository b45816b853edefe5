package org.kontor.crm.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.bulk.BulkRun.Status;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.platform.Sql;

/** All SQL about runs. */
@Dependent
class BulkQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    long insert(Act act, String list, String query, @Nullable BulkChange change, BulkPreview preview, long changeSet) {
        return new Sql(
                        "insert into bulk_run (user_id, actor, cause, list, query, field, value, planned, unchanged, forbidden,"
                                + " change_set_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                        act.userId(),
                        act.userName(),
                        act.cause(),
                        list,
                        query,
                        change == null ? null : change.field(),
                        change == null ? null : change.value(),
                        preview.changing(),
                        preview.unchanged(),
                        preview.forbidden(),
                        changeSet)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    Optional<BulkRun> find(long id) {
        return new Sql("select * from bulk_run where id = ?", id).first(em, BulkQueries::run);
    }

    /** The run, with other workers held back until the transaction ends. */
    Optional<BulkRun> lock(long id) {
        return new Sql("select * from bulk_run where id = ? for update", id).first(em, BulkQueries::run);
    }

    /** Whoever asked for it, writing into its change set. */
    Act act(BulkRun run) {
        Cause cause = new Sql("select cause from bulk_run where id = ?", run.id())
                .first(em, row -> Cause.valueOf(row.getString(1)))
                .orElseThrow();
        return Act.of(run.userId(), run.actor(), cause).in(run.changeSetId());
    }

    void advance(long id, long more, long reached) {
        new Sql("update bulk_run set status = 'RUNNING', done = done + ?, reached = ? where id = ?", more, reached, id)
                .update(em);
    }

    void end(long id, Status status, @Nullable String failure) {
        new Sql(
                        "update bulk_run set status = ?, failure = ?, finished_at = case when ? = 'QUEUED' then null else now() end"
                                + " where id = ? and status <> 'COMPLETED'",
                        status,
                        failure,
                        status,
                        id)
                .update(em);
    }

    List<Long> unfinished(Instant before) {
        return new Sql(
                        "select id from bulk_run where status in ('QUEUED', 'RUNNING', 'STOPPED') and asked_at < ? order by id",
                        before)
                .list(em, row -> row.getLong(1));
    }

    /** The run that writes into a change set, or will go on to by itself. */
    Optional<BulkRun> writing(long changeSet) {
        return new Sql(
                        "select * from bulk_run where change_set_id = ? and status in ('QUEUED', 'RUNNING', 'STOPPED')",
                        changeSet)
                .first(em, BulkQueries::run);
    }

    private static BulkRun run(ResultSet row) throws SQLException {
        String field = row.getString("field");
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new BulkRun(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("actor"),
                Status.valueOf(row.getString("status")),
                row.getString("list"),
                row.getString("query"),
                field == null ? null : new BulkChange(field, row.getString("value")),
                row.getLong("planned"),
                row.getLong("unchanged"),
                row.getLong("forbidden"),
                row.getLong("done"),
                row.getLong("reached"),
                row.getString("failure"),
                row.getLong("change_set_id"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
