package org.kontor.crm.role;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roles being edited, beside those that hold.
 *
 * @param version to be named by whoever changes the draft; 0 while there is none
 * @param live the roles that hold
 * @param book the roles as they shall stand
 * @param who who changed the draft last, null while there is none
 * @param at when, null while there is none
 */
public record RoleDraft(
        long version,
        RoleBook live,
        RoleBook book,
        @Nullable String who,
        @Nullable Instant at) implements Serializable {

    /** How many single facts are other ones than today. */
    public int changes() {
        return book.differences(live).size();
    }

    /** Names of the facts of a role that are other ones than today. */
    public List<String> changes(long role) {
        return book.differences(live).stream()
                .filter(name -> Fact.role(name) == role)
                .toList();
    }
}
