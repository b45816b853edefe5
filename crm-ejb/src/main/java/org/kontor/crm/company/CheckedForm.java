package org.kontor.crm.company;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.kontor.crm.shared.Problem;

/**
 * A form with what can be said of it without looking anything up.
 *
 * @param problems every field that breaks a rule, in the order of the form; none when it is sound
 * @param normalized by the point's form, its normalised value; points left empty are missing
 * @param custom what the form says of custom fields
 */
public record CheckedForm(List<Problem> problems, Map<PointForm, String> normalized, Custom custom) {

    /**
     * Custom values, as the company's column holds them.
     *
     * @param given those the form gives
     * @param created those of a company that is created from it: with the defaults
     * @param missing what such a company would lack of required fields
     */
    public record Custom(JsonObject given, JsonObject created, List<Problem> missing) {

        /** Nothing is said, because there are no custom fields. */
        public static final Custom NONE =
                new Custom(JsonValue.EMPTY_JSON_OBJECT, JsonValue.EMPTY_JSON_OBJECT, List.of());
    }
}
