package org.kontor.crm.listing;

import java.util.List;
import java.util.Optional;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.FilterFields;

/**
 * What the address of a list can speak of.
 *
 * @param filters what it is narrowed by
 * @param standard the standard fields, which may order it
 */
public record ListKnown(FilterFields filters, List<? extends FieldDescriptor<?>> standard) {

    public ListKnown {
        standard = List.copyOf(standard);
    }

    /** The order that addresses write so. */
    public Optional<ListSort> sort(String text) {
        return ListSort.find(text, standard);
    }
}
