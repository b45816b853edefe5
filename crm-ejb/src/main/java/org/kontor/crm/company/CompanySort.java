package org.kontor.crm.company;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * The order of a list of companies; the id breaks ties.
 *
 * @param field key of the descriptor of the field that orders
 * @param descending whether the largest, the newest, the last in the alphabet comes first
 */
public record CompanySort(String field, boolean descending) implements Serializable {

    /** By name, in Polish alphabetical order. */
    public static final CompanySort BY_NAME = new CompanySort("name", false);

    /** Every order there is: each field that can order, up and down. */
    public static List<CompanySort> all() {
        return CompanyFields.all().stream()
                .filter(FieldDescriptor::sortable)
                .map(FieldDescriptor::key)
                .flatMap(key -> List.of(new CompanySort(key, false), new CompanySort(key, true)).stream())
                .toList();
    }

    /** The order that addresses and REST write so, {@code revenue} ascending, {@code -revenue} descending. */
    public static Optional<CompanySort> find(String text) {
        return all().stream().filter(sort -> sort.text().equals(text)).findFirst();
    }

    /**
     * The same.
     *
     * @throws Invalid when nothing can be ordered by it
     */
    public static CompanySort parse(String text) {
        return find(text).orElseThrow(() -> new Invalid(List.of(Problem.of("sort", "company.error.sort", text))));
    }

    /** As addresses and REST write it. */
    public String text() {
        return (descending ? "-" : "") + field;
    }
}
