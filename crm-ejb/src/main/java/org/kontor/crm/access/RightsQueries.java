package org.kontor.crm.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** Compiles rights out of roles and departments: for one user and for everybody by the same two statements. */
@Dependent
class RightsQueries {

    /** Who holds which role: directly, or through the own department or one above it. */
    static final String HELD = """
            with recursive up as (
                select u.id as user_id, d.id, d.parent_id, d.name
                  from app_user u join department d on d.id = u.department_id where u.active and %s
                union all
                select up.user_id, d.id, d.parent_id, d.name from department d join up on d.id = up.parent_id)
                cycle id, user_id set looped using path,
            held as (
                select user_id, role_id, null::text as department from user_role
                union all
                select up.user_id, dr.role_id, up.name from department_role dr join up on up.id = dr.department_id
                 where not up.looped)
            """;

    private static final String GRANTS = """
            select u.id, u.name, u.department_id, h.department, r.id as role_id, r.name_pl, r.name_en, r.may_change_settings,
                   (select string_agg(l.entity || ' ' || l.operation || ' ' || l.level, ',')
                      from role_level l where l.role_id = r.id) as levels,
                   (select string_agg(f.entity || ' ' || f.field || ' ' || f.rule, ',')
                      from role_field f where f.role_id = r.id) as fields
              from app_user u
              left join held h on h.user_id = u.id
              left join role r on r.id = h.role_id
             where u.active and %s
             order by u.id, r.id, h.department nulls first
            """;

    /** Whoever works in a department and in those below it. */
    private static final String MEMBERS = """
            with recursive down as (
                select d.id as top, d.id from department d where %s
                union
                select down.top, d.id from department d join down on d.parent_id = down.id)
            select down.top, u.id, u.department_id = down.top as same
              from app_user u join down on down.id = u.department_id
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    @Any
    Instance<FieldParts> parts;

    Optional<Rights> of(long userId) {
        String one = "u.id = ?";
        Sql grants = new Sql(HELD.formatted(one) + GRANTS.formatted(one), userId, userId);
        Sql members = new Sql(MEMBERS.formatted("d.id = (select department_id from app_user where id = ?)"), userId);
        return Optional.ofNullable(compiled(grants, members).get(userId));
    }

    /** The rights of every active user by id. */
    Map<Long, Rights> everybody() {
        String all = "true";
        return compiled(new Sql(HELD.formatted(all) + GRANTS.formatted(all)), new Sql(MEMBERS.formatted(all)));
    }

    private Map<Long, Rights> compiled(Sql grants, Sql members) {
        Map<Long, Set<Long>> departments = new HashMap<>();
        Map<Long, Set<Long>> branches = new HashMap<>();
        members.list(em, row -> {
            if (row.getBoolean("same")) {
                add(departments, row.getLong("top"), row.getLong("id"));
            }
            return add(branches, row.getLong("top"), row.getLong("id"));
        });
        // made unchangeable once, so that all who share a department share one set
        departments.replaceAll((id, people) -> Set.copyOf(people));
        branches.replaceAll((id, people) -> Set.copyOf(people));
        Map<Long, Rights> all = new LinkedHashMap<>();
        grants.list(em, row -> all.merge(row.getLong("id"), rights(row, departments, branches), Rights::withRolesOf));
        return all;
    }

    private static boolean add(Map<Long, Set<Long>> members, long department, long user) {
        return members.computeIfAbsent(department, none -> new HashSet<>()).add(user);
    }

    private Rights rights(ResultSet row, Map<Long, Set<Long>> departments, Map<Long, Set<Long>> branches)
            throws SQLException {
        long home = row.getLong("department_id");
        RoleGrant role = role(row);
        return new Rights(
                row.getLong("id"),
                row.getString("name"),
                departments.getOrDefault(home, Set.of()),
                branches.getOrDefault(home, Set.of()),
                role == null ? List.of() : List.of(role));
    }

    private @Nullable RoleGrant role(ResultSet row) throws SQLException {
        long id = row.getLong("role_id");
        if (row.wasNull()) {
            return null;
        }
        return new RoleGrant(
                id,
                row.getString("name_pl"),
                row.getString("name_en"),
                row.getString("department"),
                row.getBoolean("may_change_settings"),
                levels(row.getString("levels")),
                reaching(rules(row.getString("fields"))));
    }

    private static Map<Entity, Map<Operation, Level>> levels(@Nullable String told) {
        Map<Entity, Map<Operation, Level>> levels = new EnumMap<>(Entity.class);
        for (String[] one : triples(told)) {
            levels.computeIfAbsent(Entity.valueOf(one[0]), entity -> new EnumMap<>(Operation.class))
                    .put(Operation.valueOf(one[1]), Level.valueOf(one[2]));
        }
        return levels;
    }

    private static Map<Entity, Map<String, FieldRule>> rules(@Nullable String told) {
        Map<Entity, Map<String, FieldRule>> rules = new EnumMap<>(Entity.class);
        for (String[] one : triples(told)) {
            rules.computeIfAbsent(Entity.valueOf(one[0]), entity -> new HashMap<>())
                    .put(one[1], FieldRule.valueOf(one[2]));
        }
        return rules;
    }

    private Map<Entity, Map<String, FieldRule>> reaching(Map<Entity, Map<String, FieldRule>> rules) {
        for (FieldParts of : parts) {
            Map<String, FieldRule> ruled = rules.getOrDefault(of.entity(), Map.of());
            of.parts().forEach((field, inside) -> {
                FieldRule rule = ruled.get(field);
                if (rule != null) {
                    inside.forEach(part -> ruled.merge(part, rule, FieldRule::orMore));
                }
            });
        }
        return rules;
    }

    private static List<String[]> triples(@Nullable String told) {
        return told == null
                ? List.of()
                : List.of(told.split(",", -1)).stream()
                        .map(one -> one.split(" ", -1))
                        .toList();
    }
}
