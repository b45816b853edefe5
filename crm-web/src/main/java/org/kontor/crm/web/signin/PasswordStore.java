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

/**
 * The users of this house and their passwords. Takes equally long for a wrong password, an unknown user and one who may
 * not sign in any more. A directory would be one more store beside this one.
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

    private final RememberedChecks remembered = new RememberedChecks(Clock.systemUTC());

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Optional<Secret> secret = find(typed.getCaller());
        char[] password = typed.getPassword().getValue();
        if (secret.isEmpty()) {
            hashes.verify(password, hashes.hashOfNobody());
            return CredentialValidationResult.INVALID_RESULT;
        }
        return isRight(secret.get(), password) ? valid(secret.get()) : CredentialValidationResult.INVALID_RESULT;
    }

    private Optional<Secret> find(String login) {
        boolean possible = login.length() <= LONGEST && login.chars().noneMatch(Character::isISOControl);
        return possible ? secrets.find(login) : Optional.empty();
    }

    private boolean isRight(Secret secret, char[] password) {
        String seal = remembered.sealOf(secret.user().id(), password, secret.passwordHash());
        if (remembered.knows(seal)) {
            return true;
        }
        boolean right = hashes.verify(password, secret.passwordHash());
        if (right) {
            remembered.remember(seal);
        }
        return right;
    }

    private static CredentialValidationResult valid(Secret secret) {
        return new CredentialValidationResult(new KnownCaller(secret.user()), Set.of(USER));
    }
}
