package org.kontor.crm.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.FilterFields;
import org.kontor.crm.web.shell.Me;

/** What the list of this request can show and be narrowed by; asked for once, however often the page names it. */
@RequestScoped
public class ListFields {

    @Inject
    Me me;

    @Inject
    Listings listings;

    private @Nullable List<? extends FieldDescriptor<?>> all;
    private @Nullable FilterFields filters;

    /** All that lists show or are ordered by. */
    List<? extends FieldDescriptor<?>> all() {
        if (all == null) {
            all = listings.here().lists().fields(me.rights());
        }
        return all;
    }

    /** The field with this key. */
    Optional<? extends FieldDescriptor<?>> find(String key) {
        return all().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** What the list can be narrowed by. */
    FilterFields filters() {
        if (filters == null) {
            filters = listings.here().lists().filterFields(me.rights());
        }
        return filters;
    }
}
