package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.field.FieldDescriptor.SortColumn;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/** Lists of contacts: a page is one statement, walked by key. The contacts of one company are a list of their own. */
@Dependent
class ContactListQueries {

    private static final String TIMEOUT = "select set_config('statement_timeout', '300', true)";
    private static final String CUSTOM_PLAN = "select set_config('plan_cache_mode', 'force_custom_plan', true)";
    private static final String OF_COMPANY = "primary";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    Page<ContactRow> page(Rights rights, ContactFilter filter) {
        ContactSort sort = filter.sort();
        ContactCursor cursor = filter.cursor() == null ? null : ContactCursor.parse(filter.cursor(), sort.text(), 1);
        boolean forward = cursor == null || cursor.forward();
        List<Found<ContactRow>> found = read(
                select(rights, filter, cursor, forward),
                row -> new Found<>(
                        ContactColumns.row(row, ContactColumns.company(row)),
                        row.getLong("id"),
                        List.of(row.getString("key"))));
        return page(found, cursor, filter.limit(), sort.text());
    }

    /** Those of one company, the primary one first, then by name. */
    Page<LinkedContact> ofCompany(Rights rights, long companyId, boolean mayUpdate, LinkedFilter filter) {
        ContactCursor cursor = filter.cursor() == null ? null : ContactCursor.parse(filter.cursor(), OF_COMPANY, 2);
        boolean forward = cursor == null || cursor.forward();
        Sql sql = linked(selectLinked(rights), rights, companyId, filter.fragment());
        if (cursor != null) {
            sql.add(" and (not l.is_primary, c.sort_name, c.id) " + (forward ? ">" : "<"))
                    .add(
                            " (?::boolean, ?::varchar, ?::bigint)",
                            cursor.keys().get(0),
                            cursor.keys().get(1),
                            cursor.id());
        }
        String way = forward ? "" : " desc";
        sql.add(
                " order by not l.is_primary" + way + ", c.sort_name" + way + ", c.id" + way + " limit ?",
                filter.limit() + 1);
        return page(read(sql, row -> linked(row, mayUpdate)), cursor, filter.limit(), OF_COMPANY);
    }

    /** One of them. */
    Optional<LinkedContact> ofCompany(Rights rights, long companyId, boolean mayUpdate, long contactId) {
        return linked(selectLinked(rights), rights, companyId, "")
                .add(" and c.id = ?", contactId)
                .first(em, row -> linked(row, mayUpdate).item());
    }

    private static Sql selectLinked(Rights rights) {
        return new Sql("select l.role, l.is_primary, c.sort_name, (")
                .add(rights.scope(Entity.CONTACT, Operation.UPDATE).condition("c"))
                .add(") as may_change, " + ContactColumns.CELLS + " from company_contact l join contact c")
                .add(" on c.id = l.contact_id join app_user r on r.id = c.responsible_id where ");
    }

    Count count(Rights rights, ContactFilter filter) {
        return upToLimit(matching(new Sql("select count(*) from (select from contact c where "), rights, filter));
    }

    Count countOfCompany(Rights rights, long companyId, String fragment) {
        return upToLimit(linked(
                new Sql(
                        "select count(*) from (select from company_contact l join contact c on c.id = l.contact_id where "),
                rights,
                companyId,
                fragment));
    }

    Count countExactly(Rights rights, ContactFilter filter) {
        Sql all = matching(new Sql("select count(*) from contact c where "), rights, filter);
        return Count.exactly(all.first(em, row -> row.getLong(1)).orElse(0L));
    }

    Count countOfCompanyExactly(Rights rights, long companyId, String fragment) {
        Sql all = linked(
                new Sql("select count(*) from company_contact l join contact c on c.id = l.contact_id where "),
                rights,
                companyId,
                fragment);
        return Count.exactly(all.first(em, row -> row.getLong(1)).orElse(0L));
    }

    private Sql select(Rights rights, ContactFilter filter, @Nullable ContactCursor cursor, boolean forward) {
        SortColumn key = filter.sort().column();
        boolean descending = filter.sort().descending() == forward;
        String order =
                " order by c." + key.name() + (descending ? " desc" : "") + ", c.id" + (descending ? " desc" : "");
        Sql sql = new Sql("select " + ContactColumns.CELLS + ", k.id as company_id, k.name as company_name, c."
                + key.name() + "::text as key from (select * from contact c where ");
        matching(sql, rights, filter);
        if (cursor != null) {
            sql.add(" and (c." + key.name() + ", c.id) " + (descending ? "<" : ">") + " (?::" + key.type()
                            + ", ?::bigint)")
                    .add("", cursor.keys().get(0), cursor.id());
        }
        return sql.add(order + " limit ?", filter.limit() + 1)
                .add(") c join app_user r on r.id = c.responsible_id left join lateral (select k.id, k.name")
                .add(" from company_contact l join company k on k.id = l.company_id where l.contact_id = c.id and ")
                .add(companies(rights).condition("k"))
                .add(" order by l.is_primary desc, k.name, k.id limit 1) k on true" + order);
    }

    private Sql matching(Sql sql, Rights rights, ContactFilter filter) {
        filter.check();
        sql.add(contacts(rights).condition("c"));
        filter.conditions().forEach((parameter, value) -> {
            switch (parameter) {
                case ContactFilter.FRAGMENT -> sql.add(" and ").add(ContactSearch.condition("c", value));
                case ContactFilter.RESPONSIBLE -> sql.add(" and c.responsible_id = ?", Long.valueOf(value));
                default ->
                    sql.add(
                                    " and c.id in (select l.contact_id from company_contact l join company k on k.id = l.company_id")
                            .add(" where k.id = ? and ", Long.valueOf(value))
                            .add(companies(rights).condition("k"))
                            .add(")");
            }
        });
        return sql;
    }

    private static Sql linked(Sql sql, Rights rights, long companyId, String fragment) {
        return sql.add("l.company_id = ? and ", companyId)
                .add(contacts(rights).condition("c"))
                .add(" and ")
                .add(ContactSearch.condition("c", fragment));
    }

    private static Found<LinkedContact> linked(ResultSet row, boolean mayUpdate) throws SQLException {
        boolean primary = row.getBoolean("is_primary");
        LinkedContact contact = new LinkedContact(
                ContactColumns.row(row, null),
                row.getString("role"),
                primary,
                mayUpdate || row.getBoolean("may_change"));
        return new Found<>(contact, row.getLong("id"), List.of(Boolean.toString(!primary), row.getString("sort_name")));
    }

    private static Scope contacts(Rights rights) {
        return rights.scope(Entity.CONTACT, Operation.READ);
    }

    private static Scope companies(Rights rights) {
        return rights.scope(Entity.COMPANY, Operation.READ);
    }

    /** Plans anew each time: a plan made for every scope and filter at once suits none of them. */
    private <T> List<T> read(Sql select, Sql.Row<T> reader) {
        new Sql(CUSTOM_PLAN).list(em, row -> row.getString(1));
        try {
            return select.list(em, reader);
        } catch (SqlFailure failure) {
            // the keys of a forged cursor are the only values that might not be what they should
            throw failure.isBadValue() ? ContactCursor.invalid() : failure;
        }
    }

    /** The savepoint keeps the transaction usable after a time-out, and takes the time-out back with it. */
    private Count upToLimit(Sql matching) {
        new Sql("savepoint counting").update(em);
        try {
            new Sql(TIMEOUT).list(em, row -> row.getString(1));
            Sql capped = matching.add(" limit ?) capped", Count.LIMIT + 1);
            return Count.upTo(capped.first(em, row -> row.getLong(1)).orElse(0L));
        } catch (SqlFailure failure) {
            if (failure.isTimeout()) {
                return Count.unknown();
            }
            throw failure;
        } finally {
            new Sql("rollback to savepoint counting").update(em);
        }
    }

    private static <T> Page<T> page(List<Found<T>> read, @Nullable ContactCursor cursor, int limit, String order) {
        List<Found<T>> found = new ArrayList<>(read);
        boolean forward = cursor == null || cursor.forward();
        boolean more = found.size() > limit;
        if (more) {
            found.remove(limit);
        }
        if (!forward) {
            Collections.reverse(found);
        }
        boolean previous = !found.isEmpty() && (forward ? cursor != null : more);
        boolean next = !found.isEmpty() && (!forward || more);
        return new Page<>(
                found.stream().map(Found::item).toList(),
                previous ? found.get(0).place(false, order) : null,
                next ? found.get(found.size() - 1).place(true, order) : null);
    }

    private record Found<T>(T item, long id, List<String> keys) {

        String place(boolean forward, String order) {
            return new ContactCursor(forward, order, id, keys).text();
        }
    }
}
