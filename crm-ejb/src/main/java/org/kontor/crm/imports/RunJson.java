package org.kontor.crm.imports;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.shared.Json;

/** What a run's row keeps as JSON. */
final class RunJson {

    private RunJson() {}

    static String plan(ImportPlan plan) {
        return Json.createObjectBuilder()
                .add(
                        "keys",
                        Json.createArrayBuilder(
                                plan.keys().stream().map(Enum::name).toList()))
                .add("known", plan.known().name())
                .add("repeats", plan.repeats().name())
                .build()
                .toString();
    }

    static ImportPlan plan(String json) {
        JsonObject plan = object(json);
        return new ImportPlan(
                plan.getJsonArray("keys").getValuesAs(JsonString.class).stream()
                        .map(key -> MatchKey.valueOf(key.getString()))
                        .toList(),
                ImportPlan.Known.valueOf(plan.getString("known")),
                ImportPlan.Repeats.valueOf(plan.getString("repeats")));
    }

    static String failure(ImportRun.Failure failure) {
        return Json.createObjectBuilder()
                .add("key", failure.key())
                .add("parameters", Json.createArrayBuilder(failure.parameters()))
                .build()
                .toString();
    }

    static ImportRun.@Nullable Failure failure(@Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonObject failure = object(json);
        List<String> parameters = new ArrayList<>();
        failure.getJsonArray("parameters")
                .getValuesAs(JsonString.class)
                .forEach(parameter -> parameters.add(parameter.getString()));
        return new ImportRun.Failure(failure.getString("key"), parameters);
    }

    /** The records an undo left alone, each with who changed it since or with what forbids it. */
    static String undone(UndoResult result) {
        JsonArrayBuilder records = Json.createArrayBuilder();
        for (UndoResult.Kept kept : result.keptRecords()) {
            JsonObjectBuilder record = Json.createObjectBuilder()
                    .add("entity", kept.record().entity())
                    .add("id", kept.record().id());
            kept.changes().stream().findFirst().ifPresent(change -> {
                record.add("actor", change.actor());
                if (change.consoleUser() != null) {
                    record.add("console_user", change.consoleUser());
                }
            });
            records.add(record);
        }
        for (UndoResult.Impossible impossible : result.impossibleRecords()) {
            if (impossible.record() != null) {
                records.add(Json.createObjectBuilder()
                        .add("entity", impossible.record().entity())
                        .add("id", impossible.record().id())
                        .add("reason", impossible.reason().name()));
            }
        }
        return records.build().toString();
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
