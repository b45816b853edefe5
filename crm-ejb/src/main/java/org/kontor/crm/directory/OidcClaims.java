package org.kontor.crm.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.staff.DirectoryPerson;

/** Reads who somebody is out of a token, and out of the provider's user information where the token does not tell. */
final class OidcClaims {

    private OidcClaims() {}

    static DirectoryPerson person(OidcSettings settings, OidcKnown provider, OIDCTokens tokens, Nonce nonce)
            throws OidcRefused, IOException {
        IDTokenClaimsSet token = believed(provider, tokens, nonce);
        ClaimsSet more = told(token, settings.groups()) != null && told(token, settings.login()) != null
                ? token
                : more(provider, tokens, token);
        String login = text(token, more, settings.login());
        if (login == null) {
            throw new OidcRefused("no claim " + settings.login());
        }
        String name = text(token, more, "name");
        String language = text(token, more, "locale");
        return new DirectoryPerson(
                token.getIssuer().getValue(),
                token.getSubject().getValue(),
                login,
                name == null ? login : name,
                text(token, more, "email"),
                language == null || language.length() < 2
                        ? null
                        : language.substring(0, 2).toLowerCase(Locale.ROOT),
                groups(token, more, settings.groups()));
    }

    private static IDTokenClaimsSet believed(OidcKnown provider, OIDCTokens tokens, Nonce nonce) throws OidcRefused {
        try {
            IDTokenClaimsSet token = provider.validator().validate(tokens.getIDToken(), nonce);
            if (!isForUs(token, provider.settings().clientId())) {
                throw new OidcRefused("the token is for another party");
            }
            if (!isBegun(token)) {
                throw new OidcRefused("the token is not valid yet");
            }
            return token;
        } catch (KeySourceException away) {
            throw new DirectoryUnreachable("keys of the provider", away);
        } catch (BadJOSEException | JOSEException unbelievable) {
            throw new OidcRefused("the token is not believed: " + unbelievable.getMessage(), unbelievable);
        }
    }

    /** The authorized party, where one is named, and always beside several audiences (OpenID Connect Core 3.1.3.7, 4 and 5). */
    private static boolean isForUs(IDTokenClaimsSet token, String client) {
        AuthorizedParty party = token.getAuthorizedParty();
        return party == null
                ? token.getAudience().size() == 1
                : party.getValue().equals(client);
    }

    /** The validator knows {@code iat} and {@code exp}; {@code nbf} is left to whoever asks (RFC 7519, 4.1.5). */
    private static boolean isBegun(IDTokenClaimsSet token) {
        Number from = token.getNumberClaim("nbf");
        return from == null || from.longValue() <= Instant.now().getEpochSecond() + OidcKnown.SKEW_SECONDS;
    }

    private static ClaimsSet more(OidcKnown provider, OIDCTokens tokens, IDTokenClaimsSet token)
            throws IOException, OidcRefused {
        URI endpoint = provider.metadata().getUserInfoEndpointURI();
        if (endpoint == null || tokens.getAccessToken() == null) {
            return token;
        }
        try {
            UserInfoResponse answer = UserInfoResponse.parse(
                    OidcKnown.patient(new UserInfoRequest(endpoint, tokens.getAccessToken()).toHTTPRequest())
                            .send());
            if (!answer.indicatesSuccess()) {
                // no answer is not an answer without groups, which would take roles away
                throw new IOException("the provider does not tell the user information: "
                        + answer.toErrorResponse().getErrorObject().getHTTPStatusCode());
            }
            UserInfo info = answer.toSuccessResponse().getUserInfo();
            if (info == null || !info.getSubject().equals(token.getSubject())) {
                throw new OidcRefused("the user information is somebody else's, or signed");
            }
            return info;
        } catch (ParseException unreadable) {
            throw new OidcRefused("the user information cannot be read", unreadable);
        }
    }

    private static @Nullable Object told(ClaimsSet claims, String name) {
        return claims.getClaim(name);
    }

    private static @Nullable String text(ClaimsSet first, ClaimsSet more, String name) {
        Object told = told(first, name) == null ? told(more, name) : told(first, name);
        return told instanceof String text && !text.isBlank() ? text : null;
    }

    private static Set<String> groups(ClaimsSet first, ClaimsSet more, String name) {
        Object told = told(first, name) == null ? told(more, name) : told(first, name);
        Collection<?> groups = told instanceof Collection<?> many ? many : told == null ? List.of() : List.of(told);
        return groups.stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
