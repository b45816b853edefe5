package org.kontor.crm.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every identifier, whatever is typed. */
class IdentifierPropertiesTest {

    private static final Map<Identifier, String> SOUND = Map.of(
            Identifier.NIP, "5835260186",
            Identifier.REGON, "12345678512347",
            Identifier.KRS, "0000006865",
            Identifier.PESEL, "44051401359",
            Identifier.IBAN, "PL61109010140000071219812874",
            Identifier.BIC, "BREXPLPW",
            Identifier.EU_VAT, "PL5260250274",
            Identifier.LEI, "7LTWFZYICNSX8D621K86");

    @Property
    void everySingleChangeOfADigitOfANipIsRefused(
            @ForAll("nips") String nip,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char other = (char) ('0' + (nip.charAt(place) - '0' + by) % 10);
        String changed = nip.substring(0, place) + other + nip.substring(place + 1);

        assertThat(Identifier.NIP.check(nip)).isEqualTo(new Verdict.Sound(nip));
        assertThat(Identifier.NIP.check(changed)).isInstanceOf(Verdict.Refused.class);
    }

    @Property
    void whatIsShownReadsBack(@ForAll("nips") String nip) {
        assertThat(Identifier.NIP.check(Identifier.NIP.display(nip)).value()).contains(nip);
    }

    @Property
    void accountsInFoursReadBack(@ForAll("accounts") String iban) {
        assertThat(Identifier.IBAN.check(iban).value()).contains(iban);
        assertThat(Identifier.IBAN.check(Identifier.IBAN.display(iban)).value()).contains(iban);
        assertThat(Identifier.IBAN.check(iban.substring(2)).value()).contains(iban);
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll Identifier identifier, @ForAll("nearlySound") String typed) {
        identifier.check(typed).value().ifPresent(once -> {
            assertThat(identifier.check(once).value()).contains(once);
            assertThat(identifier.check(identifier.display(once)).value()).contains(once);
        });
    }

    @Property
    void spacesAndDashesCountNothing(@ForAll Identifier identifier, @ForAll @IntRange(max = 7) int place) {
        String sound = Objects.requireNonNull(SOUND.get(identifier));

        assertThat(identifier
                        .check(sound.substring(0, place) + " - " + sound.substring(place))
                        .value())
                .contains(sound);
    }

    @Property
    void wildInputNeverThrows(@ForAll Identifier identifier, @ForAll String typed) {
        assertThat(identifier.check(typed)).isNotNull();
        assertThat(identifier.display(typed)).isNotNull();
    }

    @Property
    void nearlySoundInputNeverThrows(@ForAll Identifier identifier, @ForAll("nearlySound") String typed) {
        assertThat(identifier.check(typed)).isNotNull();
    }

    @Provide
    Arbitrary<String> nips() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(9)
                .filter(head -> !head.equals("000000000"))
                .filter(head -> IntStream.range(0, 10).anyMatch(last -> Checksum.nip(head + last)))
                .map(head -> head
                        + IntStream.range(0, 10)
                                .filter(last -> Checksum.nip(head + last))
                                .findFirst()
                                .orElseThrow());
    }

    @Provide
    Arbitrary<String> accounts() {
        return Arbitraries.strings().numeric().ofLength(24).map(account -> {
            int rest = 0;
            for (char digit : (account + "252100").toCharArray()) {
                rest = (rest * 10 + digit - '0') % 97;
            }
            return String.format("PL%02d%s", 98 - rest, account);
        });
    }

    @Provide
    Arbitrary<String> nearlySound() {
        return Arbitraries.of(SOUND.values())
                .flatMap(sound -> Arbitraries.integers()
                        .between(0, sound.length() - 1)
                        .flatMap(place -> Arbitraries.strings()
                                .withChars("0123456789ABXZ -–.ąπ\u0000\ud800")
                                .ofMaxLength(3)
                                .map(noise -> sound.substring(0, place) + noise + sound.substring(place + 1))));
    }
}
