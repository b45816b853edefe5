package org.kontor.crm.filter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;

/**
 * Tells which custom fields the search by words looks into now (S-20): all that are searchable, as soon as their index is
 * there. Where there are few records it does not wait for one.
 */
@Dependent
public class SearchableFields {

    @Inject
    CustomFieldService definitions;

    @Inject
    CustomIndexQueries indexes;

    /**
     * The fields of a kind of record; none where none is searchable.
     *
     * @param entity the kind of record, as history names it
     * @param hidden keys of the fields that do not exist for the reader
     */
    public Optional<CustomSought> now(String entity, Set<String> hidden) {
        return now(entity, definitions.all(entity), hidden);
    }

    /**
     * The same, where the definitions have been read.
     *
     * @param fields all of them
     */
    public Optional<CustomSought> now(String entity, List<CustomField> fields, Set<String> hidden) {
        return CustomSought.of(entity, fields)
                .filter(sought -> indexes.isQuick(sought.index().name(), entity))
                .flatMap(sought -> sought.without(hidden));
    }
}
