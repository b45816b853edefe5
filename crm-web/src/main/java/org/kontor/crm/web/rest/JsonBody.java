package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.problem.ProblemDocument;

/** Reads the JSON object a call brings. */
final class JsonBody {

    /** Far more than the largest company, far less than what hurts. */
    static final int LARGEST = 1_000_000;

    private static final int DEEPEST = 20;

    private JsonBody() {}

    /**
     * The object in the body.
     *
     * @throws Refusal 413 for a body of more than {@link #LARGEST} bytes, 400 for anything but one JSON object
     */
    static JsonObject read(InputStream body) {
        if (parsed(bytes(body)) instanceof JsonObject object && isShallow(object, DEEPEST)) {
            return object;
        }
        throw malformed();
    }

    /** Whatever the parser objects to is unreadable; it has several ways of saying so. */
    private static JsonValue parsed(byte[] bytes) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            JsonValue value = parser.getValue();
            // Asking on makes the parser look at what follows, and object to anything but white space.
            if (parser.hasNext()) {
                throw malformed();
            }
            return value;
        } catch (RuntimeException unreadable) {
            throw malformed();
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal(ProblemDocument.of(413, "tooLarge", LARGEST));
            }
            return bytes;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isShallow(JsonValue value, int levels) {
        return switch (value.getValueType()) {
            case OBJECT ->
                levels > 0 && value.asJsonObject().values().stream().allMatch(member -> isShallow(member, levels - 1));
            case ARRAY -> levels > 0 && value.asJsonArray().stream().allMatch(item -> isShallow(item, levels - 1));
            default -> true;
        };
    }

    private static Refusal malformed() {
        return new Refusal(ProblemDocument.of(400, "malformed"));
    }
}
