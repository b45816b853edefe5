package org.kontor.crm.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a directory of the house knows, as it told just now.
 *
 * @param source which directory: {@code LDAP}, or the issuer of OpenID Connect
 * @param subject what never changes there: {@code entryUUID}, {@code objectGUID}, {@code sub}
 * @param login name for signing in
 * @param name first and last name
 * @param email address, if it tells one
 * @param language {@code pl} or {@code en} for a new account, if it tells one of them
 * @param groups names of the groups, in whatever spelling the directory has for them
 */
public record DirectoryPerson(
        String source,
        String subject,
        String login,
        String name,
        @Nullable String email,
        @Nullable String language,
        Set<String> groups) {

    public DirectoryPerson {
        groups = Set.copyOf(groups);
    }
}
