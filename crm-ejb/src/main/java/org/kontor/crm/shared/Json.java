package org.kontor.crm.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonMergePatch;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/**
 * Makes and reads JSON by one provider that is looked for once. The static methods of {@link jakarta.json.Json} look through
 * every archive of the application for each value they make, which took most of the time of a list.
 */
public final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
    private static final JsonGeneratorFactory GENERATORS = PROVIDER.createGeneratorFactory(Map.of());

    private Json() {}

    /** Reads one value. */
    public static JsonReader createReader(StringReader text) {
        return PROVIDER.createReader(text);
    }

    /** Reads event by event; the encoding is found out as RFC 8259 says. */
    public static JsonParser createParser(InputStream bytes) {
        return PROVIDER.createParser(bytes);
    }

    /** Writes piece by piece, where an object of its own for each piece is too many; close it. */
    public static JsonGenerator createGenerator(Writer target) {
        return GENERATORS.createGenerator(target);
    }

    /** An empty object to be filled. */
    public static JsonObjectBuilder createObjectBuilder() {
        return BUILDERS.createObjectBuilder();
    }

    /** An empty array to be filled. */
    public static JsonArrayBuilder createArrayBuilder() {
        return BUILDERS.createArrayBuilder();
    }

    /** An array that begins with these. */
    public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
        return BUILDERS.createArrayBuilder(values);
    }

    /** A text. */
    public static JsonString createValue(String value) {
        return PROVIDER.createValue(value);
    }

    /** A whole number. */
    public static JsonNumber createValue(long value) {
        return PROVIDER.createValue(value);
    }

    /** A number as exact as it is. */
    public static JsonNumber createValue(BigDecimal value) {
        return PROVIDER.createValue(value);
    }

    /** A patch as RFC 7396 says. */
    public static JsonMergePatch createMergePatch(JsonValue patch) {
        return PROVIDER.createMergePatch(patch);
    }

    /** Makes objects and arrays. */
    public static JsonBuilderFactory builders() {
        return BUILDERS;
    }
}
