package org.kontor.crm.token;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.platform.Sql;

/** Tokens by their owner and by their digest. */
@Dependent
class TokenQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** A token that opens something today. */
    record Living(long id, long userId, String digest) {}

    /** The database's clock decides, as it stamps all else. */
    Optional<Living> living(byte[] digest) {
        return new Sql("""
                        select id, user_id, encode(digest, 'hex') from access_token
                         where digest = ? and revoked_at is null and expires_at > now()
                        """, (Object) digest)
                .first(em, row -> new Living(row.getLong(1), row.getLong(2), row.getString(3)));
    }

    /** Once a minute is enough: a program's calls must not wait for each other to write when they came. */
    void used(long id) {
        new Sql("""
                update access_token set last_used_at = now()
                 where id = (select id from access_token
                              where id = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')
                                and revoked_at is null for update skip locked)
                """, id).update(em);
    }

    List<AccessToken> of(long userId) {
        return new Sql("""
                        select id, name, ending, created_at, expires_at, last_used_at, expires_at <= now() as expired
                          from access_token where user_id = ? and revoked_at is null order by id desc
                        """, userId).list(em, TokenQueries::token);
    }

    long count(long userId) {
        return new Sql("select count(*) from access_token where user_id = ? and revoked_at is null", userId)
                .first(em, row -> row.getLong(1))
                .orElse(0L);
    }

    void add(long userId, String name, byte[] digest, String ending, int days) {
        new Sql(
                        "insert into access_token (user_id, name, digest, ending, expires_at)"
                                + " values (?, ?, ?, ?, now() + make_interval(days => ?))",
                        userId,
                        name,
                        digest,
                        ending,
                        days)
                .update(em);
    }

    int revoke(long userId, long id) {
        return new Sql(
                        "update access_token set revoked_at = now() where user_id = ? and id = ? and revoked_at is null",
                        userId,
                        id)
                .update(em);
    }

    void revokeAll(long userId) {
        new Sql("update access_token set revoked_at = now() where user_id = ? and revoked_at is null", userId)
                .update(em);
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getLong("id"),
                row.getString("name"),
                row.getString("ending"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                row.getString("last_used_at") == null ? null : instant(row, "last_used_at"),
                row.getBoolean("expired"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
