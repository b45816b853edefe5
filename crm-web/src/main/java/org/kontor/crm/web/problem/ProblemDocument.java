package org.kontor.crm.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.kontor.crm.shared.Problem;

/**
 * One refusal in the form of RFC 9457, before it is put into words.
 *
 * @param status HTTP status
 * @param code names the kind of refusal for programs; ends the member {@code type}
 * @param parameters what the explanation names, in the order of its placeholders
 * @param fields what is wrong with single members of the request, maybe empty
 */
public record ProblemDocument(int status, String code, List<Object> parameters, List<Problem> fields) {

    /** Media type of the document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:kontor:problem:";

    public ProblemDocument {
        parameters = List.copyOf(parameters);
        fields = List.copyOf(fields);
    }

    /** A refusal that concerns no single member. */
    public static ProblemDocument of(int status, String code, Object... parameters) {
        return new ProblemDocument(status, code, List.of(parameters), List.of());
    }

    /** A refusal for what single members hold; 400, as none of them was saved. */
    public static ProblemDocument invalid(List<Problem> fields) {
        return new ProblemDocument(400, "invalid", List.of(), fields);
    }

    /**
     * The document in words.
     *
     * @param language {@code pl} or {@code en}
     */
    public JsonObject toJson(String language) {
        ProblemTexts texts = ProblemTexts.in(language);
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", TYPE + code)
                .add("title", texts.say("problem." + code + ".title"))
                .add("status", status)
                .add("detail", texts.say("problem." + code + ".detail", parameters.toArray()));
        if (!fields.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            fields.forEach(field -> list.add(toJson(field, texts)));
            document.add("fields", list);
        }
        return document.build();
    }

    private static JsonObject toJson(Problem field, ProblemTexts texts) {
        return Json.createObjectBuilder()
                .add("field", field.field())
                .add("message", texts.say(field.key(), field.parameters().toArray()))
                .add("code", field.key())
                .build();
    }
}
