package org.kontor.crm.organisation;

import java.io.Serializable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one user that pages show.
 *
 * @param id the user
 * @param login name for signing in, folded
 * @param name first and last name
 * @param email address, if known
 * @param departmentId the department the user belongs to
 * @param departmentName its name
 * @param settings language, theme and time zone
 * @param active false when the user may not sign in any more
 * @param round sessions made in an earlier round are over
 * @param secondFactor whether signing in takes a second factor
 */
public record UserCard(
        long id,
        String login,
        String name,
        @Nullable String email,
        long departmentId,
        String departmentName,
        UserSettings settings,
        boolean active,
        int round,
        boolean secondFactor)
        implements Serializable {

    /** The user as other records name one. */
    public Person person() {
        return new Person(id, name);
    }

    /** The zone times are shown in. */
    public ZoneId zone() {
        return ZoneId.of(settings.timeZone());
    }
}
