package org.kontor.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one text may be at once. */
class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"5835260186", "583-526-01-86", "PL 583 526 01 86", "NIP: 583-526-01-86", "nip 5835260186"})
    void readsANipInAnyNotation(String typed) {
        assertThat(new Typed(typed).nips()).contains(new Typed.Nips("5835260186", "5835260186"));
    }

    @Test
    void theBeginningOfANipIsARange() {
        assertThat(new Typed("583-5").nips()).contains(new Typed.Nips("5835000000", "5835999999"));
        assertThat(new Typed("583").nips()).isEmpty();
        assertThat(new Typed("583526018612").nips()).isEmpty();
        assertThat(new Typed("5835x").nips()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "58 555 01, +4858555",
        "+48 58 555 01 12, +48585550112",
        "0048585550112, +48585550112",
        "tel. (58) 555-01, +4858555"
    })
    void readsTheBeginningOfAPhone(String typed, String start) {
        assertThat(new Typed(typed).phones()).anyMatch(phone -> phone.startsWith(start));
    }

    @Test
    void tooFewDigitsAreNoPhone() {
        assertThat(List.of("5855", "+48 22", "0048 22 5", "anna"))
                .allSatisfy(
                        typed -> assertThat(new Typed(typed).phones()).as(typed).isEmpty());
    }

    @Test
    void readsAddressesOnTheNet() {
        assertThat(new Typed("Biuro@Firma").email()).contains("biuro@firma");
        assertThat(new Typed("@firma").email()).isEmpty();
        assertThat(new Typed("@firma").host()).contains("firma");
        assertThat(new Typed("https://www.Firma.pl/kontakt").host()).contains("firma.pl");
        assertThat(new Typed("sp. z o.o.").host()).isEmpty();
        assertThat(new Typed("firma").host()).isEmpty();
    }

    @Test
    void wordsTooShortForTrigramsAreLookedForWhereNamesBegin() {
        assertThat(new Typed("Żó ła").parts()).isEmpty();
        assertThat(new Typed("Żółw Sp").parts()).containsExactly("zolw", "sp");
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String typed) {
        Typed text = new Typed(typed);

        text.nips();
        text.email();
        text.host();
        assertThat(text.phones()).allMatch(phone -> phone.startsWith("+"));
        assertThat(text.isQuestion()).isIn(true, false);
        assertThat(text.values(List.of())).isEmpty();
    }
}
