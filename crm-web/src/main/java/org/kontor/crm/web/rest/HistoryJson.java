package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.company.CompanyHistory;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.shell.Texts;

/** Writes what was changed, and what an undo took back, as JSON. */
final class HistoryJson {

    private HistoryJson() {}

    /**
     * A page of a record's history; values are lists, as a field may hold several.
     *
     * @param lines by import, the line of its file that the record comes from
     * @param texts the caller's language
     */
    static JsonObject page(CompanyHistory history, Map<Long, Long> lines, Texts texts) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        history.changes().forEach(change -> items.add(change(change, lines, texts)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add(
                        "next",
                        history.next() == null
                                ? JsonValue.NULL
                                : Json.createValue(history.next().toString()))
                .build();
    }

    /** The change set an act has made. */
    static JsonObject changeSet(long id) {
        return Json.createObjectBuilder().add("changeSetId", id).build();
    }

    /**
     * The three buckets of an undo: how many, and the first of those that did not come back whole.
     *
     * @param texts the caller's language
     */
    static JsonObject undone(UndoResult result, Texts texts) {
        JsonArrayBuilder kept = Json.createArrayBuilder();
        result.keptRecords().forEach(record -> kept.add(kept(record, texts)));
        JsonArrayBuilder impossible = Json.createArrayBuilder();
        result.impossibleRecords().forEach(record -> impossible.add(impossible(record)));
        return Json.createObjectBuilder()
                .add("changeSetId", CompanyJson.number(result.changeSetId()))
                .add("restored", result.restored())
                .add("kept", result.kept())
                .add("impossible", result.impossible())
                .add("keptRecords", kept)
                .add("impossibleRecords", impossible)
                .build();
    }

    private static JsonObject change(CompanyChange change, Map<Long, Long> lines, Texts texts) {
        Long run = change.cause() == Cause.IMPORT ? change.causeRef() : null;
        JsonArrayBuilder fields = Json.createArrayBuilder();
        change.fields()
                .forEach(field -> fields.add(Json.createObjectBuilder()
                        .add("field", field.key())
                        .add("before", values(field.before()))
                        .add("after", values(field.after()))));
        return Json.createObjectBuilder()
                .add("changeSetId", change.changeSetId())
                .add("kind", change.kind().name())
                .add("actor", texts.actor(change.actor(), change.consoleUser()))
                .add("consoleUser", CompanyJson.text(change.consoleUser()))
                .add("cause", change.cause().name())
                .add("causeRef", CompanyJson.number(change.causeRef()))
                .add("note", CompanyJson.text(change.note()))
                .add("line", CompanyJson.number(run == null ? null : lines.get(run)))
                .add("at", CompanyJson.moment(change.at()))
                .add("fields", fields)
                .build();
    }

    private static JsonArrayBuilder values(List<FieldValue> values) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        values.forEach(value -> list.add(value(value)));
        return list;
    }

    private static JsonValue value(FieldValue value) {
        if (value instanceof FieldValue.Choice choice) {
            return Json.createValue(choice.item().code());
        } else if (value instanceof FieldValue.Amount amount) {
            return CompanyJson.money(amount.money());
        } else if (value instanceof FieldValue.User user) {
            return CompanyJson.person(user.person());
        } else if (value instanceof FieldValue.Flag flag) {
            return flag.yes() ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof FieldValue.Named named) {
            return Json.createObjectBuilder()
                    .add("pl", named.labelPl())
                    .add("en", named.labelEn())
                    .build();
        } else if (value instanceof FieldValue.Image image) {
            return Json.createValue(image.fileId());
        } else if (value instanceof FieldValue.Kinded kinded) {
            String key = kinded.labelKey();
            return Json.createObjectBuilder()
                    .add("kind", key.substring(key.lastIndexOf('.') + 1))
                    .add("value", kinded.text())
                    .build();
        }
        return custom(value);
    }

    private static JsonValue custom(FieldValue value) {
        if (value instanceof FieldValue.Figure figure) {
            return Json.createValue(figure.number());
        } else if (value instanceof FieldValue.Linked linked) {
            return Json.createObjectBuilder()
                    .add("id", linked.record().id())
                    .add("name", linked.name())
                    .build();
        } else if (value instanceof FieldValue.File file) {
            return Json.createObjectBuilder()
                    .add("id", file.id())
                    .add("name", file.name())
                    .build();
        }
        return Json.createValue(text(value));
    }

    private static String text(FieldValue value) {
        if (value instanceof FieldValue.Day day) {
            return day.day().toString();
        } else if (value instanceof FieldValue.Moment moment) {
            return moment.instant().toString();
        } else if (value instanceof FieldValue.Link link) {
            return link.address();
        }
        return ((FieldValue.Text) value).text();
    }

    private static JsonObject kept(UndoResult.Kept kept, Texts texts) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        kept.changes()
                .forEach(later -> changes.add(Json.createObjectBuilder()
                        .add("table", later.table())
                        .add("column", later.column())
                        .add("changeSetId", later.changeSetId())
                        .add("actor", texts.actor(later.actor(), later.consoleUser()))
                        .add("consoleUser", CompanyJson.text(later.consoleUser()))
                        .add("at", CompanyJson.moment(later.at()))));
        return Json.createObjectBuilder()
                .add("entity", kept.record().entity())
                .add("id", kept.record().id())
                .add("changes", changes)
                .build();
    }

    private static JsonObject impossible(UndoResult.Impossible impossible) {
        return Json.createObjectBuilder()
                .add("entity", impossible.record().entity())
                .add("id", impossible.record().id())
                .add("reason", impossible.reason().name())
                .build();
    }
}
