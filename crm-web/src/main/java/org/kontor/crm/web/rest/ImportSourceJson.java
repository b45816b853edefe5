package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.importsource.SavedSource;
import org.kontor.crm.importsource.SourceForm;
import org.kontor.crm.importsource.SourceKind;
import org.kontor.crm.importsource.SourceRun;
import org.kontor.crm.importsource.Trouble;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.imports.SourceWords;

/** Sources of imports as JSON, and back. A secret is read and never written. */
final class ImportSourceJson {

    private static final Set<String> FORM = Set.of(
            "name",
            "ownerId",
            "profileId",
            "kind",
            "location",
            "login",
            "secret",
            "hostKey",
            "pattern",
            "archive",
            "failed",
            "everyMinutes",
            "dailyAt",
            "errorPercent",
            "missingPercent",
            "megabytes",
            "seconds",
            "reportTo",
            "active");

    private ImportSourceJson() {}

    static JsonObject source(SavedSource source, @Nullable SourceRun last, SourceWords words) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", source.id())
                .add("name", source.name())
                .add("ownerId", source.ownerId())
                .add("profileId", source.profileId())
                .add("kind", source.place().kind().name())
                .add("location", source.place().location())
                .add("login", source.place().login())
                .add("secretKept", source.secret())
                .add("hostKey", source.place().hostKey())
                .add("pattern", source.place().pattern())
                .add("archive", source.place().archive())
                .add("failed", source.place().failed())
                .add("everyMinutes", number(source.timetable().everyMinutes()))
                .add("dailyAt", time(source.timetable().dailyAt()))
                .add("errorPercent", number(source.limits().errorPercent()))
                .add("missingPercent", number(source.limits().missingPercent()))
                .add("megabytes", source.limits().megabytes())
                .add("seconds", source.limits().seconds());
        return stand(json.add("reportTo", addresses(source)).add("active", source.active()), source, last, words)
                .build();
    }

    private static JsonArrayBuilder addresses(SavedSource source) {
        JsonArrayBuilder addresses = Json.createArrayBuilder();
        Stream.of(source.reportTo().split(", ", -1))
                .filter(one -> !one.isEmpty())
                .forEach(addresses::add);
        return addresses;
    }

    private static JsonObjectBuilder stand(
            JsonObjectBuilder json, SavedSource source, @Nullable SourceRun last, SourceWords words) {
        SavedSource.State state = source.state();
        return json.add("nextAt", moment(source.isGoing() ? state.nextAt() : null))
                .add("lookedAt", moment(state.lookedAt()))
                .add("trouble", trouble(state.trouble(), words))
                .add("stoppedAt", moment(state.stoppedAt()))
                .add("stopped", trouble(state.stopped(), words))
                .add("last", last == null ? JsonValue.NULL : run(last, words));
    }

    static JsonObject run(SourceRun run, SourceWords words) {
        return Json.createObjectBuilder()
                .add("importId", CompanyJson.number(run.runId()))
                .add("fileName", run.fileName() == null ? JsonValue.NULL : Json.createValue(run.fileName()))
                .add("foundAt", run.foundAt().toString())
                .add("state", run.state().name())
                .add("trouble", trouble(run.trouble(), words))
                .add("report", run.report().name())
                .build();
    }

    private static JsonValue trouble(@Nullable Trouble trouble, SourceWords words) {
        return trouble == null ? JsonValue.NULL : Json.createValue(words.trouble(trouble));
    }

    private static JsonValue moment(@Nullable Instant moment) {
        return moment == null ? JsonValue.NULL : Json.createValue(moment.toString());
    }

    private static JsonValue number(@Nullable Integer number) {
        return number == null ? JsonValue.NULL : Json.createValue(number.longValue());
    }

    private static JsonValue time(@Nullable LocalTime time) {
        return time == null
                ? JsonValue.NULL
                : Json.createValue(DateTimeFormatter.ofPattern("HH:mm").format(time));
    }

    /**
     * The form a call brings; what is left out is as for a new one.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static SourceForm form(JsonObject document) {
        Members members = Members.of(document).allow(FORM);
        SourceForm form = new SourceForm();
        form.setName(members.text("name"));
        form.setOwnerId(members.id("ownerId"));
        form.setProfileId(members.id("profileId"));
        SourceKind kind = members.constant("kind", SourceKind.class);
        form.setKind(kind == null ? form.getKind() : kind);
        form.setLocation(members.text("location"));
        form.setLogin(members.text("login"));
        form.setSecret(members.text("secret"));
        form.setHostKey(members.text("hostKey"));
        form.setPattern(or(members.text("pattern"), form.getPattern()));
        form.setArchive(or(members.text("archive"), form.getArchive()));
        form.setFailed(or(members.text("failed"), form.getFailed()));
        form.setDailyAt(time(members));
        form.setEveryMinutes(whole(members, "everyMinutes", form.getDailyAt() == null ? form.getEveryMinutes() : null));
        form.setErrorPercent(limit(document, members, "errorPercent", form.getErrorPercent()));
        form.setMissingPercent(limit(document, members, "missingPercent", form.getMissingPercent()));
        form.setMegabytes(whole(members, "megabytes", form.getMegabytes()));
        form.setSeconds(whole(members, "seconds", form.getSeconds()));
        form.setReportTo(String.join(", ", members.strings("reportTo")));
        form.setActive(!document.containsKey("active") || members.flag("active"));
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return form;
    }

    private static @Nullable String or(@Nullable String given, @Nullable String usual) {
        return given == null ? usual : given;
    }

    private static @Nullable LocalTime time(Members members) {
        String text = members.text("dailyAt");
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException none) {
            members.problem("dailyAt", "imports.source.error.time");
            return null;
        }
    }

    /** A limit that is {@code null} is none; one that is left out is the usual one. */
    private static @Nullable Integer limit(JsonObject document, Members members, String name, @Nullable Integer usual) {
        return whole(members, name, document.containsKey(name) ? null : usual);
    }

    private static @Nullable Integer whole(Members members, String name, @Nullable Integer usual) {
        BigDecimal number = members.number(name);
        if (number == null) {
            return usual;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException none) {
            members.problem(name, "imports.source.error.number");
            return null;
        }
    }
}
