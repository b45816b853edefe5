package org.kontor.crm.picklist;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Recorded;

/**
 * Reads selection lists and adds values to them. Open to every caller: the lists hold words, no records; who may import
 * (and so add values) is decided by the import itself.
 */
@Stateless
@PermitAll
public class PicklistService {

    @Inject
    PicklistQueries queries;

    /** All values of all lists, retired ones included, in one statement. */
    public List<PicklistItem> items() {
        return queries.items();
    }

    /** All values of a list in their order, retired ones included. */
    public List<PicklistItem> items(Picklist list) {
        return queries.items(list);
    }

    /** The values that may be chosen for a record, in their order. */
    public List<PicklistItem> choices(Picklist list) {
        return queries.items(list).stream().filter(item -> !item.retired()).toList();
    }

    /** The value with this code. */
    public Optional<PicklistItem> find(Picklist list, String code) {
        return queries.items(list).stream()
                .filter(item -> item.code().equals(code))
                .findFirst();
    }

    /**
     * Finds values by code or by label in either language, folded, and adds a value for every label that is new. Two
     * callers at once do not add a value twice: the list is locked until the transaction ends.
     *
     * @return for every label given, its value
     */
    @Recorded
    public Map<String, PicklistItem> findOrCreate(Act act, Picklist list, Collection<String> labels) {
        Map<String, PicklistItem> found = new LinkedHashMap<>(queries.byLabels(list, labels));
        List<String> missing = labels.stream()
                .filter(label -> !found.containsKey(label))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            queries.lock(list);
            queries.create(list, missing);
            found.putAll(queries.byLabels(list, missing));
        }
        return found;
    }

    /** Finds values by code or by label in either language, folded; labels that name no value are left out. */
    public Map<String, PicklistItem> byLabels(Picklist list, Collection<String> labels) {
        return queries.byLabels(list, labels);
    }
}
