package org.kontor.crm.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "58 555 01 12, +48585550112",
        "(58) 555-01-12, +48585550112",
        "0048 601 555 014, +48601555014",
        "+49 30 901820, +4930901820",
        "58 555 01 12 ext. 7, +48585550112;ext=7",
    })
    void readsPhonesAsPolishUnlessPrefixed(String typed, String e164) {
        assertThat(PhoneNumber.normalise(typed)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12", "+48 58", "123456789012345678"})
    void refusesWhatIsNoPhone(String typed) {
        assertThat(PhoneNumber.normalise(typed)).isEmpty();
    }

    @Test
    void showsAPhoneInGroups() {
        assertThat(PhoneNumber.display("+48585550112")).isEqualTo("+48 58 555 01 12");
        assertThat(PhoneNumber.display("+48601555014")).isEqualTo("+48 601 555 014");
    }

    @ParameterizedTest
    @CsvSource({
        "' Biuro@Firma.PL ', biuro@firma.pl",
        "o'neil+crm@mail.firma.example, o'neil+crm@mail.firma.example",
        "biuro@żółw.pl, biuro@xn--w-uga1v8h.pl",
    })
    void readsEmails(String typed, String normalised) {
        assertThat(EmailAddress.normalise(typed)).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "biuro", "biuro@", "@firma.pl", "biuro@firma", "a b@firma.pl", "a..b@firma.pl", "a@b..pl"})
    void refusesWhatIsNoEmail(String typed) {
        assertThat(EmailAddress.normalise(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Firma.PL, https://firma.pl",
        "http://firma.pl/, http://firma.pl",
        "https://firma.pl:8443/Oferta?x=1#y, https://firma.pl:8443/Oferta?x=1#y",
    })
    void readsWebsites(String typed, String normalised) {
        assertThat(WebAddress.normalise(typed)).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "firma",
                "javascript:alert(1)",
                "ftp://firma.pl",
                "https://",
                "https://u:p@firma.pl",
                "a b.pl"
            })
    void refusesWhatIsNoWebsite(String typed) {
        assertThat(WebAddress.normalise(typed)).isEmpty();
    }

    @Property(tries = 500)
    void noTextMakesAnyOfThemThrow(@ForAll String text) {
        assertThat(EmailAddress.normalise(text)).isNotNull();
        assertThat(WebAddress.normalise(text)).isNotNull();
        assertThat(PhoneNumber.normalise(text)).isNotNull();
    }
}
