package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomCheck;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.RecordSight;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/**
 * Gives a custom field of many records a value, by the rules of the form (B-06, S-20). Records that somebody may not read stay
 * where they are named: nobody takes away what is not seen. Files belong to one record each, so they are left out.
 */
@Dependent
class CustomBulk {

    @Inject
    CustomKeeping keeping;

    @Inject
    BulkChangeQueries queries;

    /** The custom fields that can be changed so. */
    Stream<FieldDescriptor<?>> fields(Listed listed) {
        return changeable(listed).map(field -> FieldDescriptor.shown(field, listed.table()));
    }

    private Stream<CustomField> changeable(Listed listed) {
        return keeping.fields(listed.table()).stream()
                .filter(field -> !field.retired() && field.type() != CustomType.FILE);
    }

    /**
     * The change, checked.
     *
     * @throws Invalid when there is no such field, or the value is none it can have
     */
    Alteration of(Listed listed, Rights rights, SqlCondition reach, BulkChange change) {
        CustomField field = changeable(listed)
                .filter(one -> one.path().equals(change.field()))
                .findFirst()
                .orElseThrow(() -> new Invalid(List.of(Problem.of("field", "bulk.error.field"))));
        CustomCheck check = new CustomCheck(
                List.of(field),
                Map.of(field.key(), texts(field, change.value())),
                JsonValue.EMPTY_JSON_OBJECT,
                keeping.known(rights, null));
        List<Problem> problems =
                check.problems().stream().map(problem -> problem.at("value")).toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        JsonValue value = check.values().get(field.key());
        String json = value == null ? null : value.toString();
        return field.type() == CustomType.RECORD
                ? queries.records(listed, reach, field, json, hidden(rights, field))
                : queries.custom(listed, reach, field.key(), json);
    }

    private static SqlCondition hidden(Rights rights, CustomField field) {
        return new RecordSight(rights).hidden(field, "c.custom -> '" + field.key() + "'");
    }

    private static List<String> texts(CustomField field, @Nullable String value) {
        if (value == null) {
            return List.of();
        }
        return field.multiple() ? value.lines().toList() : List.of(value);
    }
}
