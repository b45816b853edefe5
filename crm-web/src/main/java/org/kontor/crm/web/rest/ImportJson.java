package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Undone;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.imports.ImportWords;
import org.kontor.crm.web.imports.RunWords;

/** A run as JSON. */
final class ImportJson {

    private ImportJson() {}

    static JsonObject of(ImportRun run, ImportWords words, RunWords course) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("id", run.id())
                .add("status", run.status().name())
                .add("fileName", run.fileName())
                .add("format", FormatMembers.told(run.detected().format()))
                .add("rows", run.rows());
        buckets(document, run.tally() == null ? new ImportRun.Tally(0, 0, 0, 0, 0, 0) : run.tally());
        waived(document, run.waiver());
        moment(document, "startedAt", run.startedAt());
        moment(document, "finishedAt", run.finishedAt());
        if (run.changeSetId() != null) {
            document.add("changeSet", run.changeSetId());
        }
        if (run.isActive() && run.step() != null) {
            document.add("step", run.step().name()).add("done", run.done());
        }
        undone(document, "undone", run.undone());
        undone(document, "redone", run.redone());
        if (run.status() == Status.FAILED) {
            document.add("failure", words.failure(run));
        } else if (run.isActive() && run.failure() != null) {
            document.add("waiting", course.broken(run));
        }
        return document.build();
    }

    private static void buckets(JsonObjectBuilder document, ImportRun.Tally tally) {
        document.add("created", tally.created())
                .add("updated", tally.updated())
                .add("asked", tally.asked())
                .add("unchanged", tally.unchanged())
                .add("duplicate", tally.duplicate())
                .add("forbidden", tally.forbidden())
                .add("rejected", tally.rejected());
    }

    private static void waived(JsonObjectBuilder document, ImportRun.@Nullable Waiver waiver) {
        if (waiver != null) {
            document.add(
                    "waived",
                    Json.createObjectBuilder()
                            .add("at", waiver.at().toString())
                            .add("by", waiver.by())
                            .add("rows", waiver.rows()));
        }
    }

    private static void undone(JsonObjectBuilder document, String name, @Nullable Undone undone) {
        if (undone != null) {
            document.add(
                    name,
                    Json.createObjectBuilder()
                            .add("at", undone.at().toString())
                            .add("by", undone.by())
                            .add("restored", undone.restored())
                            .add("people", undone.people())
                            .add("kept", undone.kept())
                            .add("impossible", undone.impossible()));
        }
    }

    private static void moment(JsonObjectBuilder document, String name, @Nullable Instant moment) {
        if (moment == null) {
            document.addNull(name);
        } else {
            document.add(name, moment.toString());
        }
    }
}
