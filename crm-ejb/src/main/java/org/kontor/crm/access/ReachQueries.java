package org.kontor.crm.access;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.Sql;

/** All SQL about how far rights reach into the tree of departments. */
@Dependent
class ReachQueries {

    /** With several roles the highest level wins: who sees all anyway has nothing of the tree. */
    private static final String REACHING = """
            with recursive up as (
                select u.id as user_id, d.id, d.parent_id
                  from app_user u join department d on d.id = u.department_id
                 where u.active and u.department_id = any (?)
                union
                select up.user_id, d.id, d.parent_id from department d join up on d.id = up.parent_id),
            held as (
                select user_id, role_id from user_role
                union
                select up.user_id, dr.role_id from department_role dr join up on up.id = dr.department_id),
            levels as (
                select h.user_id from held h join role_level l on l.role_id = h.role_id
                 group by h.user_id, l.entity, l.operation
                having bool_or(l.level in ('SUBDEPARTMENTS', 'OPEN')) and not bool_or(l.level = 'ALL'))
            select u.id, u.name from app_user u
             where u.active and u.department_id = any (?) and u.id in (select user_id from levels)
             order by u.name, u.id
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<Person> reachingBelow(Collection<Long> departments) {
        Long[] ids = departments.toArray(Long[]::new);
        return new Sql(REACHING, (Object) ids, ids)
                .list(em, row -> new Person(row.getLong("id"), row.getString("name")));
    }

    /** Waits for other acts that may take the last one, to the end of their transactions. */
    void requireAdministrator() {
        new Sql("select require_administrator()").list(em, row -> true);
    }
}
