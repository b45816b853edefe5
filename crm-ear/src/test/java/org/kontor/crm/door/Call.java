package org.kontor.crm.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.product.Product;

/**
 * A call of the REST interface as the running product describes it.
 *
 * @param name as the table names it: method and address
 * @param parameters names of what the address may ask behind its question mark
 * @param type of the body, empty when it takes none
 * @param example of the body
 */
record Call(String name, Set<String> parameters, String type, JsonElement example) {

    private static final String CONDITIONS = "conditions";

    /** All of them. */
    static List<Call> all() {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create(Product.running().url("/../openapi?format=JSON"))
                                .normalize())
                .build();
        JsonObject document =
                JsonParser.parseString(Product.running().send(question).body()).getAsJsonObject();
        List<Call> all = new ArrayList<>();
        document.getAsJsonObject("paths").asMap().forEach((path, item) -> {
            for (Map.Entry<String, JsonElement> one : item.getAsJsonObject().entrySet()) {
                if (Set.of("get", "post", "put", "patch", "delete").contains(one.getKey())) {
                    all.add(read(document, one.getKey().toUpperCase(Locale.ROOT) + " " + path, one.getValue()));
                }
            }
        });
        return all;
    }

    private static Call read(JsonObject document, String name, JsonElement described) {
        JsonObject call = described.getAsJsonObject();
        Set<String> parameters = new TreeSet<>();
        for (JsonElement one : array(call, "parameters")) {
            JsonObject parameter = resolved(document, one.getAsJsonObject());
            if (parameter.get("in").getAsString().equals("query")) {
                parameters.add(parameter.get("name").getAsString());
            }
        }
        if (!call.has("requestBody")) {
            return new Call(name, parameters, "", JsonNull.INSTANCE);
        }
        Map.Entry<String, JsonElement> body = resolved(document, call.getAsJsonObject("requestBody"))
                .getAsJsonObject("content")
                .entrySet()
                .iterator()
                .next();
        JsonElement example = body.getValue().getAsJsonObject().get("example");
        return new Call(name, parameters, body.getKey(), example == null ? JsonNull.INSTANCE : example);
    }

    private static JsonArray array(JsonObject from, String member) {
        return from.has(member) ? from.getAsJsonArray(member) : new JsonArray();
    }

    /** What a reference into the document stands for. */
    private static JsonObject resolved(JsonObject document, JsonObject one) {
        if (!one.has("$ref")) {
            return one;
        }
        JsonObject found = document;
        for (String step : one.get("$ref").getAsString().substring(2).split("/", -1)) {
            found = found.getAsJsonObject(step);
        }
        return found;
    }

    String method() {
        return name.substring(0, name.indexOf(' '));
    }

    String address() {
        return name.substring(name.indexOf(' ') + 1);
    }

    boolean reads() {
        return method().equals("GET");
    }

    /** All that is worth asking behind the question mark; nothing too. */
    List<String> questions(Known known) {
        List<String> all = new ArrayList<>();
        Map<String, String> asked = Map.of(
                "q",
                "q=" + known.name(),
                "name",
                "name=" + known.name() + ".txt",
                "id",
                "id=" + known.ids().get(address().startsWith("/contacts") ? 1 : 0),
                "company",
                "company=" + known.ids().get(0),
                "of",
                "of=" + known.ids().get(0),
                CONDITIONS,
                "externalId=" + known.value(),
                "sort",
                "q=" + known.name() + "&sort=-externalId",
                "columns",
                "q=" + known.name() + "&columns=name,externalId");
        asked.forEach((parameter, question) -> {
            if (parameters.contains(parameter)) {
                all.add("?" + question);
            }
        });
        // whoever changes many asks for which ones: others work with theirs meanwhile
        if (all.isEmpty() || (reads() && parameters.contains("limit"))) {
            all.add("");
        }
        return all;
    }

    /** The example, in the words of what is known. */
    String body(Known known) {
        if (type.isEmpty()) {
            return "";
        }
        return example.isJsonNull() || !type.endsWith("json")
                ? known.name()
                : put(example, null, "", known).toString();
    }

    private static JsonElement put(JsonElement from, @Nullable String above, String member, Known known) {
        if (from.isJsonArray()) {
            JsonArray items = new JsonArray();
            from.getAsJsonArray().forEach(item -> items.add(put(item, above, member, known)));
            return items;
        }
        if (from.isJsonObject()) {
            JsonObject object = new JsonObject();
            from.getAsJsonObject().asMap().forEach((name, value) -> object.add(name, put(value, member, name, known)));
            if (object.has("kind")) {
                // a new phone, not one of another record
                object.remove("id");
            }
            return object;
        }
        return switch (member) {
            case "id" -> new JsonPrimitive(known.ids().get("contact".equals(above) ? 1 : 0));
            case "name", "firstName", "lastName", "role" -> new JsonPrimitive(known.name());
            case "value" -> "phones".equals(above) ? new JsonPrimitive(known.phone()) : from;
            default -> from;
        };
    }
}
