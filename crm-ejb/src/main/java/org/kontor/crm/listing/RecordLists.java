package org.kontor.crm.listing;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.FilterFields;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;

/**
 * What doors to lists have in common: what can be asked of a kind of record, its pages and its counts (S-02, B-07), all of
 * it within the rights handed in. Each kind's door is a session bean of its own that extends this.
 */
@PermitAll
public abstract class RecordLists {

    @Inject
    ListQueries list;

    @Inject
    Narrowing narrowing;

    @Inject
    Showing showing;

    @Inject
    HoldingQueries holdings;

    /** The kind of record. */
    protected abstract Listed listed();

    /** What lists can be narrowed by, in the order people choose from. */
    public FilterFields filterFields(Rights rights) {
        return narrowing.fields(listed(), rights);
    }

    /** What addresses can speak of. */
    public ListKnown known(Rights rights) {
        return new ListKnown(filterFields(rights), standard(rights));
    }

    /** The standard fields, as far as the rights do not hide them. */
    public List<? extends FieldDescriptor<?>> standard(Rights rights) {
        return Showing.standard(listed(), rights);
    }

    /** What lists can show, custom fields too, in the order people choose from. */
    public List<? extends FieldDescriptor<?>> fields(Rights rights) {
        return showing.fields(listed(), rights);
    }

    /**
     * The fields with these keys, in their order, each once.
     *
     * @throws Invalid naming every key of a field that no list shows
     */
    public List<? extends FieldDescriptor<?>> chosen(Rights rights, List<String> columns) {
        return showing.chosen(listed(), rights, columns);
    }

    /**
     * One page of the records within the rights.
     *
     * @param columns keys of the fields its rows carry; those that are there no more, or hidden, are passed by
     * @throws Invalid when the conditions, the order or the place cannot be had
     */
    public Page<ListRow> page(Rights rights, ListFilter filter, List<String> columns) {
        return list.page(listed(), rights, readable(rights), filter, showing.cells(listed(), rights, columns));
    }

    /** The same, its rows with the usual fields and every custom field that lists show. */
    public Page<ListRow> usual(Rights rights, ListFilter filter) {
        return list.page(listed(), rights, readable(rights), filter, showing.usual(listed(), rights));
    }

    /**
     * A page and how many there are, which takes less than asking for the one and the other.
     *
     * @param columns keys of the fields its rows carry; null for the usual ones and every custom field that lists show
     * @throws Invalid when the conditions, the order or the place cannot be had
     */
    public CountedPage counted(Rights rights, ListFilter filter, @Nullable List<String> columns) {
        return list.counted(
                listed(),
                rights,
                readable(rights),
                filter,
                columns == null ? showing.usual(listed(), rights) : showing.cells(listed(), rights, columns));
    }

    /** How many there are within the rights: exact to 10,000, unknown after 300 ms. */
    public Count count(Rights rights, ListFilter filter) {
        return list.count(listed(), rights, readable(rights), filter);
    }

    /** How many there are within the rights, however long it takes. */
    public Count countExactly(Rights rights, ListFilter filter) {
        return list.countExactly(listed(), rights, readable(rights), filter);
    }

    /**
     * How many records there are in whose hands, all of the house: for those of the settings, who weigh what a change of
     * roles does.
     */
    public List<Holding> holdings(Rights rights) {
        rights.requireSettings();
        return holdings.holdings(listed(), new Scope.Everything());
    }

    /**
     * Some of the records that the reader may read and that lie in one scope and not in another.
     *
     * @param in the scope they lie in
     * @param out the scope they do not lie in
     * @param limit at most so many
     */
    public List<Sampled> some(Rights rights, Scope in, Scope out, int limit) {
        return holdings.some(
                listed(),
                readable(rights),
                in.condition("c").and(out.condition("c").negated()),
                limit);
    }

    private Scope readable(Rights rights) {
        return rights.scope(listed().kind(), Operation.READ);
    }
}
