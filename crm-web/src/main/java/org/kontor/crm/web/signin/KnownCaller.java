package org.kontor.crm.web.signin;

import jakarta.security.enterprise.CallerPrincipal;
import org.kontor.crm.organisation.UserCard;

/** A caller our own store has found, so that the user need not be read a second time. */
final class KnownCaller extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final UserCard user;

    KnownCaller(UserCard user) {
        super(user.login());
        this.user = user;
    }

    UserCard user() {
        return user;
    }
}
