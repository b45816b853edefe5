package org.kontor.crm.contact;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldDescriptor.SortColumn;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * The order of a list of contacts; the id breaks ties.
 *
 * @param field key of the descriptor of the field that orders
 * @param descending whether the newest, the last in the alphabet comes first
 */
public record ContactSort(String field, boolean descending) implements Serializable {

    /** By last name, in Polish alphabetical order. */
    public static final ContactSort BY_NAME = new ContactSort("name", false);

    /** Every order there is: each field that can order, up and down. */
    public static List<ContactSort> all() {
        return ContactFields.all().stream()
                .filter(FieldDescriptor::sortable)
                .flatMap(field -> Stream.of(new ContactSort(field.key(), false), new ContactSort(field.key(), true)))
                .toList();
    }

    /** The order that addresses and REST write so, {@code name} ascending, {@code -name} descending. */
    public static Optional<ContactSort> find(String text) {
        return all().stream().filter(sort -> sort.text().equals(text)).findFirst();
    }

    /**
     * The same.
     *
     * @throws Invalid when nothing can be ordered by it
     */
    public static ContactSort parse(String text) {
        return find(text).orElseThrow(() -> new Invalid(List.of(Problem.of("sort", "company.error.sort", text))));
    }

    /** As addresses and REST write it. */
    public String text() {
        return (descending ? "-" : "") + field;
    }

    /** The column behind it, never null, with an index of its own that ends with the id. */
    SortColumn column() {
        return ContactFields.find(field).orElseThrow().order().get(0);
    }
}
