package org.kontor.crm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::99, 20010db800010002/64",
        "fe80::1%eth0, fe80000000000000/64",
        "::ffff:10.0.0.7, 10.0.0.7",
        "unknown, unknown",
        "1:2:3:::4, 1:2:3:::4"
    })
    void oneHouseIsOnePlace(String address, String place) {
        assertThat(SignInPlace.of(address)).isEqualTo(place);
    }

    @Test
    void nothingLongerIsKept() {
        assertThat(SignInPlace.of("x".repeat(999))).hasSize(64);
    }
}
