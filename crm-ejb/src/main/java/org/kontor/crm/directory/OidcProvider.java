package org.kontor.crm.directory;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.staff.DirectoryPerson;

/**
 * A provider of OpenID Connect, asked by the authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 6749, RFC
 * 7636). What it says is believed only under a signature of its published keys.
 */
@ApplicationScoped
public class OidcProvider {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private @Nullable OidcKnown known;
    private @Nullable DirectoryUnreachable failure;
    private @Nullable OidcSettings failed;
    private Instant again = Instant.EPOCH;

    /**
     * Begins a way to the provider.
     *
     * @param house address of this product as the browser knows it, without a slash at its end
     * @param path below it, where the answer is taken
     * @throws DirectoryUnreachable when the provider cannot be asked
     */
    public OidcTry begin(String house, String path) {
        OidcSettings settings = OidcSettings.now();
        URI back = URI.create((settings.redirect().isEmpty() ? house : settings.redirect()) + path);
        return begin(settings, back);
    }

    OidcTry begin(OidcSettings settings, URI back) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(settings.scope()), new ClientID(settings.clientId()), back)
                .endpointURI(known(settings).metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new OidcTry(address, back, state.getValue(), nonce.getValue(), verifier.getValue());
    }

    /** The state that an answer brings back; null when it brings none. */
    public static @Nullable String stateOf(Map<String, String[]> parameters) {
        String[] states = parameters.get("state");
        return states == null || states.length != 1 ? null : states[0];
    }

    /**
     * Who somebody is, by the provider's answer.
     *
     * @param asked what the provider was asked with, not used before
     * @param parameters what the browser brought back
     * @throws OidcRefused when the answer says nothing that can be believed
     * @throws DirectoryUnreachable when the provider cannot be asked
     */
    public DirectoryPerson finish(OidcTry asked, Map<String, String[]> parameters) throws OidcRefused {
        return finish(OidcSettings.now(), asked, parameters);
    }

    DirectoryPerson finish(OidcSettings settings, OidcTry asked, Map<String, String[]> parameters) throws OidcRefused {
        AuthorizationCode code = code(asked, parameters);
        OidcKnown provider = known(settings);
        try {
            OIDCTokens tokens = tokens(settings, provider, asked, code);
            return OidcClaims.person(settings, provider, tokens, new Nonce(asked.nonce()));
        } catch (IOException away) {
            throw new DirectoryUnreachable("OpenID Connect", away);
        }
    }

    private static AuthorizationCode code(OidcTry asked, Map<String, String[]> parameters) throws OidcRefused {
        if (!asked.state().equals(stateOf(parameters))) {
            throw new OidcRefused("the state is another one");
        }
        try {
            Map<String, List<String>> told = parameters.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
            AuthenticationResponse answer = AuthenticationResponseParser.parse(asked.redirect(), told);
            if (!answer.indicatesSuccess()) {
                throw new OidcRefused("the provider says "
                        + answer.toErrorResponse().getErrorObject().getCode());
            }
            AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw new OidcRefused("the answer has no code");
            }
            return code;
        } catch (ParseException unreadable) {
            throw new OidcRefused("the answer cannot be read", unreadable);
        }
    }

    private static OIDCTokens tokens(OidcSettings settings, OidcKnown provider, OidcTry asked, AuthorizationCode code)
            throws IOException, OidcRefused {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, asked.redirect(), new CodeVerifier(asked.verifier()));
        URI endpoint = provider.metadata().getTokenEndpointURI();
        Optional<ClientAuthentication> proof = proof(settings, provider);
        TokenRequest.Builder request = proof.isPresent()
                ? new TokenRequest.Builder(endpoint, proof.get(), grant)
                : new TokenRequest.Builder(endpoint, new ClientID(settings.clientId()), grant);
        HTTPRequest http = OidcKnown.patient(request.build().toHTTPRequest());
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
            if (!answer.indicatesSuccess()) {
                throw new OidcRefused(
                        "no token: " + answer.toErrorResponse().getErrorObject().getCode());
            }
            return (OIDCTokens) answer.toSuccessResponse().getTokens();
        } catch (ParseException unreadable) {
            throw new OidcRefused("the token cannot be read", unreadable);
        }
    }

    private static Optional<ClientAuthentication> proof(OidcSettings settings, OidcKnown provider) {
        if (settings.clientSecret().isEmpty()) {
            return Optional.empty();
        }
        ClientID client = new ClientID(settings.clientId());
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> taken = provider.metadata().getTokenEndpointAuthMethods();
        boolean basic = taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return Optional.of(basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret));
    }

    /**
     * Where whoever signs out here signs out at the provider, too; empty when it announces no such address.
     *
     * @param house address of this product as the browser knows it: where the way ends
     */
    public Optional<URI> end(String house) {
        OidcSettings settings = OidcSettings.now();
        URI endpoint = known(settings).metadata().getEndSessionEndpointURI();
        return Optional.ofNullable(endpoint)
                .map(end -> new LogoutRequest(
                                end,
                                null,
                                null,
                                new ClientID(settings.clientId()),
                                URI.create((settings.redirect().isEmpty() ? house : settings.redirect()) + "/sign-in"),
                                null,
                                null)
                        .toURI());
    }

    /** How the sign-in page names the provider. */
    public String label() {
        return OidcSettings.now().label();
    }

    /** A provider that is away is not asked again for some seconds: nobody waits behind others who wait. */
    private synchronized OidcKnown known(OidcSettings settings) {
        OidcKnown now = known;
        if (now != null && now.isOf(settings)) {
            return now;
        }
        DirectoryUnreachable before = failure;
        if (before != null && settings.equals(failed) && Instant.now().isBefore(again)) {
            throw new DirectoryUnreachable("not asked again yet", before);
        }
        try {
            now = OidcKnown.of(settings);
            known = now;
            return now;
        } catch (DirectoryUnreachable away) {
            failure = away;
            failed = settings;
            again = Instant.now().plus(PAUSE);
            throw away;
        }
    }
}
