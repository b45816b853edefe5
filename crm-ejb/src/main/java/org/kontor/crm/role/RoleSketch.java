package org.kontor.crm.role;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;

/**
 * A role as it stands, or as it shall stand.
 *
 * @param id the role; below zero for one that is not published yet
 * @param namePl its Polish name
 * @param nameEn its English name
 * @param mayChangeSettings whether it opens the settings
 * @param levels levels by entity and operation, without {@link Level#NONE}
 * @param fields rules by entity and key of the field, without {@link FieldRule#OPEN}
 * @param users ids of the users who hold it by themselves
 * @param departments ids of the departments that bring it to everybody in them and below
 */
public record RoleSketch(
        long id,
        String namePl,
        String nameEn,
        boolean mayChangeSettings,
        Map<Entity, Map<Operation, Level>> levels,
        Map<Entity, Map<String, FieldRule>> fields,
        Set<Long> users,
        Set<Long> departments)
        implements Serializable {

    public RoleSketch {
        users = Set.copyOf(users);
        departments = Set.copyOf(departments);
    }

    /** A role that allows nothing and that nobody holds. */
    public static RoleSketch empty(long id) {
        return new RoleSketch(id, "", "", false, Map.of(), Map.of(), Set.of(), Set.of());
    }

    /** How far it reaches. */
    public Level level(Entity entity, Operation operation) {
        return levels.getOrDefault(entity, Map.of()).getOrDefault(operation, Level.NONE);
    }

    /** What it lets one do with a field. */
    public FieldRule rule(Entity entity, String field) {
        return fields.getOrDefault(entity, Map.of()).getOrDefault(field, FieldRule.OPEN);
    }

    /** Its name in the language, {@code pl} or {@code en}. */
    public String name(String language) {
        return "en".equals(language) && !nameEn.isEmpty() ? nameEn : namePl;
    }

    /** The same role with another level. */
    public RoleSketch with(Entity entity, Operation operation, Level level) {
        Map<Entity, Map<Operation, Level>> changed = new EnumMap<>(Entity.class);
        levels.forEach((kind, kept) -> changed.put(kind, new EnumMap<>(kept)));
        changed.computeIfAbsent(entity, kind -> new EnumMap<>(Operation.class)).put(operation, level);
        return new RoleSketch(id, namePl, nameEn, mayChangeSettings, changed, fields, users, departments);
    }

    /** The same role with another rule for a field. */
    public RoleSketch with(Entity entity, String field, FieldRule rule) {
        Map<Entity, Map<String, FieldRule>> changed = new EnumMap<>(Entity.class);
        fields.forEach((kind, kept) -> changed.put(kind, new HashMap<>(kept)));
        changed.computeIfAbsent(entity, kind -> new HashMap<>()).put(field, rule);
        return new RoleSketch(id, namePl, nameEn, mayChangeSettings, levels, changed, users, departments);
    }

    /** The same role, so named. */
    public RoleSketch named(String polish, String english) {
        return new RoleSketch(id, polish, english, mayChangeSettings, levels, fields, users, departments);
    }

    /** The same role, opening the settings or not. */
    public RoleSketch changingSettings(boolean may) {
        return new RoleSketch(id, namePl, nameEn, may, levels, fields, users, departments);
    }

    /** The same role, held by a user too, or no more. */
    public RoleSketch user(long user, boolean holds) {
        return new RoleSketch(
                id, namePl, nameEn, mayChangeSettings, levels, fields, changed(users, user, holds), departments);
    }

    /** The same role, brought by a department too, or no more. */
    public RoleSketch department(long department, boolean brings) {
        return new RoleSketch(
                id, namePl, nameEn, mayChangeSettings, levels, fields, users, changed(departments, department, brings));
    }

    /** The same role, allowing this. */
    RoleSketch allowing(Map<Entity, Map<Operation, Level>> reach, Map<Entity, Map<String, FieldRule>> rules) {
        return new RoleSketch(id, namePl, nameEn, mayChangeSettings, reach, rules, users, departments);
    }

    /** The same role, held by these. */
    RoleSketch heldBy(Set<Long> people, Set<Long> groups) {
        return new RoleSketch(id, namePl, nameEn, mayChangeSettings, levels, fields, people, groups);
    }

    /** The same role under another id. */
    RoleSketch numbered(long other) {
        return new RoleSketch(other, namePl, nameEn, mayChangeSettings, levels, fields, users, departments);
    }

    /** A role of its own that allows the same; nobody holds it. */
    public RoleSketch copiedAs(long other, String polish, String english) {
        return new RoleSketch(other, polish, english, mayChangeSettings, levels, fields, Set.of(), Set.of());
    }

    private static Set<Long> changed(Set<Long> ids, long id, boolean in) {
        Set<Long> all = new TreeSet<>(ids);
        if (in) {
            all.add(id);
        } else {
            all.remove(id);
        }
        return all;
    }
}
