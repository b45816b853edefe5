package org.kontor.crm.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Contents are taken in whole, and no further than it takes to see that they are too long. */
class SpoolTest {

    private static final int LONG = 200_003;

    @Test
    void givesEveryByteOnceAllHaveCome() {
        byte[] sent = bytes(LONG);
        InputStream slow = new ByteArrayInputStream(sent);

        byte[] taken = Spool.whole(slow, LONG, content -> {
            assertThat(slow).isEmpty();
            return read(content);
        });

        assertThat(taken).isEqualTo(sent);
    }

    @Test
    void takesOneByteMoreThanTheLimitAndLeavesTheRest() {
        InputStream sent = new ByteArrayInputStream(bytes(LONG));

        int taken = Spool.whole(sent, 70_000, content -> read(content).length);

        assertThat(taken).isEqualTo(70_001);
        assertThat(read(sent)).hasSize(LONG - 70_001);
    }

    @Test
    void doesNothingWithWhatBreaksOff() {
        AtomicBoolean used = new AtomicBoolean();
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(bytes(LONG))) {
            @Override
            public int read(byte[] target, int start, int length) throws IOException {
                if (available() < LONG / 2) {
                    throw new IOException("gone");
                }
                return super.read(target, start, length);
            }
        };

        assertThatThrownBy(() -> Spool.whole(broken, LONG, content -> {
                    used.set(true);
                    return content;
                }))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(used).isFalse();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
