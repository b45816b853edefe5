package org.kontor.crm.web.company;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyFilter;
import org.kontor.crm.company.CompanySort;

/** What the address says about the list: conditions, order, page. Mutable, because Faces fills it from the address. */
public class CompanyListState implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String q;
    private @Nullable String type;
    private @Nullable String industry;
    private @Nullable Long responsible;
    private @Nullable String sort;
    private @Nullable Long limit;
    private @Nullable String cursor;
    private @Nullable Long from;

    /** As the service takes it. */
    CompanyFilter filter() {
        return new CompanyFilter(q, type, industry, responsible, getOrder(), getSize(), cursor);
    }

    /** As links write it. */
    ListAddress address(String path) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("type", type);
        all.put("industry", industry);
        all.put("responsible", responsible);
        all.put("sort", sort);
        all.put("limit", limit);
        Map<String, String> stated = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                stated.put(name, value.toString());
            }
        });
        return new ListAddress(path, stated);
    }

    /** The order of the rows. */
    public CompanySort getOrder() {
        return sort == null ? CompanySort.BY_NAME : CompanySort.parse(sort);
    }

    /** Rows a page. */
    public int getSize() {
        return limit == null
                ? CompanyFilter.LIMIT_DEFAULT
                : (int) Math.max(1, Math.min(limit, CompanyFilter.LIMIT_MAX));
    }

    /**
     * Whether the address says anything that had to be left out.
     *
     * @param said the address's parameters by name
     */
    boolean isMisread(UnaryOperator<@Nullable String> said) {
        Map<String, @Nullable Object> taken = new LinkedHashMap<>();
        taken.put("responsible", responsible);
        taken.put("sort", sort);
        taken.put("limit", limit);
        taken.put("from", from);
        return taken.entrySet().stream().anyMatch(one -> {
            String text = said.apply(one.getKey());
            return one.getValue() == null && text != null && !text.isBlank();
        });
    }

    /** Starts at the first page. */
    void startOver() {
        cursor = null;
        from = null;
    }

    /** Whether any condition narrows the list. */
    public boolean isNarrowed() {
        return q != null || type != null || industry != null || responsible != null;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null || q.isBlank() ? null : q.strip();
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getIndustry() {
        return industry;
    }

    public void setIndustry(@Nullable String industry) {
        this.industry = industry;
    }

    public @Nullable Long getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable Long responsible) {
        this.responsible = responsible;
    }

    public @Nullable String getSort() {
        return sort;
    }

    /** An order there is none of is left out. */
    public void setSort(@Nullable String sort) {
        this.sort = sort == null || !CompanySort.isOne(sort) ? null : sort;
    }

    public @Nullable Long getLimit() {
        return limit;
    }

    public void setLimit(@Nullable Long limit) {
        this.limit = limit;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }

    /** Number of the first row, on pages reached by walking. */
    public @Nullable Long getFrom() {
        return from;
    }

    public void setFrom(@Nullable Long from) {
        this.from = from;
    }
}
