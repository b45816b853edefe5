package org.kontor.crm.importsource;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;

/**
 * Why a source cannot go on, to be said in a reader's language.
 *
 * @param key key of the message
 * @param parameters what it names
 */
public record Trouble(String key, List<String> parameters) implements Serializable {

    public Trouble {
        parameters = List.copyOf(parameters);
    }

    static Trouble of(String key, Object... parameters) {
        return new Trouble(key, Stream.of(parameters).map(String::valueOf).toList());
    }

    /** What a refusal says. */
    static Trouble of(BusinessException refusal) {
        if (refusal instanceof SourceTrouble own) {
            return own.trouble();
        }
        if (refusal instanceof Invalid invalid) {
            Problem first = invalid.problems().get(0);
            return new Trouble(first.key(), first.parameters());
        }
        return refusal instanceof Forbidden
                ? of("imports.source.trouble.right")
                : of(refusal.key(), refusal.parameters().toArray());
    }

    String json() {
        return Json.createObjectBuilder()
                .add("key", key)
                .add("parameters", Json.createArrayBuilder(parameters))
                .build()
                .toString();
    }

    static @Nullable Trouble read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject trouble = reader.readObject();
            return new Trouble(
                    trouble.getString("key"),
                    trouble.getJsonArray("parameters").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList());
        }
    }
}
