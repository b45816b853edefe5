package org.kontor.crm.filter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.crm.customfield.CustomField;

/** Tells how far the indexes of custom fields are. Open to every caller: it tells of definitions, not of records. */
@Stateless
@PermitAll
public class CustomIndexService {

    @Inject
    CustomIndexQueries queries;

    /** How far the one index over all searchable fields of a kind of record is; {@code NONE} where none is searchable. */
    public IndexState searchState(String entity, List<CustomField> fields) {
        return CustomSought.of(entity, fields)
                .map(sought -> queries.states().getOrDefault(sought.index().name(), IndexState.BUILDING))
                .orElse(IndexState.NONE);
    }

    /** The state of each field's index, by the field's key. */
    public Map<String, IndexState> states(List<CustomField> fields) {
        Map<String, IndexState> there = queries.states();
        Map<String, IndexState> states = new HashMap<>();
        fields.forEach(field -> states.put(
                field.key(),
                CustomIndex.of(field)
                        .map(index -> there.getOrDefault(index.name(), IndexState.BUILDING))
                        .orElse(IndexState.NONE)));
        return states;
    }
}
