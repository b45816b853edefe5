package org.kontor.crm.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Seats for pages that listen. */
class StreamSeatsTest {

    private final StreamSeats seats = new StreamSeats();

    @Test
    void aSessionHasFewAndTheServerNotManyMore() {
        for (long session = 0; session < StreamSeats.OF_SERVER / StreamSeats.OF_SESSION; session++) {
            for (int i = 0; i < StreamSeats.OF_SESSION; i++) {
                assertThat(seats.take(session)).isTrue();
            }
            assertThat(seats.take(session)).isFalse();
        }
        assertThat(seats.take(99)).isFalse();

        seats.leave(0);

        assertThat(seats.take(99)).isTrue();
        assertThat(seats.take(0)).isFalse();
    }
}
