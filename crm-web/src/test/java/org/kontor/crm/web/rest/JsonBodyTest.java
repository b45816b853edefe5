package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void readsOneObject() {
        assertThat(JsonBody.read(body("{\"name\": \"Żółw\"}")).getString("name"))
                .isEqualTo("Żółw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"a\": 1} {\"b\": 2}",
                "{\"a\": 01}",
                "{\"a\": 1e99999999999}",
                "{'a': 1}"
            })
    void refusesEverythingElse(String text) {
        assertThat(statusOf(body(text))).isEqualTo(400);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(statusOf(body("{\"a\":" + "[".repeat(21) + "]".repeat(21) + "}")))
                .isEqualTo(400);
        assertThat(statusOf(body("{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}")))
                .isEqualTo(400);
    }

    @Test
    void stopsReadingWhatIsTooLarge() {
        assertThat(statusOf(body(" ".repeat(JsonBody.LARGEST + 1) + "{}"))).isEqualTo(413);
    }

    private static int statusOf(InputStream body) {
        return catchThrowableOfType(Refusal.class, () -> JsonBody.read(body))
                .problem()
                .status();
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
