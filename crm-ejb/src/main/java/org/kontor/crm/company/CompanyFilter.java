package org.kontor.crm.company;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * Which companies a list shows, in which order, and from where on.
 *
 * @param q fragment of the name, accents and case do not matter; one or two letters match the start of a word
 * @param type code of a company type
 * @param industry code of an industry
 * @param responsible id of the user responsible
 * @param sort order
 * @param limit rows a page, 1 to {@link #LIMIT_MAX}
 * @param cursor {@code previous} or {@code next} of a page got with the same order, null for the first page
 */
public record CompanyFilter(
        @Nullable String q,
        @Nullable String type,
        @Nullable String industry,
        @Nullable Long responsible,
        CompanySort sort,
        int limit,
        @Nullable String cursor)
        implements Serializable {

    /** Rows a page at most. */
    public static final int LIMIT_MAX = 200;

    /** Rows a page when nothing else is asked. */
    public static final int LIMIT_DEFAULT = 50;

    public CompanyFilter {
        limit = Math.max(1, Math.min(limit, LIMIT_MAX));
    }

    /** All companies by name, first page. */
    public static CompanyFilter all() {
        return new CompanyFilter(null, null, null, null, CompanySort.BY_NAME, LIMIT_DEFAULT, null);
    }

    /** The same, narrowed to a fragment of the name. */
    public CompanyFilter matching(@Nullable String fragment) {
        return new CompanyFilter(fragment, type, industry, responsible, sort, limit, cursor);
    }

    /** The same, narrowed to a type and an industry; null does not narrow. */
    public CompanyFilter of(@Nullable String typeCode, @Nullable String industryCode) {
        return new CompanyFilter(q, typeCode, industryCode, responsible, sort, limit, cursor);
    }

    /** The same, narrowed to one person's companies. */
    public CompanyFilter ownedBy(@Nullable Long userId) {
        return new CompanyFilter(q, type, industry, userId, sort, limit, cursor);
    }

    /** The same in another order. */
    public CompanyFilter sorted(CompanySort order) {
        return new CompanyFilter(q, type, industry, responsible, order, limit, cursor);
    }

    /** The same with another number of rows a page. */
    public CompanyFilter limited(int rows) {
        return new CompanyFilter(q, type, industry, responsible, sort, rows, cursor);
    }

    /** The same, from a cursor on. */
    public CompanyFilter from(@Nullable String position) {
        return new CompanyFilter(q, type, industry, responsible, sort, limit, position);
    }

    /** @throws Invalid when a text has characters no company can have */
    void check() {
        checkText("q", q);
        checkText("type", type);
        checkText("industry", industry);
    }

    private static void checkText(String field, @Nullable String text) {
        if (text != null && !PlainText.isPlain(text)) {
            throw new Invalid(List.of(Problem.of(field, "error.characters")));
        }
    }
}
