package org.kontor.crm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWhatItSealedAndNeverSealsTheSameTwice() {
        SecretBox box = box("a key of this house");
        byte[] sealed = box.seal(SECRET, 7);

        assertThat(box.open(sealed, 7)).isEqualTo(SECRET);
        assertThat(box.seal(SECRET, 7)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void opensNothingOfAnotherKeyOfAnotherUserOrAltered() {
        byte[] sealed = box("a key of this house").seal(SECRET, 7);
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> box("another key").open(sealed, 7)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("a key of this house").open(sealed, 8)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("a key of this house").open(altered, 7)).isInstanceOf(IllegalStateException.class);
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
