package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listing.CountedPage;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.RecordLists;

/**
 * What a list shows, and which columns.
 *
 * @param filter which records, in which order
 * @param columns keys of fields in their order; null for the usual ones
 * @param counted whether it says how many records there are
 */
record ChosenList(ListFilter filter, @Nullable List<String> columns, boolean counted) {

    /**
     * One page, with the usual members or the chosen columns, and how many records there are if that is asked.
     *
     * @param lists door to the lists of the kind of record
     * @param usual keys of the usual members of its rows, those of hidden fields too
     */
    JsonObject answer(RecordLists lists, Rights rights, List<String> usual) {
        if (columns == null) {
            List<? extends FieldDescriptor<?>> all = lists.standard(rights);
            List<String> there = usual.stream()
                    .filter(key -> all.stream().anyMatch(field -> field.key().equals(key)))
                    .toList();
            if (!counted) {
                return CompanyJson.page(lists.usual(rights, filter), null, there, all);
            }
            CountedPage found = lists.counted(rights, filter, null);
            return CompanyJson.page(found.page(), found.count(), there, all);
        }
        List<? extends FieldDescriptor<?>> fields = lists.chosen(rights, columns);
        List<String> keys = fields.stream().map(FieldDescriptor::key).toList();
        if (!counted) {
            return CompanyJson.page(lists.page(rights, filter, keys), null, fields);
        }
        CountedPage found = lists.counted(rights, filter, keys);
        return CompanyJson.page(found.page(), found.count(), fields);
    }
}
