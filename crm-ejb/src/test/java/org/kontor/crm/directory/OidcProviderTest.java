package org.kontor.crm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.crm.directory.TestProvider.Signing;
import org.kontor.crm.staff.DirectoryPerson;

/** a provider of OpenID Connect says who somebody is, under its own signature, to whoever asked, once. */
class OidcProviderTest {

    private static final URI BACK = URI.create("https://crm.house.example/crm/sign-in/answer");

    private final OidcProvider oidc = new OidcProvider();
    private TestProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = new TestProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private OidcTry begun() {
        return oidc.begin(provider.settings(), BACK);
    }

    private DirectoryPerson signedIn() throws OidcRefused {
        OidcTry asked = begun();
        return oidc.finish(provider.settings(), asked, provider.signIn(asked));
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> claims) {
        provider.claims = claims;
        assertThatThrownBy(this::signedIn).isInstanceOf(OidcRefused.class);
    }

    private static Date inSeconds(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @Test
    void tellsWhoSomebodyIsAndTheGroups() throws OidcRefused {
        DirectoryPerson anna = signedIn();

        assertThat(anna.source()).isEqualTo(provider.issuer());
        assertThat(anna.subject()).isEqualTo("s-1");
        assertThat(anna.login()).isEqualTo("Anna");
        assertThat(anna.name()).isEqualTo("Anna Żuk");
        assertThat(anna.email()).isEqualTo("anna@house.example");
        assertThat(anna.language()).isEqualTo("en");
        assertThat(anna.groups()).containsExactlyInAnyOrder("Sales", "Staff");
    }

    @Test
    void groupsThatTheTokenDoesNotTellAreAskedFor() throws OidcRefused {
        provider.infoGroups = List.of("Board");
        provider.claims = claims -> claims.claim("groups", null);

        assertThat(signedIn().groups()).containsExactly("Board");

        provider.claims = claims -> claims.claim("groups", null).subject("s-2");
        assertThatThrownBy(this::signedIn).isInstanceOf(OidcRefused.class).hasMessageContaining("somebody else");
    }

    @Test
    void groupsThatCannotBeAskedForAreNotNone() {
        provider.infoStatus = 503;
        provider.claims = claims -> claims.claim("groups", null);

        assertThatThrownBy(this::signedIn).isInstanceOf(DirectoryUnreachable.class);
    }

    @Test
    void eachWayHasSecretsOfItsOwn() {
        OidcTry one = begun();
        OidcTry other = begun();

        assertThat(one.state()).isNotEqualTo(other.state()).hasSizeGreaterThan(30);
        assertThat(one.nonce()).isNotEqualTo(other.nonce());
        assertThat(one.verifier()).isNotEqualTo(other.verifier());
        assertThat(one.address().getQuery())
                .contains("code_challenge_method=S256", "state=" + one.state(), "nonce=" + one.nonce())
                .doesNotContain(one.verifier());
    }

    @Test
    void anotherStateIsRefused() {
        OidcTry asked = begun();
        Map<String, String[]> answer = new HashMap<>(provider.signIn(asked));
        answer.put("state", new String[] {begun().state()});

        assertThatThrownBy(() -> oidc.finish(provider.settings(), asked, answer))
                .isInstanceOf(OidcRefused.class);
    }

    @Test
    void aCodeOpensOnce() throws OidcRefused {
        OidcTry asked = begun();
        Map<String, String[]> answer = provider.signIn(asked);
        oidc.finish(provider.settings(), asked, answer);

        assertThatThrownBy(() -> oidc.finish(provider.settings(), asked, answer))
                .isInstanceOf(OidcRefused.class)
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void aCodeOfAnotherWayIsRefused() {
        OidcTry asked = begun();
        Map<String, String[]> stolen = new HashMap<>(provider.signIn(begun()));
        stolen.put("state", new String[] {asked.state()});

        assertThatThrownBy(() -> oidc.finish(provider.settings(), asked, stolen))
                .isInstanceOf(OidcRefused.class);
    }

    @Test
    void whatTheProviderRefusesIsRefused() {
        OidcTry asked = begun();
        Map<String, String[]> answer =
                Map.of("state", new String[] {asked.state()}, "error", new String[] {"access_denied"});

        assertThatThrownBy(() -> oidc.finish(provider.settings(), asked, answer))
                .isInstanceOf(OidcRefused.class)
                .hasMessageContaining("access_denied");
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        refuses(claims -> claims.audience("another"));
        refuses(claims -> claims.issuer("https://another.example"));
        refuses(claims ->
                claims.audience(List.of(TestProvider.CLIENT, "another")).claim("azp", "another"));
        refuses(claims -> claims.claim("nonce", "another"));
        refuses(claims -> claims.claim("nonce", null));
        refuses(claims -> claims.subject(null));
    }

    @Test
    void clocksMayDifferByAMinute() throws OidcRefused {
        provider.claims = claims ->
                claims.issueTime(inSeconds(45)).notBeforeTime(inSeconds(45)).expirationTime(inSeconds(300));
        signedIn();
        provider.claims = claims -> claims.issueTime(inSeconds(-300)).expirationTime(inSeconds(-45));
        signedIn();
        refuses(claims -> claims.issueTime(inSeconds(-300)).expirationTime(inSeconds(-75)));
        refuses(claims -> claims.issueTime(inSeconds(90)).expirationTime(inSeconds(300)));
        refuses(claims -> claims.notBeforeTime(inSeconds(90)));
        refuses(claims -> claims.expirationTime(null));
    }

    @Test
    void signaturesAreByKeysOfTheProviderAlone() {
        provider.signing = Signing.HS256;
        refuses(claims -> claims);
        provider.signing = Signing.NONE;
        refuses(claims -> claims);
    }

    @Test
    void keysMayBeRotatedAndAreNotAskedForEachTime() throws OidcRefused {
        signedIn();
        signedIn();
        assertThat(provider.keysAsked).isEqualTo(1);

        provider.rotate();

        signedIn();
        assertThat(provider.keysAsked).isEqualTo(2);
    }

    @Test
    void aProviderThatIsAwayIsNoRefusal() throws OidcRefused {
        signedIn();
        OidcTry asked = begun();
        Map<String, String[]> answer = provider.signIn(asked);
        provider.close();

        assertThatThrownBy(() -> oidc.finish(provider.settings(), asked, answer))
                .isInstanceOf(DirectoryUnreachable.class);
        assertThatThrownBy(() -> new OidcProvider().begin(provider.settings(), BACK))
                .isInstanceOf(DirectoryUnreachable.class);
    }

    @Test
    void settingsSayWhatTheyLack() {
        assertThat(OidcSettings.of(name -> "").problems())
                .singleElement()
                .asString()
                .contains("KONTOR_OIDC_ISSUER");
        assertThat(provider.settings().problems()).isEmpty();
        assertThat(OidcSettings.of(name -> "http://elsewhere.example").problems())
                .singleElement()
                .asString()
                .contains("no https");
        assertThat(provider.settings().toString()).doesNotContain(TestProvider.SECRET);
    }
}
