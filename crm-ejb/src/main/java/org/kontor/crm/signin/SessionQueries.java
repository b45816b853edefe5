package org.kontor.crm.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.platform.Sql;

/** All SQL about sessions but the look-up with each request, which reads the user and so stands with users. */
@Dependent
class SessionQueries {

    private static final int SHOWN = 100;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    long begin(UserCard user, Visit visit, @Nullable Long device) {
        return new Sql(
                        "insert into sign_in_session (user_id, round, device_id, address, agent) values (?, ?, ?, ?, ?)"
                                + " returning id",
                        user.id(),
                        user.round(),
                        device,
                        visit.shortAddress(),
                        visit.shortAgent())
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void seen(long id) {
        new Sql("update sign_in_session set seen_at = now() where id = ?", id).update(em);
    }

    /** The session goes on in the round its user has now. */
    void keepUp(long id, long userId) {
        new Sql("""
                update sign_in_session set round = (select round from user_secret where user_id = ?)
                 where id = ? and user_id = ?
                """, userId, id, userId).update(em);
    }

    List<SignInSession> living(long userId, Duration idle, Duration longest) {
        return new Sql("""
                        select x.id, x.started_at, x.seen_at, x.address, x.agent, x.device_id is not null as remembered
                          from sign_in_session x left join user_secret s on s.user_id = x.user_id
                         where x.user_id = ? and x.ended_at is null and x.round = coalesce(s.round, 0)
                           and x.seen_at > now() - make_interval(secs => ?)
                           and x.started_at > now() - make_interval(secs => ?)
                         order by x.seen_at desc, x.id desc limit ?
                        """, userId, idle.toSeconds(), longest.toSeconds(), SHOWN)
                .list(
                        em,
                        row -> new SignInSession(
                                row.getLong("id"),
                                row.getObject("started_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                                row.getString("address"),
                                row.getString("agent"),
                                row.getBoolean("remembered")));
    }

    /** Ends a session of a user, and what its device remembers. */
    boolean end(long userId, long id) {
        new Sql("""
                update remembered_device d set ended_at = now() from sign_in_session x
                 where x.id = ? and x.user_id = ? and d.id = x.device_id and d.ended_at is null
                """, id, userId).update(em);
        return new Sql(
                                "update sign_in_session set ended_at = now() where id = ? and user_id = ? and ended_at is null",
                                id,
                                userId)
                        .update(em)
                > 0;
    }

    int deleteOlder(Duration age, int atMost) {
        return new Sql("""
                delete from sign_in_session where id in (
                    select id from sign_in_session where seen_at < now() - make_interval(secs => ?)
                     limit ? for update skip locked)
                """, age.toSeconds(), atMost).update(em);
    }
}
