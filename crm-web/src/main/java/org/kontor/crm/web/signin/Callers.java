package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Optional;
import java.util.OptionalLong;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.signin.SessionService;
import org.kontor.crm.token.TokenService;

/** Finds the active user of this house whom a credential or a session stands for. */
@ApplicationScoped
class Callers {

    @Inject
    IdentityStoreHandler stores;

    @Inject
    UserService users;

    @Inject
    SessionService sessions;

    @Inject
    TokenService tokens;

    /** Asks every identity store; whoever is known to one of them must be a user of this house too. */
    Optional<Caller> check(Credential credential) {
        CredentialValidationResult result = stores.validate(credential);
        return result.getStatus() == Status.VALID ? known(result.getCallerPrincipal()) : Optional.empty();
    }

    /** The user of a session, unless it was ended, is too old, or the account was closed or given another password since. */
    Optional<Caller> of(SignedIn signedIn) {
        return sessions.userOf(signedIn.sessionId()).map(Caller::new);
    }

    /** The same for what a page does by itself, which keeps no session. */
    Optional<Caller> still(SignedIn signedIn) {
        return sessions.userStill(signedIn.sessionId()).map(Caller::new);
    }

    /** The user whose password was right before the second factor, unless the account has changed since. */
    Optional<UserCard> of(PendingSignIn pending) {
        return users.find(pending.userId()).filter(user -> user.active() && user.round() == pending.round());
    }

    /** The active user a personal access token stands for, with that user's rights and no others. */
    Optional<Caller> ofToken(String secret) {
        OptionalLong user = tokens.userOf(secret);
        return user.isEmpty() ? Optional.empty() : users.find(user.getAsLong()).flatMap(Callers::active);
    }

    private Optional<Caller> known(CallerPrincipal principal) {
        return principal instanceof KnownCaller known
                ? active(known.user())
                : users.byLogin(principal.getName()).flatMap(Callers::active);
    }

    private static Optional<Caller> active(UserCard user) {
        return user.active() ? Optional.of(new Caller(user)) : Optional.empty();
    }
}
