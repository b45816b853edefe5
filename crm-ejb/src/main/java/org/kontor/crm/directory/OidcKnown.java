package org.kontor.crm.directory;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a provider has published of itself, for an hour; its keys for five minutes, and anew when a token is signed with one
 * that is not among them, twice in half a minute at most.
 *
 * @param settings with which it was asked
 * @param metadata where its doors are
 * @param validator of its tokens
 * @param since when it was asked
 */
record OidcKnown(OidcSettings settings, OIDCProviderMetadata metadata, IDTokenValidator validator, Instant since) {

    private static final int MILLISECONDS = 5_000;
    private static final int BYTES = 200_000;
    static final int SKEW_SECONDS = 60;
    private static final Duration LIFE = Duration.ofHours(1);

    /** Signatures by keys that only the provider has: none by a shared secret, and no unsigned token. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    static OidcKnown of(OidcSettings settings) {
        try {
            Issuer issuer = new Issuer(settings.issuer());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, MILLISECONDS, MILLISECONDS);
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, BYTES))
                    .refreshAheadCache(false)
                    .build();
            IDTokenValidator validator = new IDTokenValidator(
                    issuer,
                    new ClientID(settings.clientId()),
                    new JWSVerificationKeySelector<>(SIGNATURES, keys),
                    null);
            validator.setMaxClockSkew(SKEW_SECONDS);
            return new OidcKnown(settings, metadata, validator, Instant.now());
        } catch (GeneralException | IOException away) {
            throw new DirectoryUnreachable(settings.toString(), away);
        }
    }

    boolean isOf(OidcSettings asked) {
        return settings.equals(asked) && Instant.now().isBefore(since.plus(LIFE));
    }

    static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(MILLISECONDS);
        request.setReadTimeout(MILLISECONDS);
        return request;
    }
}
