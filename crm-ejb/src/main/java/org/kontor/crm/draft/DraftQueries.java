package org.kontor.crm.draft;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.RecordRef;

/** All SQL about drafts. */
@Dependent
class DraftQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    Instant keep(long user, RecordRef record, String content) {
        return new Sql("""
                        insert into draft (user_id, entity, record_id, content) values (?, ?, ?, ?)
                            on conflict (user_id, entity, record_id)
                            do update set content = excluded.content, saved_at = now()
                        returning saved_at
                        """, user, record.entity(), record.id(), content)
                .first(em, DraftQueries::savedAt)
                .orElseThrow();
    }

    Optional<Draft> find(long user, RecordRef record, Duration age) {
        return new Sql("""
                        select content, saved_at from draft
                         where user_id = ? and entity = ? and record_id = ?
                           and saved_at > now() - make_interval(secs => ?)
                        """, user, record.entity(), record.id(), age.toSeconds())
                .first(em, row -> new Draft(row.getString("content"), savedAt(row)));
    }

    void drop(long user, RecordRef record) {
        new Sql(
                        "delete from draft where user_id = ? and entity = ? and record_id = ?",
                        user,
                        record.entity(),
                        record.id())
                .update(em);
    }

    void rename(long user, RecordRef record, RecordRef other) {
        new Sql(
                        "update draft set record_id = ? where user_id = ? and entity = ? and record_id = ?",
                        other.id(),
                        user,
                        record.entity(),
                        record.id())
                .update(em);
    }

    void dropOlder(Duration age) {
        new Sql("delete from draft where saved_at < now() - make_interval(secs => ?)", age.toSeconds()).update(em);
    }

    private static Instant savedAt(ResultSet row) throws SQLException {
        return row.getObject("saved_at", OffsetDateTime.class).toInstant();
    }
}
