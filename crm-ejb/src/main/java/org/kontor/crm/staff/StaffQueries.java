package org.kontor.crm.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.platform.Sql;

/** All SQL about accounts. */
@Dependent
class StaffQueries {

    private static final String ACCOUNT = """
            select u.id, u.version, u.name, u.login, u.email, u.department_id, d.name as department, u.language,
                   case when not u.active then 'INACTIVE'
                        when s.password_hash is null and exists (select from user_link k where k.user_id = u.id) then 'WAITING'
                        else 'ACTIVE' end as state,
                   (select max(k.expires_at) from user_link k
                     where k.user_id = u.id and k.used_at is null and k.ended_at is null and k.expires_at > now()) as link,
                   s.signed_in_at, held.ids, held.pl, held.en
              from app_user u
              join department d on d.id = u.department_id
              left join user_secret s on s.user_id = u.id
             cross join lateral (
                select array_agg(r.id order by r.id) as ids, array_agg(r.name_pl::text order by r.id) as pl,
                       array_agg(r.name_en::text order by r.id) as en
                  from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id) held
             where\s""";

    /** Directly, or through the own department or one above it. */
    private static final String HOLDING = """
             and (exists (select from user_role f where f.user_id = u.id and f.role_id = ?)
                  or u.department_id in (
                     with recursive below as (
                         select department_id as id from department_role where role_id = ?
                         union
                         select d.id from department d join below on d.parent_id = below.id)
                     select id from below))
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Holds other administrators' acts back until the transaction ends. */
    void lock() {
        new Sql("select pg_advisory_xact_lock(hashtext('administrators'))").list(em, row -> true);
    }

    List<Account> accounts(AccountFilter filter, @Nullable Long after, int limit) {
        Sql sql = matching(new Sql(ACCOUNT), filter);
        if (after != null) {
            sql.add(" and (u.name, u.id) > (select a.name, a.id from app_user a where a.id = ?)", after);
        }
        return sql.add(" order by u.name, u.id limit ?", limit).list(em, StaffQueries::account);
    }

    long count(AccountFilter filter) {
        return matching(new Sql("select count(*) from app_user u where "), filter)
                .first(em, row -> row.getLong(1))
                .orElse(0L);
    }

    private static Sql matching(Sql sql, AccountFilter filter) {
        sql.add("true");
        String text = TextFold.fold(filter.text()).strip();
        if (!text.isEmpty()) {
            String like = text.replaceAll("([\\\\%_])", "\\\\$1");
            sql.add(
                    " and (u.name_folded like ? or u.name_folded like ? or u.login like ? or lower(u.email) like ?)",
                    like + "%",
                    "% " + like + "%",
                    "%" + like + "%",
                    "%" + like + "%");
        }
        if (filter.departmentId() != null) {
            sql.add(" and u.department_id = ?", filter.departmentId());
        }
        if (filter.roleId() != null) {
            sql.add(HOLDING, filter.roleId(), filter.roleId());
        }
        if (filter.active() != null) {
            sql.add(" and u.active = ?", filter.active());
        }
        return sql;
    }

    Optional<Account> account(long id) {
        return new Sql(ACCOUNT + "u.id = ?", id).first(em, StaffQueries::account);
    }

    List<RoleRef> roles() {
        return new Sql("select id, name_pl, name_en from role order by id")
                .list(em, row -> new RoleRef(row.getLong(1), row.getString(2), row.getString(3)));
    }

    boolean isDepartment(long id) {
        return new Sql("select 1 from department where id = ?", id)
                .first(em, row -> row.getInt(1))
                .isPresent();
    }

    boolean isTaken(String login, long exceptId) {
        return new Sql("select 1 from app_user where login = ? and id <> ?", login, exceptId)
                .first(em, row -> row.getInt(1))
                .isPresent();
    }

    long insert(AccountForm form) {
        String name = AccountRules.text(form.getName());
        return new Sql(
                        "insert into app_user (login, name, name_folded, email, department_id, language)"
                                + " values (?, ?, ?, ?, ?, ?) returning id",
                        AccountRules.login(form),
                        name,
                        TextFold.fold(name),
                        AccountRules.email(form),
                        form.getDepartmentId(),
                        form.getLanguage())
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(long id, AccountForm form) {
        String name = AccountRules.text(form.getName());
        new Sql(
                        "update app_user set login = ?, name = ?, name_folded = ?, email = ?, department_id = ?, language = ?"
                                + " where id = ?",
                        AccountRules.login(form),
                        name,
                        TextFold.fold(name),
                        AccountRules.email(form),
                        form.getDepartmentId(),
                        form.getLanguage(),
                        id)
                .update(em);
    }

    void hold(long userId, Collection<Long> roles) {
        Long[] ids = roles.toArray(Long[]::new);
        new Sql("delete from user_role where user_id = ? and role_id <> all (?)", userId, ids).update(em);
        new Sql("""
                insert into user_role (user_id, role_id)
                select ?, id from role where id = any (?)
                    and not exists (select from user_role h where h.user_id = ? and h.role_id = role.id)
                """, userId, ids, userId).update(em);
    }

    void setActive(long userId, boolean active) {
        new Sql("update app_user set active = ? where id = ?", active, userId).update(em);
    }

    /** Whoever has left heads nothing. */
    void headNothing(long userId) {
        new Sql("update department set head_id = null where head_id = ?", userId).update(em);
    }

    /** Names of the departments a user heads. */
    List<String> headed(long userId) {
        return new Sql("select name from department where head_id = ? order by name", userId)
                .list(em, row -> row.getString(1));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("login"),
                row.getString("email"),
                row.getLong("department_id"),
                row.getString("department"),
                row.getString("language"),
                Account.State.valueOf(row.getString("state")),
                instant(row, "link"),
                instant(row, "signed_in_at"),
                roles(row));
    }

    private static List<RoleRef> roles(ResultSet row) throws SQLException {
        if (row.getArray("ids") == null) {
            return List.of();
        }
        Long[] ids = (Long[]) row.getArray("ids").getArray();
        String[] polish = (String[]) row.getArray("pl").getArray();
        String[] english = (String[]) row.getArray("en").getArray();
        List<RoleRef> roles = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            roles.add(new RoleRef(ids[i], polish[i], english[i]));
        }
        return roles;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
