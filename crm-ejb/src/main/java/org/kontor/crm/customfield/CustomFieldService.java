package org.kontor.crm.customfield;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads definitions of custom fields. Open to every caller: they hold labels of fields, no records. */
@Stateless
@PermitAll
public class CustomFieldService {

    @Inject
    CustomFieldQueries queries;

    @Inject
    FieldsOfRequest remembered;

    /**
     * All fields of a kind of record in their order, those out of use too, in one statement for each request.
     *
     * @param entity the kind of record, as history names it
     */
    public List<CustomField> all(String entity) {
        return remembered.all(entity, queries::all);
    }

    /** The fields in use, in their order. */
    public List<CustomField> inUse(String entity) {
        return all(entity).stream().filter(field -> !field.retired()).toList();
    }
}
