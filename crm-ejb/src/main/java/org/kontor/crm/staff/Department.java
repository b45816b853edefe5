package org.kontor.crm.staff;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;

/**
 * One department of the tree as administrators see it.
 *
 * @param id the department
 * @param version the version to save with
 * @param name its name
 * @param parentId the department above, null at the top
 * @param depth 0 at the top
 * @param head who heads it, null when nobody does
 * @param people how many active users belong to it
 * @param inactive how many users belong to it who may not sign in
 * @param roles roles that everybody in it and below holds for it
 */
public record Department(
        long id,
        long version,
        String name,
        @Nullable Long parentId,
        int depth,
        @Nullable Person head,
        long people,
        long inactive,
        List<RoleRef> roles)
        implements Serializable {

    public Department {
        roles = List.copyOf(roles);
    }
}
