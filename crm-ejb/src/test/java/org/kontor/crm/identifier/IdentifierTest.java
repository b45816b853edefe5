package org.kontor.crm.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.shared.Problem;

/** B-03: identifiers are checked, and what is wrong is said. */
class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "NIP, 8567346215, 8567346215",
        "NIP, 5260250274, 5260250274",
        "NIP, 1234563218, 1234563218",
        "NIP, 'PL 583-526-01-86', 5835260186",
        "NIP, 'pl583 526 01 86', 5835260186",
        "NIP, 583\u00a0526–01−86, 5835260186",
        "REGON, 123456785, 123456785",
        "REGON, 000331501, 000331501",
        "REGON, 12345678512347, 12345678512347",
        "PESEL, 44051401359, 44051401359",
        "KRS, 0000006865, 0000006865",
        "IBAN, PL61109010140000071219812874, PL61109010140000071219812874",
        "IBAN, '61 1090 1014 0000 0712 1981 2874', PL61109010140000071219812874",
        "IBAN, 'gb82 west 1234 5698 7654 32', GB82WEST12345698765432",
        "IBAN, DE89370400440532013000, DE89370400440532013000",
        "BIC, 'BREX PL PW', BREXPLPW",
        "BIC, breXplpwXXX, BREXPLPWXXX",
        "EU_VAT, PL 526-025-02-74, PL5260250274",
        "EU_VAT, DE123456789, DE123456789",
        "EU_VAT, ATU12345678, ATU12345678",
        "EU_VAT, GR123456789, EL123456789",
        "EU_VAT, CZ12345678, CZ12345678",
        "LEI, 7LTWFZYICNSX8D621K86, 7LTWFZYICNSX8D621K86",
        "LEI, 7ltw-fzyi-cnsx-8d62-1k86, 7LTWFZYICNSX8D621K86",
    })
    void takesWhatIsSound(Identifier identifier, String typed, String normalized) {
        assertThat(identifier.check(typed)).isEqualTo(new Verdict.Sound(normalized));
    }

    @ParameterizedTest
    @CsvSource({
        "NIP, 1234567890, checksum",
        "NIP, 000-000-00-00, zeros",
        "REGON, 000000000, zeros",
        "PESEL, 00000000000, zeros",
        "KRS, 0000000000, zeros",
        "EU_VAT, PL0000000000, zeros",
        "NIP, 5260250275, checksum",
        "NIP, 526025027, tooShort",
        "NIP, 52602502744, tooLong",
        "NIP, 52602502A4, digits",
        "NIP, PL, tooShort",
        "NIP, '', empty",
        "NIP, ' - ', empty",
        "NIP, ５２６０２５０２７４, digits",
        "REGON, 732065834, checksum",
        "REGON, 12345678512348, checksum",
        "REGON, 12345678612347, checksum",
        "REGON, 1234567851, tooShort",
        "PESEL, 44051401358, checksum",
        "KRS, 12345, tooShort",
    })
    void saysWhatIsWrongWithPolishNumbers(Identifier identifier, String typed, String what) {
        assertRefused(identifier, typed, what);
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, PL61109010140000071219812875, checksum",
        "IBAN, PL6110901014000007121981287, tooShort",
        "IBAN, 6110901014000007121981287, tooShort",
        "IBAN, 611090101400000712198128744, tooLong",
        "IBAN, PL6110901014000007121981287A, iban.characters",
        "IBAN, DE893704004405320130001, tooLong",
        "IBAN, QQ89370400440532013000, iban.country",
        "IBAN, P, iban.country",
        "BIC, BREXPLP, tooShort",
        "BIC, BREXPLPWXXXX, tooLong",
        "BIC, 1REXPLPW, bic",
        "EU_VAT, 5260250274, euVat.country",
        "EU_VAT, PL5260250275, checksum",
        "EU_VAT, PL, tooShort",
        "EU_VAT, DE12345678, euVat.format",
        "EU_VAT, US123456789, euVat.country",
        "LEI, 7LTWFZYICNSX8D621K87, checksum",
        "LEI, 7LTWFZYICNSX8D621K8, tooShort",
        "LEI, 7LTWFZYICNSX8D621KAB, lei",
        "LEI, 7LTW_ZYICNSX8D621K86, lei",
    })
    void saysWhatIsWrongWithOthers(Identifier identifier, String typed, String what) {
        assertRefused(identifier, typed, what);
    }

    @Test
    void saysHowManyDigitsAreNeeded() {
        assertThat(refused(Identifier.NIP, "583 526 01").parameters()).containsExactly("NIP", "10", "8");
        assertThat(refused(Identifier.REGON, "12").parameters()).containsExactly("REGON", "9 / 14", "2");
        assertThat(refused(Identifier.IBAN, "12").parameters()).containsExactly("NRB", "26", "2");
        assertThat(refused(Identifier.NIP, "58x526!0186").parameters()).containsExactly("NIP", "X!");
    }

    @Test
    void namesTheFieldItIsAskedAbout() {
        assertThat(refused(Identifier.KRS, "1").at("krs"))
                .isEqualTo(Problem.of("krs", "error.identifier.tooShort", "KRS", "10", "1"));
    }

    @Test
    void guessesNeighboursThatChangedPlaces() {
        assertThat(refused(Identifier.NIP, "5835261086").parameters()).contains("583-526-01-86");
        assertThat(refused(Identifier.IBAN, "PL16109010140000071219812874").parameters())
                .containsExactly("1", "PL61 1090 1014 0000 0712 1981 2874");
        assertThat(refused(Identifier.LEI, "7LTWFZYICNSX8D261K86").parameters()).contains("7LTWFZYICNSX8D621K86");
    }

    @Test
    void guessesAWrongDigitWhereFewExplainIt() {
        assertThat(refused(Identifier.IBAN, "PL61109010140000071219812875").parameters())
                .hasSizeLessThanOrEqualTo(4)
                .contains("PL61 1090 1014 0000 0712 1981 2874");
    }

    @Test
    void neverGuessesMoreThanThree() {
        for (int i = 1; i <= 2_000; i++) {
            String typed = String.format("%010d", i * 4_999_979L % 10_000_000_000L);
            if (Identifier.NIP.check(typed) instanceof Verdict.Refused refused) {
                List<String> said = refused.parameters();
                assertThat(Integer.parseInt(said.get(0))).isBetween(0, 3).isEqualTo(said.size() - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NIP, 5835260186, 583-526-01-86",
        "REGON, 159083014, 159083014",
        "KRS, 0000918274, 0000918274",
        "IBAN, PL61109010140000071219812874, PL61 1090 1014 0000 0712 1981 2874",
        "IBAN, NO9386011117947, NO93 8601 1117 947",
        "NIP, nonsense, nonsense",
    })
    void showsThemAsPeopleReadThem(Identifier identifier, String normalized, String shown) {
        assertThat(identifier.display(normalized)).isEqualTo(shown);
    }

    private static void assertRefused(Identifier identifier, String typed, String what) {
        assertThat(identifier.check(typed))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("error.identifier." + what));
    }

    private static Verdict.Refused refused(Identifier identifier, String typed) {
        return (Verdict.Refused) identifier.check(typed);
    }
}
