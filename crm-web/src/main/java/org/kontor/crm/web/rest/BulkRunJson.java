package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.bulk.BulkRun;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.shared.Json;

/** Acts on many companies as documents. */
final class BulkRunJson {

    private BulkRunJson() {}

    static JsonObject run(BulkRun run) {
        BulkChange change = run.change();
        return Json.createObjectBuilder()
                .add("id", run.id())
                .add("status", run.status().name())
                .add("query", run.query())
                .add("field", text(change == null ? null : change.field()))
                .add("value", text(change == null ? null : change.value()))
                .add("planned", run.planned())
                .add("changed", run.done())
                .add("unchanged", run.unchanged())
                .add("forbidden", run.forbidden())
                .add("failure", text(run.failure()))
                .add("changeSetId", run.changeSetId())
                .add("askedAt", run.askedAt().toString())
                .add("finishedAt", text(run.finishedAt()))
                .build();
    }

    private static JsonValue text(@Nullable Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }
}
