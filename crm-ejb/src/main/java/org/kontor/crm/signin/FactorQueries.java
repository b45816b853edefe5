package org.kontor.crm.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.platform.Sql;

/** All SQL about second factors and recovery codes. */
@Dependent
class FactorQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * A second factor as it is kept, with the time it was read: the database's clock decides.
     *
     * @param sealed in hexadecimal
     */
    record Kept(String sealed, boolean confirmed, long lastStep, Instant now) {}

    Optional<Kept> find(long userId) {
        return new Sql(
                        "select encode(secret, 'hex') as sealed, confirmed_at, last_step, clock_timestamp() as now"
                                + " from second_factor where user_id = ?",
                        userId)
                .first(
                        em,
                        row -> new Kept(
                                row.getString("sealed"),
                                row.getString("confirmed_at") != null,
                                row.getLong("last_step"),
                                row.getObject("now", OffsetDateTime.class).toInstant()));
    }

    SecondFactorState state(long userId) {
        return new Sql("""
                        select (select confirmed_at from second_factor where user_id = ?) as since,
                               (select count(*) from recovery_code where user_id = ? and used_at is null) as codes
                        """, userId, userId)
                .first(em, row -> {
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    return new SecondFactorState(since == null ? null : since.toInstant(), row.getInt("codes"));
                })
                .orElseThrow();
    }

    /** Keeps a secret that waits for its first code; one that counts already stays. */
    boolean begin(long userId, byte[] sealed) {
        return new Sql("""
                        insert into second_factor (user_id, secret) values (?, ?)
                        on conflict (user_id) do update set secret = excluded.secret, made_at = now(), last_step = 0
                         where second_factor.confirmed_at is null
                        """, userId, sealed).update(em) > 0;
    }

    boolean confirm(long userId, long step) {
        return new Sql(
                                "update second_factor set confirmed_at = now(), last_step = ?"
                                        + " where user_id = ? and confirmed_at is null",
                                step,
                                userId)
                        .update(em)
                > 0;
    }

    /** Uses a step up; of two who bring the same code one is told that it was used. */
    boolean use(long userId, long step) {
        return new Sql(
                                "update second_factor set last_step = ?"
                                        + " where user_id = ? and last_step < ? and confirmed_at is not null",
                                step,
                                userId,
                                step)
                        .update(em)
                > 0;
    }

    boolean useCode(long userId, byte[] digest) {
        return new Sql("""
                        update recovery_code c set used_at = now()
                         where c.user_id = ? and c.digest = ? and c.used_at is null
                           and exists (select from second_factor f where f.user_id = c.user_id and f.confirmed_at is not null)
                        """, userId, digest).update(em) > 0;
    }

    void keepCodes(long userId, List<byte[]> digests) {
        new Sql("delete from recovery_code where user_id = ?", userId).update(em);
        for (byte[] digest : digests) {
            new Sql("insert into recovery_code (user_id, digest) values (?, ?)", userId, digest).update(em);
        }
    }

    boolean remove(long userId) {
        new Sql("delete from recovery_code where user_id = ?", userId).update(em);
        return new Sql("delete from second_factor where user_id = ? and confirmed_at is not null", userId).update(em)
                > 0;
    }
}
