package org.kontor.crm.access;

import java.io.Serializable;
import java.util.Map;
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
 */
public record RoleGrant(
        long roleId,
        String namePl,
        String nameEn,
        @Nullable String department,
        boolean mayChangeSettings,
        Map<Entity, Map<Operation, Level>> levels)
        implements Serializable {

    /** How far this role alone reaches. */
    public Level level(Entity entity, Operation operation) {
        return levels.getOrDefault(entity, Map.of()).getOrDefault(operation, Level.NONE);
    }

    /** The role's name in the language, {@code pl} or {@code en}. */
    public String name(String language) {
        return "en".equals(language) ? nameEn : namePl;
    }
}
