package org.kontor.crm.web.contact;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactFilter;
import org.kontor.crm.contact.ContactSort;
import org.kontor.crm.shared.Problem;

/** What the address says about the list of contacts: conditions, order, page. What cannot be read is left out. */
public class ContactListState implements Serializable {

    private static final long serialVersionUID = 1L;

    private ContactFilter filter = ContactFilter.all();
    private @Nullable Long from;
    private boolean misread;

    /**
     * Reads the address.
     *
     * @param said its parameters by name
     */
    void read(UnaryOperator<@Nullable String> said) {
        misread = false;
        ContactFilter asked = ContactFilter.all();
        for (String parameter : ContactFilter.PARAMETERS) {
            String value = said.apply(parameter);
            asked = asked.where(parameter, value == null ? null : value.strip());
        }
        for (Problem problem : asked.problems()) {
            misread = true;
            asked = asked.where(problem.field(), null);
        }
        ContactSort order =
                taken(said.apply("sort"), text -> ContactSort.find(text).orElse(null));
        Long limit = taken(said.apply("limit"), ContactListState::number);
        from = taken(said.apply("from"), ContactListState::number);
        filter = asked.sorted(order == null ? ContactSort.BY_NAME : order)
                .limited(limit == null ? ContactFilter.LIMIT_DEFAULT : (int) Math.min(limit, ContactFilter.LIMIT_MAX))
                .from(taken(said.apply("cursor"), text -> text));
    }

    private <T> @Nullable T taken(@Nullable String text, Function<String, @Nullable T> reader) {
        if (text == null || text.isBlank()) {
            return null;
        }
        T value = reader.apply(text.strip());
        misread |= value == null;
        return value;
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** As the service takes it. */
    ContactFilter filter() {
        return filter;
    }

    /** As links write it: what is as it is anyway stays out. */
    PageAddress address(String path) {
        Map<String, String> stated = new LinkedHashMap<>(filter.conditions());
        if (!filter.sort().equals(ContactSort.BY_NAME)) {
            stated.put("sort", filter.sort().text());
        }
        if (filter.limit() != ContactFilter.LIMIT_DEFAULT) {
            stated.put("limit", Integer.toString(filter.limit()));
        }
        return new PageAddress(path, stated);
    }

    /** Starts at the first page. */
    void startOver() {
        filter = filter.from(null);
        from = null;
    }

    /** Whether the address says anything that had to be left out. */
    boolean isMisread() {
        return misread;
    }

    /** The order of the rows. */
    public ContactSort getOrder() {
        return filter.sort();
    }

    /** Rows a page. */
    public int getSize() {
        return filter.limit();
    }

    /** Whether any condition narrows the list. */
    public boolean isNarrowed() {
        return !filter.conditions().isEmpty();
    }

    /** What each parameter asks for; one without a condition is missing. */
    public Map<String, String> getConditions() {
        return filter.conditions();
    }

    /** Number of the first row, on pages reached by walking. */
    public @Nullable Long getFrom() {
        return from;
    }
}
