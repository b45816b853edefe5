package org.kontor.crm.web.signin;

import jakarta.security.enterprise.credential.Credential;
import org.kontor.crm.organisation.UserCard;

/**
 * Somebody for whom a provider has vouched in this very request; nothing of a request can make one.
 *
 * @param user the account
 */
record ProvenCredential(UserCard user) implements Credential {}
