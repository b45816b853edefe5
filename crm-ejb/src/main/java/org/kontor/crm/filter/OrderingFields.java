package org.kontor.crm.filter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.customfield.CustomField;

/** Tells by which custom fields lists of any size can be ordered now: those whose index is there and is an order. */
@Dependent
public class OrderingFields {

    @Inject
    CustomIndexQueries indexes;

    /** Whether the field's index can be walked through. */
    public boolean isReady(CustomField field) {
        return CustomIndex.orders(field)
                && CustomIndex.of(field)
                        .filter(index -> indexes.states().get(index.name()) == IndexState.READY)
                        .isPresent();
    }
}
