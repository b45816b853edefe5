package org.kontor.crm.company;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * The order of a list of companies; the id breaks ties.
 *
 * @param key what orders
 * @param descending whether the largest, the newest, the last in the alphabet comes first
 */
public record CompanySort(Key key, boolean descending) implements Serializable {

    /** By name, in Polish alphabetical order. */
    public static final CompanySort BY_NAME = new CompanySort(Key.NAME, false);

    /** What can order a list; each has an index. */
    public enum Key {
        NAME("name"),
        REVENUE("revenue"),
        MODIFIED("modifiedAt"),
        CREATED("createdAt");

        private final String code;

        Key(String code) {
            this.code = code;
        }

        /** As addresses and REST write it; the key of the field's descriptor. */
        public String code() {
            return code;
        }
    }

    /** Whether {@link #parse} can read the text. */
    public static boolean isOne(String text) {
        String code = text.startsWith("-") ? text.substring(1) : text;
        return Arrays.stream(Key.values()).anyMatch(key -> key.code().equals(code));
    }

    /**
     * Reads an order as addresses and REST write it: {@code revenue} ascending, {@code -revenue} descending.
     *
     * @throws Invalid when nothing can be ordered by it
     */
    public static CompanySort parse(String text) {
        boolean descending = text.startsWith("-");
        String code = descending ? text.substring(1) : text;
        return Arrays.stream(Key.values())
                .filter(key -> key.code().equals(code))
                .map(key -> new CompanySort(key, descending))
                .findFirst()
                .orElseThrow(() -> new Invalid(List.of(Problem.of("sort", "company.error.sort", text))));
    }

    /** As addresses and REST write it. */
    public String text() {
        return (descending ? "-" : "") + key.code();
    }
}
