package org.kontor.crm.web.signin;

import jakarta.security.enterprise.credential.Credential;

/**
 * The second factor of whose password was right in this session.
 *
 * @param code as typed: an authenticator's or a recovery code
 */
record CodeCredential(String code) implements Credential {

    /** Without the code: it must not land in a log. */
    @Override
    public String toString() {
        return "a code";
    }
}
