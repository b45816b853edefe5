package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Users for whom a provider of OpenID Connect has vouched. */
@ApplicationScoped
class ProviderStore implements IdentityStore {

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof ProvenCredential proven
                ? new CredentialValidationResult(new KnownCaller(proven.user()), Set.of(PasswordStore.USER))
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
}
