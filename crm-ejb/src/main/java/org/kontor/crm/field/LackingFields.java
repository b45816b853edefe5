package org.kontor.crm.field;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/** Door to the required fields that records came without, because somebody let an import write them so (I-03). */
@Stateless
@PermitAll
public class LackingFields {

    @Inject
    LackingQueries queries;

    @Inject
    CustomKeeping keeping;

    /**
     * What a record lacks of fields that are required today and that exist for the reader; none once they are filled.
     *
     * @throws NotFound when the reader may not read the record
     */
    public List<CustomField> of(Rights rights, RecordRef record) {
        if (keeping.names(rights, List.of(record)).isEmpty()) {
            throw new NotFound(record);
        }
        Entity entity = Entity.valueOf(record.entity().toUpperCase(Locale.ROOT));
        List<String> keys = queries.keys(entity, record.id());
        Set<String> hidden = rights.hidden(entity);
        return keys.isEmpty()
                ? List.of()
                : keeping.fields(record.entity()).stream()
                        .filter(field -> field.required() && !field.retired() && keys.contains(field.key()))
                        .filter(field -> !hidden.contains(field.path()))
                        .toList();
    }
}
