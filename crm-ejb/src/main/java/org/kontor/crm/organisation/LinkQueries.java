package org.kontor.crm.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kontor.crm.organisation.UserLink.Purpose;
import org.kontor.crm.organisation.UserLink.State;
import org.kontor.crm.platform.Sql;

/** Links by their digest; the database's clock decides. */
@Dependent
class LinkQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** A link as the house keeps it. */
    record Kept(long userId, Purpose purpose, State state, Instant expiresAt) {}

    Optional<Kept> find(byte[] digest) {
        return new Sql("""
                        select l.user_id, l.purpose, l.expires_at,
                               case when l.used_at is not null then 'USED'
                                    when l.ended_at is not null or not u.active then 'INVALID'
                                    when l.expires_at <= now() then 'EXPIRED' else 'OPEN' end as state
                          from user_link l join app_user u on u.id = l.user_id where l.digest = ?
                        """, (Object) digest)
                .first(
                        em,
                        row -> new Kept(
                                row.getLong("user_id"),
                                Purpose.valueOf(row.getString("purpose")),
                                State.valueOf(row.getString("state")),
                                row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()));
    }

    Instant insert(long userId, Purpose purpose, byte[] digest, Duration life) {
        return new Sql(
                        "insert into user_link (user_id, purpose, digest, expires_at)"
                                + " values (?, ?, ?, now() + make_interval(secs => ?)) returning expires_at",
                        userId,
                        purpose,
                        digest,
                        life.toSeconds())
                .first(em, row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .orElseThrow();
    }

    /** Uses an open link up and tells whose it was; a second caller waits for the first and finds it used. */
    Optional<Long> use(byte[] digest) {
        return new Sql("""
                        update user_link l set used_at = now() from app_user u
                         where l.digest = ? and l.used_at is null and l.ended_at is null and l.expires_at > now()
                           and u.id = l.user_id and u.active
                        returning l.user_id
                        """, (Object) digest).first(em, row -> row.getLong(1));
    }

    void end(long userId) {
        new Sql(
                        "update user_link set ended_at = now() where user_id = ? and used_at is null and ended_at is null",
                        userId)
                .update(em);
    }
}
