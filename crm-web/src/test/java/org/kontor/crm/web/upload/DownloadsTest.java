package org.kontor.crm.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told of a file it saves. */
class DownloadsTest {

    @Test
    void namesAnyLettersTwice() {
        assertThat(Downloads.attachment("umowa ż.pdf"))
                .isEqualTo("attachment; filename=\"umowa___.pdf\"; filename*=UTF-8''umowa%20%C5%BC.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; filename=\"b.exe",
                "a\r\nSet-Cookie: x=y",
                "%2e%2e%2f",
                "契約書 🐢.pdf",
                "../../etc/passwd",
                "'';+&=",
                "\u202Efdp.exe"
            })
    void staysOneHeaderAndGivesTheNameBack(String name) {
        String header = Downloads.attachment(name);

        assertThat(header).matches("attachment; filename=\"[\\w.~-]*\"; filename\\*=UTF-8''[\\w.~%-]*");
        assertThat(URLDecoder.decode(header.replaceAll(".*''", ""), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
