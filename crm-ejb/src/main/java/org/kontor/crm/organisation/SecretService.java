package org.kontor.crm.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.crm.identifier.TextFold;

/**
 * Keeps password hashes for the sign-in, which computes and compares them itself: that costs half a second, and no
 * transaction should last so long. Open to every caller: it is asked before anybody is signed in.
 */
@Stateless
@PermitAll
public class SecretService {

    @Inject
    UserQueries queries;

    /** User and hash for a login, however its case is typed; nothing for unknown and inactive users. */
    public Optional<Secret> find(String login) {
        return queries.byLogin(TextFold.fold(login))
                .filter(UserCard::active)
                .flatMap(user -> queries.passwordHash(user.id()).map(hash -> new Secret(user, hash)));
    }
}
