package org.kontor.crm.directory;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kontor.crm.platform.ServerVariables;

/**
 * Which provider of OpenID Connect is asked, as the server's variables {@code kontor.oidc.*} say.
 *
 * @param issuer its issuer, below which its configuration is found (OpenID Connect Discovery 1.0)
 * @param clientId what the provider calls this product
 * @param clientSecret the secret it shares with it; empty: none, the exchange is guarded by PKCE alone
 * @param label how the sign-in page names the provider
 * @param redirect address of this house as browsers know it; empty: as the request says
 * @param scope what is asked for
 * @param login claim with the login
 * @param groups claim with the names of the groups
 */
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String label,
        String redirect,
        String scope,
        String login,
        String groups) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    static OidcSettings now() {
        return of(ServerVariables::value);
    }

    static OidcSettings of(UnaryOperator<String> variables) {
        UnaryOperator<String> told = name -> variables.apply("kontor.oidc." + name);
        return new OidcSettings(
                told.apply("issuer"),
                told.apply("client.id"),
                told.apply("client.secret"),
                or(told.apply("label"), "OpenID Connect"),
                told.apply("redirect"),
                or(told.apply("scope"), "openid profile email"),
                or(told.apply("claim.login"), "preferred_username"),
                or(told.apply("claim.groups"), "groups"));
    }

    private static String or(String told, String usual) {
        return told.isEmpty() ? usual : told;
    }

    /** What keeps the server from asking the provider, a sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (issuer.isEmpty() || clientId.isEmpty()) {
            problems.add("kontor.signin is oidc, and KONTOR_OIDC_ISSUER or KONTOR_OIDC_CLIENT_ID is not set.");
            return problems;
        }
        URI address = LdapSettings.address(issuer);
        boolean safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost())));
        if (!safe) {
            problems.add("KONTOR_OIDC_ISSUER is no https address: " + issuer + ".");
        }
        return problems;
    }

    /** Without the secret: it must not land in a log. */
    @Override
    public String toString() {
        return "OpenID Connect " + issuer;
    }
}
