package org.kontor.crm.web.edit;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Json;

/**
 * A form as text: what is typed, and what it was opened with, so that what others save meanwhile can be merged. It is kept
 * as a draft, and carried by the page itself for the time after a session has ended.
 *
 * @param start the form as it was opened
 * @param form the form as it is typed
 * @param typed the one value of the form that is typed as a text of its own, as it stands; null when there is none
 */
record DraftText<F>(F start, F form, @Nullable String typed) {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String START = "start";
    private static final String FORM = "form";
    private static final String TYPED = "amount";

    String write() {
        var text = Json.createObjectBuilder().add(START, JSON.toJson(start)).add(FORM, JSON.toJson(form));
        return (typed == null ? text : text.add(TYPED, typed)).build().toString();
    }

    /** Reads what {@link #write} wrote; of what is none, or lost its shape with a newer release, nothing. */
    static <F> Optional<DraftText<F>> read(String text, Class<F> type) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            return Optional.of(new DraftText<>(
                    JSON.fromJson(object.getString(START), type),
                    JSON.fromJson(object.getString(FORM), type),
                    object.getString(TYPED, null)));
        } catch (JsonException | JsonbException | NullPointerException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }
}
