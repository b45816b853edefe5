package org.kontor.crm.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RememberedChecksTest {

    private final Hands clock = new Hands();
    private final RememberedChecks checks = new RememberedChecks(clock);

    @Test
    void knowsACheckForAMinute() {
        String seal = checks.sealOf(1, "secret".toCharArray(), "hash");

        checks.remember(seal);

        clock.move(Duration.ofSeconds(59));
        assertThat(checks.knows(seal)).isTrue();
        clock.move(Duration.ofSeconds(1));
        assertThat(checks.knows(seal)).isFalse();
    }

    @Test
    void useDoesNotLengthenTheMinute() {
        String seal = checks.sealOf(1, "secret".toCharArray(), "hash");
        checks.remember(seal);

        clock.move(Duration.ofSeconds(40));
        assertThat(checks.knows(seal)).isTrue();
        clock.move(Duration.ofSeconds(40));
        assertThat(checks.knows(seal)).isFalse();
    }

    @Test
    void otherUserPasswordOrHashIsAnotherCheck() {
        checks.remember(checks.sealOf(1, "secret".toCharArray(), "hash"));

        assertThat(checks.knows(checks.sealOf(1, "secret".toCharArray(), "hash")))
                .isTrue();
        assertThat(checks.knows(checks.sealOf(2, "secret".toCharArray(), "hash")))
                .isFalse();
        assertThat(checks.knows(checks.sealOf(1, "secre".toCharArray(), "thash")))
                .isFalse();
        assertThat(checks.knows(checks.sealOf(1, "secret".toCharArray(), "new")))
                .isFalse();
    }

    @Test
    void anotherProcessSealsOtherwise() {
        String seal = checks.sealOf(1, "secret".toCharArray(), "hash");

        assertThat(new RememberedChecks(clock).sealOf(1, "secret".toCharArray(), "hash"))
                .isNotEqualTo(seal);
        assertThat(seal).doesNotContain("secret", "hash");
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        for (int i = 0; i <= RememberedChecks.AT_MOST; i++) {
            checks.remember("seal " + i);
        }

        assertThat(checks.knows("seal 0")).isFalse();
        assertThat(checks.knows("seal 1")).isTrue();
        assertThat(checks.knows("seal " + RememberedChecks.AT_MOST)).isTrue();
    }

    /** A clock that stands until it is moved. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
