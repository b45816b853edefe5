package org.kontor.crm.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.Sql;

/** All SQL about departments. */
@Dependent
class DepartmentQueries {

    private static final String TREE = """
            with recursive tree as (
                select d.id, 0 as depth, array[d.name::text collate "pl-x-icu", d.id::text] as path
                  from department d where d.parent_id is null
                union all
                select d.id, t.depth + 1, t.path || array[d.name::text collate "pl-x-icu", d.id::text]
                  from department d join tree t on t.id = d.parent_id)
            select d.id, d.version, d.name, d.parent_id, t.depth, h.id as head_id, h.name as head,
                   (select count(*) from app_user u where u.department_id = d.id and u.active) as people,
                   (select count(*) from app_user u where u.department_id = d.id and not u.active) as inactive
              from tree t join department d on d.id = t.id left join app_user h on h.id = d.head_id
             order by t.path
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    DepartmentTree tree() {
        return new DepartmentTree(all());
    }

    List<Department> all() {
        Map<Long, List<RoleRef>> roles = roles();
        return new Sql(TREE).list(em, row -> department(row, roles));
    }

    private Map<Long, List<RoleRef>> roles() {
        return new Sql("""
                        select dr.department_id, r.id, r.name_pl, r.name_en
                          from department_role dr join role r on r.id = dr.role_id order by dr.department_id, r.id
                        """)
                        .list(
                                em,
                                row -> Map.entry(
                                        row.getLong(1),
                                        new RoleRef(row.getLong(2), row.getString(3), row.getString(4))))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Users of these departments, by name. */
    List<Person> people(Collection<Long> departments, boolean activeOnly) {
        return new Sql(
                        "select id, name from app_user where department_id = any (?) and (active or not ?) order by name, id",
                        departments.toArray(Long[]::new),
                        activeOnly)
                .list(em, row -> new Person(row.getLong(1), row.getString(2)));
    }

    boolean isActiveUser(long id) {
        return new Sql("select 1 from app_user where id = ? and active", id)
                .first(em, row -> row.getInt(1))
                .isPresent();
    }

    long insert(String name, @Nullable Long parentId, @Nullable Long headId) {
        return new Sql(
                        "insert into department (name, parent_id, head_id) values (?, ?::bigint, ?::bigint) returning id",
                        name,
                        parentId,
                        headId)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(long id, String name, @Nullable Long parentId, @Nullable Long headId) {
        new Sql(
                        "update department set name = ?, parent_id = ?::bigint, head_id = ?::bigint where id = ?",
                        name,
                        parentId,
                        headId,
                        id)
                .update(em);
    }

    void delete(long id) {
        new Sql("delete from department_role where department_id = ?", id).update(em);
        new Sql("delete from department where id = ?", id).update(em);
    }

    private static Department department(ResultSet row, Map<Long, List<RoleRef>> roles) throws SQLException {
        long id = row.getLong("id");
        return new Department(
                id,
                row.getLong("version"),
                row.getString("name"),
                row.getObject("parent_id", Long.class),
                row.getInt("depth"),
                row.getString("head") == null ? null : new Person(row.getLong("head_id"), row.getString("head")),
                row.getLong("people"),
                row.getLong("inactive"),
                roles.getOrDefault(id, List.of()));
    }
}
