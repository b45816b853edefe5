package org.kontor.crm.web.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;

/**
 * One refusal in the form of RFC 9457, before it is put into words.
 *
 * @param status HTTP status
 * @param code names the kind of refusal for programs; ends the member {@code type}
 * @param parameters what the explanation names, in the order of its placeholders; a {@link Problem} stands for its words
 * @param fields what is wrong with single members of the request, maybe empty
 * @param more members of this kind of refusal alone, made for the language {@code pl} or {@code en}
 */
public record ProblemDocument(
        int status, String code, List<Object> parameters, List<Problem> fields, Function<String, JsonObject> more) {

    /** Media type of the document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:kontor:problem:";

    public ProblemDocument {
        parameters = List.copyOf(parameters);
        fields = List.copyOf(fields);
    }

    /** A refusal that concerns no single member. */
    public static ProblemDocument of(int status, String code, Object... parameters) {
        return new ProblemDocument(status, code, List.of(parameters), List.of(), ProblemDocument::nothing);
    }

    /** The same refusal with members that only this kind has. */
    public ProblemDocument with(Function<String, JsonObject> members) {
        return new ProblemDocument(status, code, parameters, fields, members);
    }

    /** A refusal for what single members hold; 400, as none of them was saved. */
    public static ProblemDocument invalid(List<Problem> fields) {
        return new ProblemDocument(400, "invalid", List.of(), fields, ProblemDocument::nothing);
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
                .add("detail", texts.say("problem." + code + ".detail", said(texts)));
        if (!fields.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            fields.forEach(field -> list.add(toJson(field, texts)));
            document.add("fields", list);
        }
        more.apply(language).forEach(document::add);
        return document.build();
    }

    /** The words for a key and its parameters, in {@code pl} or {@code en}. */
    public static String words(Problem said, String language) {
        return words(said, ProblemTexts.in(language));
    }

    private static String words(Problem said, ProblemTexts texts) {
        String words = texts.say(said.key(), said.parameters().toArray());
        return said.of().isEmpty() ? words : texts.say("error.ofSeveral", said.of(), words);
    }

    private Object[] said(ProblemTexts texts) {
        return parameters.stream()
                .map(parameter -> parameter instanceof Problem problem ? words(problem, texts) : parameter)
                .toArray();
    }

    private static JsonObject toJson(Problem field, ProblemTexts texts) {
        return Json.createObjectBuilder()
                .add("field", field.field())
                .add("message", words(field, texts))
                .add("code", field.key())
                .build();
    }

    private static JsonObject nothing(String language) {
        return JsonObject.EMPTY_JSON_OBJECT;
    }
}
