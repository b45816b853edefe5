package org.kontor.crm.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token's secret looks like. */
class TokenSecretTest {

    @Test
    void isLongAndNeverTheSame() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = TokenSecret.fresh();
            assertThat(TokenSecret.looksLikeOne(secret)).as(secret).isTrue();
            secrets.add(secret);
        }
        assertThat(secrets).hasSize(1000);
    }

    @Test
    void isKeptAsItsDigest() {
        assertThat(TokenSecret.digest("kontor_a")).hasSize(32).isNotEqualTo(TokenSecret.digest("kontor_b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kontor_",
                "abc",
                "kontor_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "kontor_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Kontor_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "kontor_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "kontor_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ą"
            })
    void nothingElseIsEvenLookedUp(String text) {
        assertThat(TokenSecret.looksLikeOne(text)).isFalse();
    }
}
