package org.kontor.crm.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** All SQL about what was done to the ways users sign in. */
@Dependent
class ActQueries {

    private static final int SHOWN = 10;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** @param by who did it, null for the product itself */
    void add(long userId, SignInAct.Kind kind, @Nullable Long by) {
        new Sql("insert into sign_in_act (user_id, act, by_user_id) values (?, ?, ?)", userId, kind, by).update(em);
    }

    /** The latest ones, newest first. */
    List<SignInAct> latest(long userId) {
        return new Sql("""
                        select a.act, u.name, a.at from sign_in_act a left join app_user u on u.id = a.by_user_id
                         where a.user_id = ? order by a.id desc limit ?
                        """, userId, SHOWN)
                .list(
                        em,
                        row -> new SignInAct(
                                SignInAct.Kind.valueOf(row.getString("act")),
                                row.getString("name"),
                                row.getObject("at", OffsetDateTime.class).toInstant()));
    }
}
