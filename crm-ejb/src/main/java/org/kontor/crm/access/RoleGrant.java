package org.kontor.crm.access;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role as one user holds it.
 *
 * @param roleId the role
 * @param namePl its Polish name
 * @param nameEn its English name
 * @param department name of the department that brings the role, null when the user holds it directly
 * @param mayChangeSettings whether it opens the settings
 * @param levels levels by entity and operation; what is missing is {@link Level#NONE}
 * @param fields rules by entity and key of the field, those of {@link FieldParts} with them; what is missing is
 *     {@link FieldRule#OPEN}
 */
public record RoleGrant(
        long roleId,
        String namePl,
        String nameEn,
        @Nullable String department,
        boolean mayChangeSettings,
        Map<Entity, Map<Operation, Level>> levels,
        Map<Entity, Map<String, FieldRule>> fields)
        implements Serializable {

    /** How far this role alone reaches. */
    public Level level(Entity entity, Operation operation) {
        return levels.getOrDefault(entity, Map.of()).getOrDefault(operation, Level.NONE);
    }

    /** The same role with these levels for a kind of record. */
    RoleGrant with(Entity entity, Map<Operation, Level> changed) {
        Map<Operation, Level> of = new EnumMap<>(Operation.class);
        of.putAll(levels.getOrDefault(entity, Map.of()));
        of.putAll(changed);
        Map<Entity, Map<Operation, Level>> all = new EnumMap<>(Entity.class);
        all.putAll(levels);
        all.put(entity, of);
        return new RoleGrant(roleId, namePl, nameEn, department, mayChangeSettings, all, fields);
    }

    /** What this role alone lets one do with a field. */
    public FieldRule rule(Entity entity, String field) {
        return fields.getOrDefault(entity, Map.of()).getOrDefault(field, FieldRule.OPEN);
    }

    /** Keys of the fields that this role has a rule for. */
    Set<String> ruled(Entity entity) {
        return fields.getOrDefault(entity, Map.of()).keySet();
    }

    /** Whether it lets one do anything with such records. */
    boolean opens(Entity entity) {
        return levels.getOrDefault(entity, Map.of()).values().stream().anyMatch(level -> level != Level.NONE);
    }

    /** The role's name in the language, {@code pl} or {@code en}. */
    public String name(String language) {
        return "en".equals(language) ? nameEn : namePl;
    }
}
