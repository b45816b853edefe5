package org.kontor.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.kontor.crm.identifier.Identifier;

class ScoreTest {

    private static final Reason NIP = Reason.of(Identifier.NIP);
    private static final Reason NAME = Reason.of(Reason.Kind.SAME_NAME);
    private static final Reason DOMAIN = Reason.of(Reason.Kind.DOMAIN);

    @Test
    void anIdentifierIsNearlyCertainAndADomainIsNot() {
        assertThat(Score.of(List.of(NIP))).isEqualTo(97);
        assertThat(Score.of(List.of(NIP, NAME))).isEqualTo(99);
        assertThat(Score.of(List.of(NAME))).isEqualTo(70);
        assertThat(Score.of(List.of(DOMAIN))).isEqualTo(45);
        assertThat(Score.of(List.of(DOMAIN, Reason.alike(0.86)))).isEqualTo(74);
        assertThat(Score.of(List.of())).isZero();
    }

    @Property
    void aFurtherReasonNeverLessens(@ForAll("reasons") List<Reason> reasons, @ForAll("reason") Reason more) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(more);

        assertThat(Score.of(all)).isBetween(Score.of(reasons), 99);
    }

    @Property
    void likenessIsMutualAndOnlyTheSameIsTheSame(@ForAll("words") String one, @ForAll("words") String other) {
        double likeness = NameLikeness.of(one, other);

        assertThat(likeness).isEqualTo(NameLikeness.of(other, one)).isBetween(0.0, 1.0);
        assertThat(NameLikeness.of(one, one)).isEqualTo(1);
        if (likeness == 1) {
            assertThat(sorted(one)).isEqualTo(sorted(other));
        }
    }

    @Test
    void oneWrongLetterIsAlikeAndAnotherWordIsNot() {
        assertThat(NameLikeness.of("baltyk stal", "baltykstal")).isEqualTo(1);
        assertThat(NameLikeness.of("stal baltyk", "baltyk stal")).isEqualTo(1);
        assertThat(NameLikeness.of("nadodrze energia", "nadodzre energia")).isGreaterThan(0.7);
        assertThat(NameLikeness.of("baltyk stal serwis", "baltyk stal")).isGreaterThan(0.7);
        assertThat(NameLikeness.of("baltyk stal", "karpaty meble")).isLessThan(0.1);
        assertThat(NameLikeness.of("", "")).isZero();
    }

    private static String sorted(String words) {
        return words.chars()
                .filter(c -> c != ' ')
                .sorted()
                .distinct()
                .boxed()
                .toList()
                .toString();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'e')
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Reason> reason() {
        return Arbitraries.oneOf(
                Arbitraries.of(NIP, NAME, DOMAIN, Reason.of(Reason.Kind.PHONE), Reason.of(Reason.Kind.EMAIL)),
                Arbitraries.doubles().between(Score.ALIKE, 1).map(Reason::alike));
    }

    @Provide
    Arbitrary<List<Reason>> reasons() {
        return reason().list().ofMaxSize(4);
    }
}
