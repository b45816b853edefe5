package org.kontor.crm.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LinkTriesTest {

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final LinkTries tries = new LinkTries(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void turnsAnAddressAwayThatTriesTooOften() {
        for (int i = 0; i < LinkTries.AT_MOST; i++) {
            assertThat(tries.mayTry("10.0.0.1")).isTrue();
            tries.failed("10.0.0.1");
        }

        assertThat(tries.mayTry("10.0.0.1")).isFalse();
        assertThat(tries.mayTry("10.0.0.2")).isTrue();
    }

    @Test
    void letsItTryAgainLater() {
        for (int i = 0; i < LinkTries.AT_MOST; i++) {
            tries.failed("10.0.0.1");
        }
        now = now.plus(LinkTries.WITHIN).minus(Duration.ofSeconds(1));
        assertThat(tries.mayTry("10.0.0.1")).isFalse();

        now = now.plusSeconds(1);

        assertThat(tries.mayTry("10.0.0.1")).isTrue();
        tries.failed("10.0.0.1");
        assertThat(tries.mayTry("10.0.0.1")).isTrue();
    }
}
