package org.kontor.crm.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** All SQL about users and departments. */
@Dependent
class UserQueries {

    private static final String COLUMNS = """
            select u.id, u.login, u.name, u.email, u.department_id, d.name as department, u.language, u.theme,
                   u.time_zone, u.active, coalesce(s.round, 0) as round,
                   exists (select from second_factor f where f.user_id = u.id and f.confirmed_at is not null) as factor\s""";

    private static final String USERS =
            "from app_user u join department d on d.id = u.department_id left join user_secret s on s.user_id = u.id";

    private static final String CARD = COLUMNS + USERS + " where ";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    Optional<UserCard> byId(long id) {
        return new Sql(CARD + "u.id = ?", id).first(em, UserQueries::card);
    }

    Optional<UserCard> byLogin(String login) {
        return new Sql(CARD + "u.login = ?", login).first(em, UserQueries::card);
    }

    /** The user of a living session, and whether it was not seen for a minute. */
    Optional<SessionUser> bySession(long session, Duration idle, Duration longest) {
        return new Sql(
                        COLUMNS + ", x.seen_at < now() - interval '1 minute' as stale " + USERS + """
                                 join sign_in_session x on x.user_id = u.id
                                where x.id = ? and x.ended_at is null and x.round = coalesce(s.round, 0)
                                  and x.seen_at > now() - make_interval(secs => ?)
                                  and x.started_at > now() - make_interval(secs => ?)""",
                        session,
                        idle.toSeconds(),
                        longest.toSeconds())
                .first(em, row -> new SessionUser(card(row), row.getBoolean("stale")));
    }

    /** An active user who has a password, and its hash. */
    Optional<Secret> secret(String login) {
        return new Sql(
                        COLUMNS + ", s.password_hash " + USERS
                                + " where u.login = ? and u.active and s.password_hash is not null",
                        login)
                .first(em, row -> new Secret(card(row), row.getString("password_hash")));
    }

    /** A password; sessions from before are over. */
    void keepPassword(long userId, String hash) {
        new Sql("""
                insert into user_secret (user_id, password_hash, round) values (?, ?, 1)
                on conflict (user_id) do update set password_hash = excluded.password_hash, round = user_secret.round + 1
                """, userId, hash).update(em);
    }

    /** Sessions from before are over. */
    void endSessions(long userId) {
        new Sql("""
                insert into user_secret (user_id, round) values (?, 1)
                on conflict (user_id) do update set round = user_secret.round + 1
                """, userId).update(em);
    }

    void forgetPassword(long userId) {
        new Sql("update user_secret set password_hash = null where user_id = ?", userId).update(em);
    }

    void signedIn(long userId) {
        new Sql("""
                insert into user_secret (user_id, signed_in_at) values (?, now())
                on conflict (user_id) do update set signed_in_at = excluded.signed_in_at
                """, userId).update(em);
    }

    List<Person> search(String folded, SqlCondition among, int limit) {
        String start = folded.replaceAll("([\\\\%_])", "\\\\$1");
        return new Sql("select u.id, u.name from (select *, id as responsible_id, false as available_to_everyone"
                        + " from app_user) u where u.active and ")
                .add(among)
                .add(" and (u.name_folded like ? or u.name_folded like ?)", start + "%", "% " + start + "%")
                .add(" order by u.name, u.id limit ?", limit)
                .list(em, UserQueries::person);
    }

    Map<Long, Person> people(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new Sql("select id, name from app_user where id = any (?)", (Object) ids.toArray(Long[]::new))
                .list(em, UserQueries::person).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    void saveSettings(long userId, UserSettings settings) {
        new Sql(
                        "update app_user set language = ?, theme = ?, time_zone = ? where id = ?",
                        settings.language(),
                        settings.theme().code(),
                        settings.timeZone(),
                        userId)
                .update(em);
    }

    String organisationName() {
        return new Sql("select name from organisation")
                .first(em, row -> row.getString(1))
                .orElse("");
    }

    List<DepartmentCard> departments() {
        return new Sql("""
                        with recursive tree as (
                            select id, name, parent_id, 0 as depth, array[name::text, id::text] as path
                              from department where parent_id is null
                            union all
                            select d.id, d.name, d.parent_id, t.depth + 1, t.path || array[d.name::text, d.id::text]
                              from department d join tree t on t.id = d.parent_id)
                        select id, name, parent_id, depth from tree order by path
                        """).list(em, UserQueries::department);
    }

    private static UserCard card(ResultSet row) throws SQLException {
        return new UserCard(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                row.getLong("department_id"),
                row.getString("department"),
                new UserSettings(
                        row.getString("language"), Theme.of(row.getString("theme")), row.getString("time_zone")),
                row.getBoolean("active"),
                row.getInt("round"),
                row.getBoolean("factor"));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getLong("id"), row.getString("name"));
    }

    private static DepartmentCard department(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        Long parentId = row.wasNull() ? null : parent;
        return new DepartmentCard(row.getLong("id"), row.getString("name"), parentId, row.getInt("depth"));
    }
}
