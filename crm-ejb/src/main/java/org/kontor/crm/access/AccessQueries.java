package org.kontor.crm.access;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.platform.Sql;

/** SQL about who is reached, in the words of an explanation. */
@Dependent
class AccessQueries {

    private static final String FLAGGED = RightsQueries.HELD.formatted("true") + """
            , levels as (
                select h.user_id, r.id as role_id, r.name_pl, r.name_en, l.level
                  from held h join role r on r.id = h.role_id
                  join role_level l on l.role_id = r.id and l.entity = ? and l.operation = 'READ'),
            opened as (
                select user_id from levels group by user_id
                having bool_or(level = 'OPEN') and not bool_or(level = 'ALL'))
            select u.id, u.name, v.name_pl, v.name_en
              from opened o join app_user u on u.id = o.user_id and u.active
              join levels v on v.user_id = o.user_id and v.level = 'OPEN'
             order by u.name, u.id, v.role_id
            """;

    /** From the top of the tree down; of somebody who has left too, whose records stay where they were. */
    private static final String PATH = """
            with recursive up as (
                select d.id, d.parent_id, d.name, 0 as height
                  from department d join app_user u on u.department_id = d.id where u.id = ?
                union all
                select d.id, d.parent_id, d.name, up.height + 1 from department d join up on d.id = up.parent_id)
                cycle id set looped using path
            select id, name from up where not looped order by height desc
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    String userName(long userId) {
        return new Sql("select name from app_user where id = ?", userId)
                .first(em, row -> row.getString(1))
                .orElse("");
    }

    List<String> departmentPath(long userId) {
        return new Sql(PATH, userId).list(em, row -> row.getString("name"));
    }

    List<Long> departments(long userId) {
        return new Sql(PATH, userId).list(em, row -> row.getLong("id"));
    }

    FlagReach flagReach(Entity entity) {
        Map<Long, String> people = new LinkedHashMap<>();
        Set<FlagReach.RoleName> roles = new HashSet<>();
        new Sql(FLAGGED, entity).list(em, row -> {
            people.put(row.getLong("id"), row.getString("name"));
            return roles.add(new FlagReach.RoleName(row.getString("name_pl"), row.getString("name_en")));
        });
        List<String> named = people.values().stream().limit(FlagReach.NAMED).toList();
        return new FlagReach(List.copyOf(roles), named, people.size());
    }
}
