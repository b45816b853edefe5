package org.kontor.crm.field;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.file.RecordUploads;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/** Files that custom fields of a new record name: sent before it was saved, on it as soon as it is (S-09). */
@Dependent
public class ArrivingFiles {

    @Inject
    CustomFieldService definitions;

    @Inject
    RecordUploads uploads;

    /** Whether whoever writes has sent the file with this id for a record of this kind. */
    LongPredicate of(Rights rights, String entity) {
        return id -> !uploads.names(rights, entity, List.of(id)).isEmpty();
    }

    /**
     * Puts them on the record, in the transaction that adds it.
     *
     * @param values the record's values, as its column holds them
     * @throws Invalid when one of them has gone meanwhile
     */
    public void place(Act act, RecordRef record, JsonObject values) {
        List<CustomField> naming = definitions.all(record.entity()).stream()
                .filter(field -> field.type() == CustomType.FILE && values.containsKey(field.key()))
                .toList();
        Set<Long> ids = naming.stream()
                .flatMap(field -> CustomValues.texts(values.get(field.key())).stream())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        if (!uploads.place(act, record, ids)) {
            throw new Invalid(List.of(Problem.of(naming.get(0).path(), "error.custom.file")));
        }
    }
}
