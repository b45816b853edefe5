package org.kontor.crm.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in leads back to the wanted page, and nowhere else. */
class WantedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/companies",
                "/companies/7/edit",
                "/companies?q=%C5%BC%C3%B3%C5%82w&sort=-revenue",
                "/imports#top"
            })
    void leadsBackInside(String wanted) {
        assertThat(WantedAddress.orHome(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "companies",
                "//evil.example",
                "//evil.example/companies",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/%5c%5cevil.example%zz",
                "/companies\r\nSet-Cookie: a=b",
                "/\tevil",
                "/..//evil.example",
                "/./companies",
                "/sign-in",
                "/sign-in?to=/sign-in",
                "/%2Fevil.example"
            })
    void leadsNowhereElse(String wanted) {
        assertThat(WantedAddress.orHome(wanted)).isEqualTo("/companies");
    }

    @Test
    void leadsHomeWhenNothingWasWanted() {
        assertThat(WantedAddress.orHome(null)).isEqualTo("/companies");
        assertThat(WantedAddress.orHome("/" + "a".repeat(2_000))).isEqualTo("/companies");
    }
}
