package org.kontor.crm.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A provider of OpenID Connect as small as one can be: gives codes, and takes each of them once, with its verifier. */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "kontor";
    static final String SECRET = "a secret that only two know";

    private final HttpServer server;
    private final Map<String, OidcTry> codes = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private RSAKey key = newKey();
    int keysAsked;
    UnaryOperator<JWTClaimsSet.Builder> claims = told -> told;
    Signing signing = Signing.RS256;
    List<String> infoGroups = List.of();
    int infoStatus = 200;

    enum Signing {
        RS256,
        HS256,
        NONE
    }

    TestProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "userinfo_endpoint": "%1$s/info", "end_session_endpoint": "%1$s/end", "jwks_uri": "%1$s/keys",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer())));
        server.createContext("/keys", call -> {
            keysAsked++;
            answer(call, 200, new JWKSet(key.toPublicJWK()).toString());
        });
        server.createContext("/token", this::token);
        server.createContext(
                "/info",
                call -> answer(
                        call,
                        infoStatus,
                        "{\"sub\": \"s-1\", \"preferred_username\": \"Anna\", \"groups\": ["
                                + infoGroups.stream()
                                        .map(group -> '"' + group + '"')
                                        .collect(Collectors.joining(","))
                                + "]}"));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OidcSettings settings() {
        Map<String, String> variables = Map.of(
                "kontor.oidc.issuer", issuer(), "kontor.oidc.client.id", CLIENT, "kontor.oidc.client.secret", SECRET);
        return OidcSettings.of(name -> variables.getOrDefault(name, ""));
    }

    /** Somebody signs in there: what the browser brings back. */
    Map<String, String[]> signIn(OidcTry asked) {
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return Map.of("state", new String[] {asked.state()}, "code", new String[] {code});
    }

    void rotate() {
        key = newKey();
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = Arrays.stream(
                        new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        OidcTry asked = codes.get(form.get("code"));
        String verifier = form.getOrDefault("code_verifier", "");
        String basic = call.getRequestHeaders().getFirst("Authorization");
        if (asked == null
                || !used.add(form.get("code"))
                || basic == null
                || !challenge(verifier).equals(challenge(asked.verifier()))
                || !asked.address().getQuery().contains("code_challenge=" + challenge(verifier))) {
            answer(call, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(call, 200, """
                {"access_token": "t", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(idToken(asked)));
    }

    private String idToken(OidcTry asked) {
        Instant now = Instant.now();
        JWTClaimsSet told = claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject("s-1")
                        .claim("nonce", asked.nonce())
                        .claim("preferred_username", "Anna")
                        .claim("name", "Anna Żuk")
                        .claim("email", "anna@house.example")
                        .claim("locale", "en-US")
                        .claim("groups", List.of("Sales", "Staff"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5)))))
                .build();
        try {
            if (signing == Signing.NONE) {
                return new PlainJWT(told).serialize();
            }
            boolean shared = signing == Signing.HS256;
            JWSHeader header = new JWSHeader.Builder(shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT signed = new SignedJWT(header, told);
            signed.sign(shared ? new MACSigner(key.toRSAPublicKey().getEncoded()) : new RSASSASigner(key));
            return signed.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
