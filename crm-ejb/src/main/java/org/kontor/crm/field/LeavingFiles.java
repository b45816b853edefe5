package org.kontor.crm.field;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Files that go from a record go from its custom fields, too, as a change of the record: history tells it and undo brings both
 * back. What a required field has nothing but stays (S-09).
 */
@Dependent
public class LeavingFiles {

    @Inject
    CustomFieldService definitions;

    @Inject
    NamedFileQueries queries;

    /**
     * Which files of a record exist for a reader: not those that hidden fields name and no other does.
     *
     * @param entity the kind of record
     * @return speaks of the file's row under the alias {@code f}
     */
    public SqlCondition shown(Rights rights, String entity) {
        Set<String> hidden = rights.hidden(kind(entity));
        List<CustomField> naming = hidden.stream().noneMatch(key -> key.startsWith(CustomField.PREFIX))
                ? List.of()
                : ofFiles(definitions.all(entity));
        List<CustomField> unseen =
                naming.stream().filter(field -> hidden.contains(field.path())).toList();
        if (unseen.isEmpty()) {
            return SqlCondition.EVERYTHING;
        }
        List<CustomField> seen =
                naming.stream().filter(field -> !unseen.contains(field)).toList();
        return naming(entity, unseen).and(naming(entity, seen).negated()).negated();
    }

    private static SqlCondition naming(String entity, List<CustomField> fields) {
        if (fields.isEmpty()) {
            return SqlCondition.NOTHING;
        }
        String any =
                fields.stream().map(field -> "k.custom -> ? @> to_jsonb(f.id)").collect(Collectors.joining(" or "));
        return new SqlCondition(
                "exists (select from crm." + entity + " k where k.id = f.record_id and (" + any + "))",
                fields.stream().<Object>map(CustomField::key).toList());
    }

    private static Entity kind(String entity) {
        return Entity.valueOf(entity.toUpperCase(Locale.ROOT));
    }

    private static List<CustomField> ofFiles(List<CustomField> fields) {
        return fields.stream().filter(field -> field.type() == CustomType.FILE).toList();
    }

    /**
     * Takes a file out of the fields in use that name it.
     *
     * @param rights those of whoever takes it
     * @param file id of the file on the record
     * @throws Invalid when a required field would be left empty, or a field names it that may not be set
     */
    public void leave(Rights rights, RecordRef record, long file) {
        List<CustomField> fields = ofFiles(definitions.inUse(record.entity()));
        Optional<String> column = fields.isEmpty() ? Optional.empty() : queries.values(record);
        column.map(CustomValues::parse).ifPresent(values -> {
            Set<String> fixed = rights.fixed(kind(record.entity()));
            if (fields.stream().anyMatch(field -> fixed.contains(field.path()) && names(values, field, file))) {
                throw new Invalid(List.of(Problem.of("file", "file.error.fixed")));
            }
            JsonObject left = without(fields, values, Long.toString(file));
            if (!left.equals(values)) {
                queries.keep(record, left.toString());
            }
        });
    }

    private static boolean names(JsonObject values, CustomField field, long file) {
        return CustomValues.texts(values.get(field.key())).contains(Long.toString(file));
    }

    private static JsonObject without(List<CustomField> fields, JsonObject values, String file) {
        Map<String, JsonValue> left = new LinkedHashMap<>(values);
        for (CustomField field : fields) {
            List<JsonValue> had = CustomValues.each(values.get(field.key()));
            List<JsonValue> kept = had.stream()
                    .filter(one -> !CustomValues.texts(one).contains(file))
                    .toList();
            if (kept.size() < had.size()) {
                if (kept.isEmpty()) {
                    mayBeEmpty(field);
                    left.remove(field.key());
                } else {
                    left.put(field.key(), CustomValues.join(field, kept));
                }
            }
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        left.forEach(object::add);
        return object.build();
    }

    private static void mayBeEmpty(CustomField field) {
        if (field.required()) {
            String labelPl = field.texts().labelPl();
            throw new Invalid(List.of(Problem.of(
                    "file", "file.error.needed", labelPl, field.texts().labelEn())));
        }
    }
}
