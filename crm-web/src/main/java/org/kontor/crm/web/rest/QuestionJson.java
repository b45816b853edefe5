package org.kontor.crm.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.Answer;
import org.kontor.crm.imports.Answered;
import org.kontor.crm.imports.ResultRow;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.custom.ValueWords;

/** Rows that wait for a person's answer as JSON, and the answers (I-04). */
final class QuestionJson {

    private static final int MOST = 1000;

    private QuestionJson() {}

    /**
     * What a call answers.
     *
     * @param answer null takes answers back
     * @param rows numbers of rows, null for all that have no answer
     */
    record Said(@Nullable Answer answer, @Nullable List<Long> rows) {}

    /** Reads {@code {"answer": "FILL", "rows": [3, 5]}}; without rows all are meant that have no answer. */
    static Said said(JsonObject document) {
        document.keySet().stream()
                .filter(member -> !Set.of("answer", "rows").contains(member))
                .findFirst()
                .ifPresent(member -> {
                    throw Refusal.of(member, "rest.error.unknownMember");
                });
        JsonValue answer = document.getOrDefault("answer", JsonValue.NULL);
        JsonValue rows = document.get("rows");
        if (answer.equals(JsonValue.NULL) && rows != null) {
            return new Said(null, rows(rows));
        }
        String name = answer instanceof JsonString text ? text.getString() : answer.toString();
        return new Said(Refusal.choice("answer", Answer.values(), name), rows == null ? null : rows(rows));
    }

    private static List<Long> rows(JsonValue value) {
        if (!(value instanceof JsonArray array) || array.size() > MOST) {
            throw Refusal.of("rows", "rest.error.list");
        }
        List<Long> rows = new ArrayList<>();
        for (JsonValue one : array) {
            if (!(one instanceof JsonNumber number) || !Members.isSensible(number) || !number.isIntegral()) {
                throw Refusal.of("rows", "rest.error.id");
            }
            rows.add(number.longValue());
        }
        return rows;
    }

    static JsonObject page(List<ResultRow> rows, Answered count, boolean more, ValueWords words) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        rows.forEach(row -> items.add(row(row, words)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("next", more ? Json.createValue(rows.get(rows.size() - 1).number()) : JsonValue.NULL)
                .add("open", count.open())
                .build();
    }

    static JsonObject answered(int rows, Answered count) {
        return Json.createObjectBuilder()
                .add("answered", rows)
                .add("open", count.open())
                .build();
    }

    private static JsonObjectBuilder row(ResultRow row, ValueWords words) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        row.differences()
                .forEach(cell -> cells.add(Json.createObjectBuilder()
                        .add("field", cell.field())
                        .add(
                                "before",
                                cell.before() == null ? JsonValue.NULL : Json.createValue(words.of(cell.before())))
                        .add("after", words.of(cell.after()))));
        return Json.createObjectBuilder()
                .add("row", row.number())
                .add("line", row.line())
                .add("companyId", row.companyId() == null ? JsonValue.NULL : Json.createValue(row.companyId()))
                .add("name", row.name())
                .add("differences", cells)
                .add(
                        "answer",
                        row.answer() == null
                                ? JsonValue.NULL
                                : Json.createValue(row.answer().name()));
    }
}
