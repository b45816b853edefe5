package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.organisation.PasswordHashes;
import org.kontor.crm.organisation.Secret;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.organisation.UserCard;

/**
 * The users of this house and their passwords. Takes equally long for a wrong password, an unknown user and one who may
 * not sign in any more. Where the server is set so, a directory is asked about everybody who has no password here.
 */
@ApplicationScoped
class PasswordStore implements IdentityStore {

    /** The one role of the container; everything finer is decided by our own rights. */
    static final String USER = "user";

    private static final int LONGEST = 100;

    @Inject
    SecretService secrets;

    @Inject
    PasswordHashes hashes;

    @Inject
    LdapPasswords directory;

    private final RememberedChecks remembered = new RememberedChecks(Clock.systemUTC());

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Optional<Secret> secret = find(typed.getCaller());
        char[] password = typed.getPassword().getValue();
        if (secret.isEmpty() && directory.are() && isPossible(typed.getCaller())) {
            return directory.check(typed).map(PasswordStore::valid).orElse(CredentialValidationResult.INVALID_RESULT);
        }
        if (secret.isEmpty()) {
            hashes.verify(password, hashes.hashOfNobody());
            return CredentialValidationResult.INVALID_RESULT;
        }
        return isRight(secret.get(), password) ? valid(secret.get().user()) : CredentialValidationResult.INVALID_RESULT;
    }

    /** Whom a password stands for that was found right a moment ago; costs no computation. */
    Optional<Caller> remembered(UsernamePasswordCredential typed) {
        Optional<Secret> secret = find(typed.getCaller());
        if (secret.isEmpty() && directory.are() && isPossible(typed.getCaller())) {
            return directory.remembered(typed);
        }
        return secret.filter(known ->
                        remembered.knows(seal(known, typed.getPassword().getValue())))
                .map(known -> new Caller(known.user()));
    }

    private Optional<Secret> find(String login) {
        return isPossible(login) ? secrets.find(login) : Optional.empty();
    }

    private static boolean isPossible(String login) {
        return login.length() <= LONGEST && login.chars().noneMatch(Character::isISOControl);
    }

    private boolean isRight(Secret secret, char[] password) {
        String seal = seal(secret, password);
        if (remembered.knows(seal)) {
            return true;
        }
        boolean right = hashes.verify(password, secret.passwordHash());
        if (right) {
            remembered.remember(seal);
        }
        return right;
    }

    private String seal(Secret secret, char[] password) {
        return remembered.sealOf(secret.user().id(), password, secret.passwordHash());
    }

    private static CredentialValidationResult valid(UserCard user) {
        return new CredentialValidationResult(new KnownCaller(user), Set.of(USER));
    }
}
