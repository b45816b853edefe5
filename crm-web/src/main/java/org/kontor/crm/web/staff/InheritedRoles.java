package org.kontor.crm.web.staff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;

/** The roles that come with a department. */
final class InheritedRoles {

    private InheritedRoles() {}

    /** Each once, as role and department. */
    static List<String> of(@Nullable Rights rights, String language) {
        return rights == null
                ? List.of()
                : rights.roles().stream()
                        .filter(role -> Objects.nonNull(role.department()))
                        .map(role -> "%s (%s)".formatted(role.name(language), role.department()))
                        .distinct()
                        .toList();
    }
}
