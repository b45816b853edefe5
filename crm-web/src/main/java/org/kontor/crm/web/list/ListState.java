package org.kontor.crm.web.list;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.FilterFields;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListKnown;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.shared.Brief;
import org.kontor.crm.shared.Problem;

/** What the address says about a list: conditions, order, page, view. What cannot be read is left out. */
public class ListState implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The parameter that names the view. */
    static final String VIEW = "view";

    /** The parameter that says how many rows a page has. */
    static final String LIMIT = "limit";

    private static final String CURSOR = "cursor";
    private static final String FROM = "from";
    private static final Set<String> OTHERS = Set.of(ListFilter.SORT, LIMIT, CURSOR, FROM, VIEW);

    private static final Pattern UNSHOWABLE = Pattern.compile("[^\\p{L}\\p{N}\\p{P}\\p{S} ]");
    private static final int SHOWN_MAX = 60;

    private ListFilter filter = ListFilter.all();
    private @Nullable Long from;
    private @Nullable Long view;
    private final List<String> leftOut = new ArrayList<>();

    /**
     * Reads the address.
     *
     * @param said its query
     * @param known what it can speak of
     */
    public void read(Query said, ListKnown known) {
        leftOut.clear();
        Conditions asked = Conditions.read(said.without(OTHERS)).kept(one -> isReadable(one, known.filters()));
        ListSort order = taken(said, ListFilter.SORT, text -> known.sort(text).orElse(null));
        Long limit = taken(said, LIMIT, ListState::number);
        from = taken(said, FROM, ListState::number);
        view = taken(said, VIEW, ListState::number);
        filter = ListFilter.all()
                .narrowed(asked)
                .sorted(order == null ? ListSort.BY_NAME : order)
                .limited(limit == null ? ListFilter.LIMIT_DEFAULT : (int) Math.min(limit, ListFilter.LIMIT_MAX))
                .from(taken(said, CURSOR, text -> text));
    }

    /** A plain parameter that names no field belongs to somebody else and asks nothing. */
    private boolean isReadable(Condition condition, FilterFields fields) {
        Optional<Problem> problem = fields.problem(condition);
        boolean foreign =
                fields.find(condition.field()).isEmpty() && condition.name().matches("\\w+");
        if (problem.isPresent() && !foreign) {
            leftOut.add(part(condition.name(), String.join(",", condition.values())));
        }
        return problem.isEmpty();
    }

    private <T> @Nullable T taken(Query said, String parameter, Function<String, @Nullable T> reader) {
        String text = said.value(parameter);
        if (text == null || text.isBlank()) {
            return null;
        }
        T value = reader.apply(text.strip());
        if (value == null) {
            leftOut.add(part(parameter, text.strip()));
        }
        return value;
    }

    /** As it can be shown: in short, and without signs that no page may hold. */
    private static String part(String parameter, String value) {
        String shown = UNSHOWABLE.matcher(parameter + "=" + value).replaceAll("\uFFFD");
        return Brief.of(shown, SHOWN_MAX);
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** As the service takes it. */
    public ListFilter filter() {
        return filter;
    }

    /** As links write it: what is as it is anyway stays out. */
    public ListAddress address(String path) {
        return address(path, filter.conditions());
    }

    /** The same list with other conditions, from its first page on. */
    ListAddress address(String path, Conditions conditions) {
        int size = filter.limit();
        return new ListAddress(
                path,
                filter.narrowed(conditions)
                        .query()
                        .plus(LIMIT, size == ListFilter.LIMIT_DEFAULT ? null : size)
                        .plus(VIEW, view));
    }

    /**
     * Starts at the first page.
     *
     * @param byName whether the order asked for cannot be had
     */
    void startOver(boolean byName) {
        filter = (byName ? filter.sorted(ListSort.BY_NAME) : filter).from(null);
        from = null;
    }

    /** Whether the address says anything that had to be left out. */
    public boolean isMisread() {
        return !leftOut.isEmpty();
    }

    /** What the address says that had to be left out, part by part. */
    public List<String> getLeftOut() {
        return List.copyOf(leftOut);
    }

    /** The order of the rows. */
    public ListSort getOrder() {
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

    /** What the list is narrowed to. */
    public Conditions getConditions() {
        return filter.conditions();
    }

    /** Number of the first row, on pages reached by walking. */
    public @Nullable Long getFrom() {
        return from;
    }
}
