package org.kontor.crm.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.platform.Sql;

/** All SQL about devices that need no password for a while. */
@Dependent
class DeviceQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * A device that is neither ended nor too old.
     *
     * @param digest of its proof, in hexadecimal
     * @param former digest before the last change, null when there was none
     * @param justChanged whether requests with the former proof may still be on their way
     */
    record Kept(
            long id,
            long userId,
            int round,
            String digest,
            @Nullable String former,
            boolean justChanged,
            boolean secondFactor,
            Instant expiresAt) {}

    long add(UserCard user, String selector, byte[] digest, boolean secondFactor, Duration life) {
        return new Sql(
                        "insert into remembered_device (user_id, round, selector, digest, second_factor, expires_at)"
                                + " values (?, ?, ?, ?, ?, now() + make_interval(secs => ?)) returning id",
                        user.id(),
                        user.round(),
                        selector,
                        digest,
                        secondFactor,
                        life.toSeconds())
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    /** Holds a device until the transaction ends. */
    Optional<Kept> hold(String selector, Duration grace) {
        return new Sql("""
                        select id, user_id, round, encode(digest, 'hex') as digest, encode(former, 'hex') as former,
                               second_factor, expires_at,
                               changed_at > now() - make_interval(secs => ?) as just_changed
                          from remembered_device
                         where selector = ? and ended_at is null and expires_at > now() for update
                        """, grace.toSeconds(), selector)
                .first(
                        em,
                        row -> new Kept(
                                row.getLong("id"),
                                row.getLong("user_id"),
                                row.getInt("round"),
                                row.getString("digest"),
                                row.getString("former"),
                                row.getBoolean("just_changed"),
                                row.getBoolean("second_factor"),
                                row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()));
    }

    void change(long id, byte[] digest) {
        new Sql("update remembered_device set former = digest, digest = ?, changed_at = now() where id = ?", digest, id)
                .update(em);
    }

    void end(String selector) {
        new Sql("update remembered_device set ended_at = now() where selector = ? and ended_at is null", selector)
                .update(em);
    }

    /** The device goes on in the round its user has now. */
    void keepUp(long session, long userId) {
        new Sql("""
                update remembered_device d set round = (select round from user_secret where user_id = ?)
                  from sign_in_session x where x.id = ? and x.user_id = ? and d.id = x.device_id
                """, userId, session, userId).update(em);
    }

    int deleteOver(int atMost) {
        return new Sql("""
                delete from remembered_device where id in (
                    select id from remembered_device where expires_at < now() - interval '1 day'
                     limit ? for update skip locked)
                """, atMost).update(em);
    }
}
