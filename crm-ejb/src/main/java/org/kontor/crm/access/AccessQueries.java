package org.kontor.crm.access;

import jakarta.enterprise.context.Dependent;
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

/** All SQL about roles and who holds them. */
@Dependent
class AccessQueries {

    /** Who holds which role: directly, or through the own department or one above it. */
    private static final String HELD = """
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

    private static final String GRANTS = HELD.formatted("u.id = ?") + """
            select u.name as user_name, h.department, r.id as role_id, r.name_pl, r.name_en, r.may_change_settings,
                   l.entity, l.operation, l.level
              from app_user u
              left join held h on h.user_id = u.id
              left join role r on r.id = h.role_id
              left join role_level l on l.role_id = r.id
             where u.id = ? and u.active
             order by r.id, h.department nulls first
            """;

    private static final String MEMBERS = """
            with recursive home as (select department_id as id from app_user where id = ?),
            down as (
                select id from home
                union
                select d.id from department d join down on d.parent_id = down.id)
            select u.id, u.department_id = (select id from home) as same
              from app_user u join down on down.id = u.department_id
            """;

    private static final String FLAGGED = HELD.formatted("true") + """
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

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    Optional<Rights> rights(long userId) {
        List<Grant> rows = new Sql(GRANTS, userId, userId).list(em, AccessQueries::grant);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> department = new HashSet<>();
        Set<Long> branch = new HashSet<>();
        new Sql(MEMBERS, userId).list(em, row -> (row.getBoolean("same") ? department : branch).add(row.getLong("id")));
        branch.addAll(department);
        return Optional.of(new Rights(userId, rows.get(0).userName(), department, branch, roles(rows)));
    }

    String userName(long userId) {
        return new Sql("select name from app_user where id = ?", userId)
                .first(em, row -> row.getString(1))
                .orElse("");
    }

    List<String> departmentPath(long userId) {
        return new Sql(HELD.formatted("u.id = ?") + "select name from up where not looped order by path desc", userId)
                .list(em, row -> row.getString(1));
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

    private static List<RoleGrant> roles(List<Grant> rows) {
        Map<Grant.Key, Map<Entity, Map<Operation, Level>>> levels = new LinkedHashMap<>();
        for (Grant row : rows) {
            if (row.key() != null) {
                var byEntity = levels.computeIfAbsent(row.key(), key -> new EnumMap<>(Entity.class));
                if (row.entity() != null) {
                    byEntity.computeIfAbsent(Entity.valueOf(row.entity()), entity -> new EnumMap<>(Operation.class))
                            .put(Operation.valueOf(row.operation()), Level.valueOf(row.level()));
                }
            }
        }
        return levels.entrySet().stream()
                .map(role -> role.getKey().with(new HashMap<>(role.getValue())))
                .toList();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        long role = row.getLong("role_id");
        Grant.Key key = row.wasNull()
                ? null
                : new Grant.Key(
                        role,
                        row.getString("name_pl"),
                        row.getString("name_en"),
                        row.getString("department"),
                        row.getBoolean("may_change_settings"));
        return new Grant(
                row.getString("user_name"),
                key,
                row.getString("entity"),
                String.valueOf(row.getString("operation")),
                String.valueOf(row.getString("level")));
    }

    /** One level of one role held; without a role for users who hold none. */
    private record Grant(
            String userName, @Nullable Key key, @Nullable String entity, String operation, String level) {

        private record Key(
                long id,
                String namePl,
                String nameEn,
                @Nullable String department,
                boolean mayChangeSettings) {

            RoleGrant with(Map<Entity, Map<Operation, Level>> levels) {
                return new RoleGrant(id, namePl, nameEn, department, mayChangeSettings, levels);
            }
        }
    }
}
