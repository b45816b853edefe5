package org.kontor.crm.directory;

import java.io.Serializable;
import java.net.URI;

/**
 * One way to the provider and back: what it was asked with, which its answer has to fit (RFC 6749 10.12, RFC 7636, OpenID
 * Connect Core 3.1.2.1). Good for one answer, in the browser session that asked.
 *
 * @param address where the browser is sent
 * @param redirect where the provider sends it back to
 * @param state comes back with the answer
 * @param nonce comes back inside the token
 * @param verifier proves that who exchanges the code is who asked
 */
public record OidcTry(URI address, URI redirect, String state, String nonce, String verifier) implements Serializable {}
