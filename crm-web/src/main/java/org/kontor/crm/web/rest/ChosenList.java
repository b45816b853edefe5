package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.shared.Count;

/**
 * What a list shows, and which columns.
 *
 * @param filter which records, in which order
 * @param columns keys of fields in their order; null for the usual ones
 */
record ChosenList(ListFilter filter, @Nullable List<String> columns) {

    /**
     * One page, with the usual members or the chosen columns, and how many records there are.
     *
     * @param lists door to the lists of the kind of record
     * @param usual keys of the usual members of its rows
     * @param all what its lists show
     */
    JsonObject answer(RecordLists lists, Rights rights, List<String> usual, List<? extends FieldDescriptor<?>> all) {
        Count count = lists.count(rights, filter);
        if (columns == null) {
            return CompanyJson.page(lists.usual(rights, filter), count, usual, all);
        }
        List<? extends FieldDescriptor<?>> fields = lists.chosen(rights, columns);
        List<String> keys = fields.stream().map(FieldDescriptor::key).toList();
        return CompanyJson.page(lists.page(rights, filter, keys), count, fields);
    }
}
