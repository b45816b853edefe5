package org.kontor.crm.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.kontor.crm.platform.Sql;

/** All SQL about groups and people of a directory. */
@Dependent
class DirectoryQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<DirectoryGroup> groups() {
        return new Sql("""
                        select g.id, g.version, g.name, g.department_id,
                               array(select r.role_id from directory_group_role r where r.group_id = g.id order by r.role_id) as roles
                          from directory_group g order by lower(g.name)
                        """).list(em, DirectoryQueries::group);
    }

    private static DirectoryGroup group(ResultSet row) throws SQLException {
        return new DirectoryGroup(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("department_id", Long.class),
                List.of((Long[]) row.getArray("roles").getArray()));
    }

    boolean isTaken(String name, long exceptId) {
        return new Sql("select 1 from directory_group where lower(name) = lower(?) and id <> ?", name, exceptId)
                .first(em, row -> row.getInt(1))
                .isPresent();
    }

    long insert(DirectoryGroup group) {
        return new Sql(
                        "insert into directory_group (name, department_id) values (?, ?) returning id",
                        group.name(),
                        group.departmentId())
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(DirectoryGroup group) {
        new Sql(
                        "update directory_group set name = ?, department_id = ? where id = ?",
                        group.name(),
                        group.departmentId(),
                        group.id())
                .update(em);
    }

    void give(long groupId, Collection<Long> roles) {
        Long[] ids = roles.toArray(Long[]::new);
        new Sql("delete from directory_group_role where group_id = ? and role_id <> all (?)", groupId, ids).update(em);
        new Sql("""
                insert into directory_group_role (group_id, role_id)
                select ?, id from role where id = any (?)
                on conflict do nothing
                """, groupId, ids).update(em);
    }

    void delete(long groupId) {
        new Sql("delete from directory_group where id = ?", groupId).update(em);
    }

    OptionalLong userOf(DirectoryPerson person) {
        return id(new Sql(
                "select user_id from user_identity where source = ? and subject = ?",
                person.source(),
                person.subject()));
    }

    /** An account that was made for somebody who has never signed in, has no password, and comes from no directory yet. */
    OptionalLong waiting(String login) {
        return id(new Sql("""
                select u.id from app_user u left join user_secret s on s.user_id = u.id
                 where u.login = lower(?) and s.password_hash is null and s.signed_in_at is null
                   and not exists (select from user_identity i where i.user_id = u.id)
                """, login));
    }

    boolean isKnown(long userId) {
        return id(new Sql("select user_id from user_identity where user_id = ?", userId))
                .isPresent();
    }

    void know(long userId, DirectoryPerson person) {
        new Sql(
                        "insert into user_identity (user_id, source, subject) values (?, ?, ?)",
                        userId,
                        person.source(),
                        person.subject())
                .update(em);
    }

    /** The department at the top of the tree: where whoever's groups name none works at first. */
    long topDepartment() {
        return id(new Sql("select id from department where parent_id is null order by id limit 1"))
                .orElseThrow();
    }

    private OptionalLong id(Sql sql) {
        return sql.first(em, row -> OptionalLong.of(row.getLong(1))).orElseGet(OptionalLong::empty);
    }
}
