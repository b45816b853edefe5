package org.kontor.crm.staff;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group of the directory gives those who are in it.
 *
 * @param id 0 for a new one
 * @param version the version to save with
 * @param name its common name, its whole name, or the value of the claim; upper and lower case are the same
 * @param departmentId where they work, null when the group does not say
 * @param roleIds the roles they hold
 */
public record DirectoryGroup(
        long id, long version, String name, @Nullable Long departmentId, List<Long> roleIds) implements Serializable {

    public DirectoryGroup {
        roleIds = List.copyOf(roleIds);
    }
}
