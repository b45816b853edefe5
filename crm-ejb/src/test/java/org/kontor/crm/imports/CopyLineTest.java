package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CopyLineTest {

    @Test
    void writesWhatCopyReads() {
        StringBuilder text = new StringBuilder();

        new CopyLine(text)
                .add(1)
                .add((String) null)
                .add(true)
                .add("a\tb\\c\nd\re")
                .end();

        assertThat(text).hasToString("1\t\\N\tt\ta\\tb\\\\c\\nd\\re\n");
    }

    @Property(tries = 300)
    void oneLineStaysOneLine(@ForAll String first, @ForAll String second) {
        StringBuilder text = new StringBuilder();

        new CopyLine(text).add(first).add(second).end();

        assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(1);
        assertThat(text.chars().filter(c -> c == '\t').count()).isEqualTo(1);
    }
}
