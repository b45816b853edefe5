package org.kontor.crm.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CopyLineTest {

    @Test
    void writesWhatCopyReads() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();

        new CopyLine(text)
                .add(1)
                .add((String) null)
                .add(true)
                .add("a\tb\\c\nd\re, żółć")
                .end();

        assertThat(text.toString(UTF_8)).isEqualTo("1\t\\N\tt\ta\\tb\\\\c\\nd\\re, żółć\n");
    }

    @Property(tries = 300)
    void oneLineStaysOneLine(@ForAll String first, @ForAll String second) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();

        new CopyLine(text).add(first).add(second).end();

        assertThat(text.toString(UTF_8).chars().filter(c -> c == '\n').count()).isEqualTo(1);
        assertThat(text.toString(UTF_8).chars().filter(c -> c == '\t').count()).isEqualTo(1);
    }
}
