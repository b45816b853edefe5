package org.kontor.crm.role;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.BusinessException;

/** SQL that makes the roles of today what a draft says, fact by fact: what is not changed is not touched. */
@Dependent
class RoleWriteQueries {

    private static final String LEVEL = """
            insert into role_level (role_id, entity, operation, level) values (?, ?, ?, ?)
            on conflict (role_id, entity, operation) do update set level = excluded.level
            """;

    private static final String RULE = """
            insert into role_field (role_id, entity, field, rule) values (?, ?, ?, ?)
            on conflict (role_id, entity, field) do update set rule = excluded.rule
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Writes what differs; whom one role is taken from has been given the other before. */
    void write(RoleBook live, RoleBook wanted) {
        RoleBook known = live;
        RoleBook numbered = wanted;
        for (RoleSketch role : wanted.roles()) {
            if (live.find(role.id()).isEmpty()) {
                RoleSketch added = role.numbered(add(role));
                numbered = numbered.without(role.id()).with(added);
                known = known.with(RoleSketch.empty(added.id()).named(added.namePl(), added.nameEn()));
            }
        }
        Set<String> changed = known.differences(numbered);
        RoleBook target = numbered;
        changed.stream()
                .filter(target.facts()::containsKey)
                .forEach(name -> set(name, target.facts().get(name)));
        changed.stream().filter(name -> !target.facts().containsKey(name)).forEach(this::unset);
        live.roles().stream()
                .filter(role -> wanted.find(role.id()).isEmpty())
                .forEach(role -> new Sql("delete from role where id = ?", role.id()).update(em));
        settle();
    }

    /** What is otherwise asked when the transaction ends: here it can still be told. */
    private void settle() {
        try {
            new Sql("set constraints all immediate").update(em);
        } catch (SqlFailure failure) {
            throw failure.isLastAdministrator() ? new BusinessException("access.error.lastAdministrator") : failure;
        }
    }

    private long add(RoleSketch role) {
        return new Sql(
                        "insert into role (code, name_pl, name_en) values (gen_random_uuid()::text, ?, ?) returning id",
                        role.namePl(),
                        role.nameEn())
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    private void set(String name, @Nullable String value) {
        String[] part = Fact.parts(name);
        long role = Fact.role(name);
        switch (part[1]) {
            case "pl" -> run("update role set name_pl = ? where id = ?", value, role);
            case "en" -> run("update role set name_en = ? where id = ?", value, role);
            case "settings" -> run("update role set may_change_settings = true where id = ?", role);
            case "level" -> run(LEVEL, role, part[2], part[3], value);
            case "field" -> run(RULE, role, part[2], part[3], value);
            case "user" -> run("insert into user_role (user_id, role_id) values (?, ?)", Long.valueOf(part[2]), role);
            case "department" ->
                run("insert into department_role (department_id, role_id) values (?, ?)", Long.valueOf(part[2]), role);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private void unset(String name) {
        String[] part = Fact.parts(name);
        long role = Fact.role(name);
        switch (part[1]) {
            case "pl", "en" -> {
                // goes with the role itself
            }
            case "settings" -> run("update role set may_change_settings = false where id = ?", role);
            case "level" ->
                run(
                        "delete from role_level where role_id = ? and entity = ? and operation = ?",
                        role,
                        part[2],
                        part[3]);
            case "field" ->
                run("delete from role_field where role_id = ? and entity = ? and field = ?", role, part[2], part[3]);
            case "user" -> run("delete from user_role where role_id = ? and user_id = ?", role, Long.valueOf(part[2]));
            case "department" ->
                run("delete from department_role where role_id = ? and department_id = ?", role, Long.valueOf(part[2]));
            default -> throw new IllegalArgumentException(name);
        }
    }

    private void run(String sql, @Nullable Object... values) {
        new Sql(sql, values).update(em);
    }
}
