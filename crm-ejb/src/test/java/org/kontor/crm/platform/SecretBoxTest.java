package org.kontor.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SEVEN = {7};
    private static final byte[] EIGHT = {8};

    @Test
    void opensWhatItSealedAndNeverSealsTheSameTwice() {
        SecretBox box = box("a key of this house");
        byte[] sealed = box.seal(SECRET, SEVEN);

        assertThat(box.open(sealed, SEVEN)).isEqualTo(SECRET);
        assertThat(box.seal(SECRET, SEVEN)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void opensNothingOfAnotherKeyOfAnotherOwnerOrAltered() {
        byte[] sealed = box("a key of this house").seal(SECRET, SEVEN);
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> box("another key").open(sealed, SEVEN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("a key of this house").open(sealed, EIGHT))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("a key of this house").open(altered, SEVEN))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyThatEverybodyKnowsIsForTheDemo() {
        SecretBox box = box("kontor-demo");
        box.demo = true;
        assertThat(box.isReady()).isTrue();
        box.demo = false;
        assertThat(box.isReady()).isFalse();
        assertThat(box("a key of this house").isReady()).isTrue();
    }

    private static SecretBox box(String key) {
        SecretBox box = new SecretBox();
        box.key = key;
        return box;
    }
}
